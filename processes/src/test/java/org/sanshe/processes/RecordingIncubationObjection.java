package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationObjection extends Recording implements IncubationObjectionSteps {

    boolean upheld;

    @Override
    public void keepApart(String caseNo) {
        does("keepApart", caseNo);
    }

    @Override
    public Date investigateAdmissionDue(String caseNo) {
        return answers("investigateAdmissionDue", caseNo, day("2026-06-08"));
    }

    @Override
    public Date decideAdmissionDue(String caseNo) {
        return answers("decideAdmissionDue", caseNo, day("2026-06-15"));
    }

    @Override
    public boolean upheld(String caseNo) {
        return answers("upheld", caseNo, upheld);
    }

    @Override
    public void declineApplicant(String caseNo) {
        does("declineApplicant", caseNo);
    }

    @Override
    public void keepApplicant(String caseNo) {
        does("keepApplicant", caseNo);
    }
}
