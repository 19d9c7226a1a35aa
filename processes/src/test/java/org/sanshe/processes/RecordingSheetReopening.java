package org.sanshe.processes;

public class RecordingSheetReopening extends Recording implements SheetReopeningSteps {

    boolean approved = true;

    @Override
    public boolean approved(String caseNo) {
        return answers("approved", caseNo, approved);
    }

    @Override
    public void reopenSheet(String caseNo) {
        does("reopenSheet", caseNo);
    }
}
