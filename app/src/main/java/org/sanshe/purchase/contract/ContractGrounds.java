package org.sanshe.purchase.contract;

import java.time.Period;
import java.util.Optional;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.Renewals;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 合同依据: the award and the plan a contract rests on; a yearly contract that is renewed rests on those of its purchase. */
@Component
class ContractGrounds {

    private final Awards awards;
    private final Plans plans;
    private final Renewals renewals;

    ContractGrounds(@Lazy Awards awards, Plans plans, @Lazy Renewals renewals) {
        this.awards = awards;
        this.plans = plans;
        this.renewals = renewals;
    }

    /** The award, at the price of the contract before when it is renewed; the days for signing count from the renewal. */
    Awards.Awarded awarded(String caseNo) {
        var renewal = renewals.of(caseNo);
        if (renewal.isEmpty()) return awards.awarded(caseNo);
        var award = awards.awarded(renewal.get().purchaseNo());
        return new Awards.Awarded(
                award.organizationId(),
                award.creditCode(),
                award.supplierName(),
                renewal.get().amount(),
                award.letterNo(),
                renewal.get().on());
    }

    Plan plan(String caseNo) {
        return plans.of(root(caseNo));
    }

    /** The longest the contract may last, in months. */
    int termMonths(String caseNo) {
        return renewals.of(caseNo)
                .map(r -> (int) Period.between(r.from(), r.until().plusDays(1)).toTotalMonths())
                .orElseGet(() -> plans.of(caseNo).termMonths());
    }

    /** The purchase. */
    String root(String caseNo) {
        return renewals.of(caseNo).map(Renewals.Renewal::purchaseNo).orElse(caseNo);
    }

    Optional<Renewals.Renewal> renewal(String caseNo) {
        return renewals.of(caseNo);
    }

    /** 拒签: the next in rank may follow; nobody follows who does not renew. */
    void refused(String caseNo, String reason) {
        if (renewals.of(caseNo).isEmpty()) awards.refused(caseNo, reason);
    }
}
