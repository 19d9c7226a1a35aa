package org.sanshe.processes;

import java.util.Date;

public class RecordingContractLife extends Recording implements ContractLifeSteps {

    boolean settlementPublic = false;

    @Override
    public Date termNear(String caseNo) {
        return answers("termNear", caseNo, day("2026-06-01"));
    }

    @Override
    public void tellTermNear(String caseNo) {
        does("tellTermNear", caseNo);
    }

    @Override
    public Date termOver(String caseNo) {
        return answers("termOver", caseNo, day("2026-06-02"));
    }

    @Override
    public void reportUnfinished(String caseNo) {
        does("reportUnfinished", caseNo);
    }

    @Override
    public void endPerformance(String caseNo) {
        does("endPerformance", caseNo);
    }

    @Override
    public Date settleContractDue(String caseNo) {
        return answers("settleContractDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void returnPerformanceBond(String caseNo) {
        does("returnPerformanceBond", caseNo);
    }

    @Override
    public boolean settlementPublic(String caseNo) {
        return answers("settlementPublic", caseNo, settlementPublic);
    }
}
