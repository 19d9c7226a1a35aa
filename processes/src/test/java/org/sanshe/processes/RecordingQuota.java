package org.sanshe.processes;

public class RecordingQuota extends Recording implements QuotaSteps {

    boolean agreed = true;

    @Override
    public String reviewer(String caseNo) {
        return answers("reviewer", caseNo, "leader");
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return answers("isAgreed", caseNo, agreed);
    }

    @Override
    public void announceQuota(String caseNo) {
        does("announceQuota", caseNo);
    }

    @Override
    public void returnQuota(String caseNo) {
        does("returnQuota", caseNo);
    }
}
