package org.sanshe.purchase.challenge;

import org.sanshe.inbox.CaseEnded;
import org.sanshe.inbox.Cases;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 修改采购文件: when changed documents are published, the procurement that had to wait for them goes on. */
@Component
class AmendedDocuments {

    private final Cases cases;
    private final Holds holds;

    AmendedDocuments(Cases cases, Holds holds) {
        this.cases = cases;
        this.holds = holds;
    }

    @EventListener
    void ended(CaseEnded change) {
        if (!change.process().equals("documentsChange") || !change.outcome().equals("changePublished")) return;
        String purchase = cases.get(change.caseNo()).parentCaseNo();
        for (var hold : holds.inForce(purchase)) {
            if (hold.matter() != Matter.PROCEEDINGS || hold.ground() != Ground.CHALLENGE) continue;
            holds.lift(purchase, hold.source(), "采购文件已经修改（" + change.caseNo() + "）", null);
        }
    }
}
