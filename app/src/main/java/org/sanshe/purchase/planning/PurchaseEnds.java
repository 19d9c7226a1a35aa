package org.sanshe.purchase.planning;

import java.util.Map;
import java.util.Set;
import org.sanshe.inbox.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes on the purchase how its diagram ended, in the same transaction. */
@Component
class PurchaseEnds {

    static final Map<String, PurchaseStatus> STATUS = Map.of(
            "contractActive", PurchaseStatus.COMPLETE,
            "endedWithoutBudget", PurchaseStatus.CANCELLED,
            "purchaseFailed", PurchaseStatus.UNSUCCESSFUL,
            "procurementFailed", PurchaseStatus.UNSUCCESSFUL,
            "withdrawn", PurchaseStatus.WITHDRAWN);

    /** Of a purchase, and of its lots. */
    private static final Set<String> DIAGRAMS = Set.of("purchase", "procurement");

    private final Purchases purchases;
    private final Outcomes outcomes;

    PurchaseEnds(Purchases purchases, Outcomes outcomes) {
        this.purchases = purchases;
        this.outcomes = outcomes;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (!DIAGRAMS.contains(ended.process())) return;
        purchases.get(ended.caseNo()).end(STATUS.getOrDefault(ended.outcome(), asItCame(ended.caseNo())));
    }

    /** A lot procured anew ends by what the second procurement came to. */
    private PurchaseStatus asItCame(String caseNo) {
        return outcomes.concluded(caseNo) ? PurchaseStatus.COMPLETE : PurchaseStatus.UNSUCCESSFUL;
    }
}
