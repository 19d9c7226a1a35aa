package org.sanshe.processes;

import java.util.Date;

public class RecordingAssessmentResult extends Recording implements AssessmentResultSteps {

    boolean recomputationAsked;
    boolean objectionsPending;
    boolean objectionUpheld;
    boolean reevaluationDue;
    boolean terminationProposed;

    @Override
    public void compute(String caseNo) {
        does("compute", caseNo);
    }

    @Override
    public boolean recomputationAsked(String caseNo) {
        return answers("recomputationAsked", caseNo, recomputationAsked);
    }

    @Override
    public void publishResult(String caseNo) {
        does("publishResult", caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return answers("publicityEnds", caseNo, day("2026-07-10"));
    }

    @Override
    public void closeObjections(String caseNo) {
        does("closeObjections", caseNo);
    }

    @Override
    public boolean objectionsPending(String caseNo) {
        return answers("objectionsPending", caseNo, objectionsPending);
    }

    @Override
    public boolean objectionUpheld(String caseNo) {
        return answers("objectionUpheld", caseNo, objectionUpheld);
    }

    @Override
    public void reopenResult(String caseNo) {
        does("reopenResult", caseNo);
    }

    @Override
    public boolean reevaluationDue(String caseNo) {
        return answers("reevaluationDue", caseNo, reevaluationDue);
    }

    @Override
    public void gradeFinally(String caseNo) {
        does("gradeFinally", caseNo);
    }

    @Override
    public void applyConsequences(String caseNo) {
        does("applyConsequences", caseNo);
    }

    @Override
    public boolean terminationProposed(String caseNo) {
        return answers("terminationProposed", caseNo, terminationProposed);
    }
}
