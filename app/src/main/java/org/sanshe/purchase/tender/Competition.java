package org.sanshe.purchase.tender;

import org.sanshe.kernel.NotFound;
import org.sanshe.processes.CompetitionSteps;

/** 竞争性采购方式: what the diagram of every competitive method asks of the newest round. */
abstract class Competition implements CompetitionSteps {

    private final Tenders tenders;

    Competition(Tenders tenders) {
        this.tenders = tenders;
    }

    @Override
    public boolean responsesOpened(String caseNo) {
        return tender(caseNo).openedAt() != null;
    }

    @Override
    public boolean ranked(String caseNo) {
        return tender(caseNo).status() == TenderStatus.COMPLETE;
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
