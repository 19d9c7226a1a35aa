package org.sanshe.purchase.planning;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.inbox.Submissions;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.springframework.stereotype.Component;

/** Answers the later stages from the planned purchase. */
@Component
class PlansOfPurchases implements Plans {

    private static final List<String> DRAFTING =
            List.of("start", "reviseNeed", "draftRequirement", "reviewRequirement");

    private final Purchases purchases;
    private final Buyers buyers;
    private final Submissions submissions;

    PlansOfPurchases(Purchases purchases, Buyers buyers, Submissions submissions) {
        this.purchases = purchases;
        this.buyers = buyers;
        this.submissions = submissions;
    }

    @Override
    public Plan of(String caseNo) {
        Purchase p = purchases.get(caseNo);
        Set<Long> drafters = new LinkedHashSet<>();
        submissions.of(p.parent() == null ? caseNo : p.parent()).stream()
                .filter(r -> DRAFTING.contains(r.node()))
                .forEach(r -> drafters.add(r.personId()));
        return new Plan(
                caseNo,
                p.title(),
                p.unitId(),
                buyers.name(p.unitId()),
                p.method(),
                p.budget(),
                p.ceiling(),
                p.pricing(),
                p.serviceContent(),
                p.termMonths(),
                p.reservation(),
                p.isComplex(),
                p.hasLargeSocialImpact(),
                p.openTenderAmountReached(),
                p.parent(),
                p.maxLotsPerSupplier(),
                p.needsStatutoryApproval() && p.isStatutoryApprovalGiven(),
                p.method() == Method.NEGOTIATION && p.afterFailure() == AfterFailure.GO_ON_WITH_TWO,
                drafters);
    }
}
