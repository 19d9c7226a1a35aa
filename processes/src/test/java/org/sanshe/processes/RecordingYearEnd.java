package org.sanshe.processes;

public class RecordingYearEnd extends Recording implements YearEndSteps {

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
    public void announceClosing(String caseNo) {
        does("announceClosing", caseNo);
    }

    @Override
    public void returnClosing(String caseNo) {
        does("returnClosing", caseNo);
    }
}
