package org.sanshe.processes;

import java.util.Date;

public class RecordingAttendance extends Recording implements AttendanceSteps {

    boolean confirmed = true;

    @Override
    public String performer(String caseNo) {
        return answers("performer", caseNo, "52430121MJJ512341W");
    }

    @Override
    public Date confirmAttendanceDue(String caseNo) {
        return answers("confirmAttendanceDue", caseNo, day("2026-08-10"));
    }

    @Override
    public void reportLateConfirmation(String caseNo) {
        does("reportLateConfirmation", caseNo);
    }

    @Override
    public boolean isConfirmed(String caseNo) {
        return answers("isConfirmed", caseNo, confirmed);
    }

    @Override
    public void lockAttendance(String caseNo) {
        does("lockAttendance", caseNo);
    }
}
