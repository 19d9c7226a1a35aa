package org.sanshe.processes;

import java.util.Date;

public class RecordingContractSuspension extends Recording implements ContractSuspensionSteps {

    boolean suspended = true;
    boolean resumes = true;

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public Date answerSuspensionDue(String caseNo) {
        return answers("answerSuspensionDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void recordSilence(String caseNo) {
        does("recordSilence", caseNo);
    }

    @Override
    public boolean suspended(String caseNo) {
        return answers("suspended", caseNo, suspended);
    }

    @Override
    public void declineSuspension(String caseNo) {
        does("declineSuspension", caseNo);
    }

    @Override
    public void suspendPerformance(String caseNo) {
        does("suspendPerformance", caseNo);
    }

    @Override
    public Date endSuspensionDue(String caseNo) {
        return answers("endSuspensionDue", caseNo, day("2026-06-02"));
    }

    @Override
    public boolean resumes(String caseNo) {
        return answers("resumes", caseNo, resumes);
    }

    @Override
    public void resumePerformance(String caseNo) {
        does("resumePerformance", caseNo);
    }

    @Override
    public void proposeTermination(String caseNo) {
        does("proposeTermination", caseNo);
    }
}
