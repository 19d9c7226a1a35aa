package org.sanshe.processes;

public class RecordingRefund extends Recording implements RefundSteps {

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
    public void announceRefund(String caseNo) {
        does("announceRefund", caseNo);
    }

    @Override
    public void returnRefund(String caseNo) {
        does("returnRefund", caseNo);
    }
}
