package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantExecution extends Recording implements GrantExecutionSteps {

    boolean hasMidterm = true;

    @Override
    public Date commitGrantFundsDue(String caseNo) {
        return answers("commitGrantFundsDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void openInstalments(String caseNo) {
        does("openInstalments", caseNo);
    }

    @Override
    public Date submitFinalReportDue(String caseNo) {
        return answers("submitFinalReportDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String grantee(String caseNo) {
        return answers("grantee", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public void reportFinalLate(String caseNo) {
        does("reportFinalLate", caseNo);
    }

    @Override
    public Date midtermDeadline(String caseNo) {
        return answers("midtermDeadline", caseNo, day("2026-06-03"));
    }

    @Override
    public void judgeMidterm(String caseNo) {
        does("judgeMidterm", caseNo);
    }

    @Override
    public boolean hasMidterm(String caseNo) {
        return answers("hasMidterm", caseNo, hasMidterm);
    }
}
