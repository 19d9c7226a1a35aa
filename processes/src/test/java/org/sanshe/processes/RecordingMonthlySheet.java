package org.sanshe.processes;

public class RecordingMonthlySheet extends Recording implements MonthlySheetSteps {

    boolean confirmed = true;
    boolean resubmitted = true;

    @Override
    public void drawSample(String caseNo) {
        does("drawSample", caseNo);
    }

    @Override
    public boolean confirmed(String caseNo) {
        return answers("confirmed", caseNo, confirmed);
    }

    @Override
    public void lockSheet(String caseNo) {
        does("lockSheet", caseNo);
    }

    @Override
    public void returnSheet(String caseNo) {
        does("returnSheet", caseNo);
    }

    @Override
    public String organization(String caseNo) {
        return answers("organization", caseNo, "organization@52430100MJ0000001X");
    }

    @Override
    public boolean resubmitted(String caseNo) {
        return answers("resubmitted", caseNo, resubmitted);
    }
}
