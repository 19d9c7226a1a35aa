package org.sanshe.grant.reward;

import org.sanshe.grant.PayingOut;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 兑付别的业务所定的款项. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaidOut implements PayingOut {

    private final GrantPayouts payouts;
    private final Registry registry;

    PaidOut(GrantPayouts payouts, Registry registry) {
        this.payouts = payouts;
        this.registry = registry;
    }

    @Override
    public String open(Due due) {
        var payee = registry.get(due.organizationId());
        if (payee.creditCode() == null) throw new Refusal(RewardRule.PAYEE_NOT_REGISTERED, payee.name());
        return payouts.open(new Payout(
                null,
                due.cause(),
                null,
                due.unitId(),
                due.organizationId(),
                due.title(),
                due.titleEn(),
                due.applied(),
                due.awarded(),
                Money.ZERO,
                null,
                null,
                Money.ZERO,
                null,
                null,
                null,
                due.awardedOn(),
                null,
                null,
                due.source()));
    }
}
