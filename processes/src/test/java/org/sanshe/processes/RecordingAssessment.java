package org.sanshe.processes;

import java.util.Date;

public class RecordingAssessment extends Recording implements AssessmentSteps {

    boolean lateFails;
    boolean handedIn = true;

    @Override
    public String organization(String caseNo) {
        return answers("organization", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public Date selfEvaluateDue(String caseNo) {
        return answers("selfEvaluateDue", caseNo, day("2026-05-12"));
    }

    @Override
    public void noteMissed(String caseNo) {
        handedIn = false;
        does("noteMissed", caseNo);
    }

    @Override
    public boolean failsForLateness(String caseNo) {
        return answers("failsForLateness", caseNo, lateFails);
    }

    @Override
    public boolean mayHandInLate(String caseNo) {
        return answers("mayHandInLate", caseNo, !handedIn);
    }

    @Override
    public Date handInLateDue(String caseNo) {
        return answers("handInLateDue", caseNo, day("2026-05-26"));
    }

    @Override
    public void goOnWithout(String caseNo) {
        does("goOnWithout", caseNo);
    }

    @Override
    public void tellCancelled(String caseNo) {
        does("tellCancelled", caseNo);
    }
}
