package org.sanshe.processes;

import java.util.Date;

public class RecordingAssessmentObjection extends Recording implements AssessmentObjectionSteps {

    boolean upheld;

    @Override
    public void keepApart(String caseNo) {
        does("keepApart", caseNo);
    }

    @Override
    public Date examineObjectionDue(String caseNo) {
        return answers("examineObjectionDue", caseNo, day("2026-07-14"));
    }

    @Override
    public Date decideObjectionDue(String caseNo) {
        return answers("decideObjectionDue", caseNo, day("2026-07-21"));
    }

    @Override
    public boolean upheld(String caseNo) {
        return answers("upheld", caseNo, upheld);
    }

    @Override
    public void upholdObjection(String caseNo) {
        does("upholdObjection", caseNo);
    }

    @Override
    public void rejectObjection(String caseNo) {
        does("rejectObjection", caseNo);
    }
}
