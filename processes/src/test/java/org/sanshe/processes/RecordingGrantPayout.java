package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantPayout extends Recording implements GrantPayoutSteps {

    boolean isProject;
    boolean covered;
    boolean allPaid;
    boolean reportsUse;
    boolean useAccepted;
    boolean useMisused;

    @Override
    public void beginProject(String caseNo) {
        does("beginProject", caseNo);
    }

    @Override
    public Date commitFundsDue(String caseNo) {
        return answers("commitFundsDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void claimPayout(String caseNo) {
        does("claimPayout", caseNo);
    }

    @Override
    public Date commitMatchDue(String caseNo) {
        return answers("commitMatchDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void reportMatchMissing(String caseNo) {
        does("reportMatchMissing", caseNo);
    }

    @Override
    public String payee(String caseNo) {
        return answers("payee", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public Date reportUseDue(String caseNo) {
        return answers("reportUseDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void remindUse(String caseNo) {
        does("remindUse", caseNo);
    }

    @Override
    public Date checkUseDue(String caseNo) {
        return answers("checkUseDue", caseNo, day("2026-06-04"));
    }

    @Override
    public void recoverMisused(String caseNo) {
        does("recoverMisused", caseNo);
    }

    @Override
    public boolean isProject(String caseNo) {
        return answers("isProject", caseNo, isProject);
    }

    @Override
    public boolean covered(String caseNo) {
        return answers("covered", caseNo, covered);
    }

    @Override
    public boolean allPaid(String caseNo) {
        return answers("allPaid", caseNo, allPaid);
    }

    @Override
    public boolean reportsUse(String caseNo) {
        return answers("reportsUse", caseNo, reportsUse);
    }

    @Override
    public boolean useAccepted(String caseNo) {
        return answers("useAccepted", caseNo, useAccepted);
    }

    @Override
    public boolean useMisused(String caseNo) {
        return answers("useMisused", caseNo, useMisused);
    }
}
