package org.sanshe.purchase.planning;

import java.util.Map;
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
            "withdrawn", PurchaseStatus.WITHDRAWN);

    private final Purchases purchases;

    PurchaseEnds(Purchases purchases) {
        this.purchases = purchases;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (ended.process().equals("purchase")) purchases.get(ended.caseNo()).end(STATUS.get(ended.outcome()));
    }
}
