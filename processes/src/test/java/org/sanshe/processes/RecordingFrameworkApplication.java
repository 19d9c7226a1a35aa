package org.sanshe.processes;

import java.util.Date;

public class RecordingFrameworkApplication extends Recording implements FrameworkApplicationSteps {

    boolean admitted = true;

    @Override
    public Date reviewApplicationDue(String caseNo) {
        return answers("reviewApplicationDue", caseNo, day("2026-03-20"));
    }

    @Override
    public boolean admitted(String caseNo) {
        return answers("admitted", caseNo, admitted);
    }

    @Override
    public Date publishAdmissionDue(String caseNo) {
        return answers("publishAdmissionDue", caseNo, day("2026-03-24"));
    }

    @Override
    public void announceMember(String caseNo) {
        does("announceMember", caseNo);
    }

    @Override
    public void tellNotAdmitted(String caseNo) {
        does("tellNotAdmitted", caseNo);
    }
}
