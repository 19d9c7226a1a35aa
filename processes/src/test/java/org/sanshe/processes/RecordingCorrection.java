package org.sanshe.processes;

public class RecordingCorrection extends Recording implements CorrectionSteps {

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
    public void announceCorrection(String caseNo) {
        does("announceCorrection", caseNo);
    }

    @Override
    public void returnCorrection(String caseNo) {
        does("returnCorrection", caseNo);
    }
}
