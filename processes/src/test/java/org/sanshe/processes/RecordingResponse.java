package org.sanshe.processes;

import java.util.Date;

public class RecordingResponse extends Recording implements ResponseSteps {

    boolean withdrawn;

    @Override
    public Date deadline(String caseNo) {
        return answers("deadline", caseNo, day("2026-04-13"));
    }

    @Override
    public boolean withdrawn(String caseNo) {
        return answers("withdrawn", caseNo, withdrawn);
    }

    @Override
    public void tellCancellation(String caseNo) {
        does("tellCancellation", caseNo);
    }

    @Override
    public Date reminderAt(String caseNo) {
        return answers("reminderAt", caseNo, day("2026-04-11"));
    }

    @Override
    public void remindToConfirm(String caseNo) {
        does("remindToConfirm", caseNo);
    }

    @Override
    public void lapseResponse(String caseNo) {
        does("lapseResponse", caseNo);
    }
}
