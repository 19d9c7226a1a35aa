package org.sanshe.processes;

import java.util.Date;

public class RecordingContractPerformance extends Recording implements ContractPerformanceSteps {

    boolean planNeedsAcceptance = false;
    boolean planAccepted = true;
    boolean rosterComplete = true;

    @Override
    public Date planPerformanceDue(String caseNo) {
        return answers("planPerformanceDue", caseNo, day("2026-06-01"));
    }

    @Override
    public Date commitFundsDue(String caseNo) {
        return answers("commitFundsDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public boolean planNeedsAcceptance(String caseNo) {
        return answers("planNeedsAcceptance", caseNo, planNeedsAcceptance);
    }

    @Override
    public boolean planAccepted(String caseNo) {
        return answers("planAccepted", caseNo, planAccepted);
    }

    @Override
    public boolean rosterComplete(String caseNo) {
        return answers("rosterComplete", caseNo, rosterComplete);
    }

    @Override
    public void requestRoster(String caseNo) {
        does("requestRoster", caseNo);
    }

    @Override
    public void openMilestones(String caseNo) {
        does("openMilestones", caseNo);
    }

    @Override
    public void adoptPlan(String caseNo) {
        does("adoptPlan", caseNo);
    }
}
