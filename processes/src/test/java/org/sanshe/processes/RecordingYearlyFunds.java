package org.sanshe.processes;

import java.util.Date;

public class RecordingYearlyFunds extends Recording implements YearlyFundsSteps {

    boolean yearNeeded = true;
    boolean yearCovered = true;

    @Override
    public Date fundsExpected(String caseNo) {
        return answers("fundsExpected", caseNo, day("2026-06-01"));
    }

    @Override
    public boolean yearNeeded(String caseNo) {
        return answers("yearNeeded", caseNo, yearNeeded);
    }

    @Override
    public Date commitFundsOfYearDue(String caseNo) {
        return answers("commitFundsOfYearDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void reportMissing(String caseNo) {
        does("reportMissing", caseNo);
    }

    @Override
    public boolean yearCovered(String caseNo) {
        return answers("yearCovered", caseNo, yearCovered);
    }
}
