package org.sanshe.processes;

import java.util.Date;

public class RecordingAssessmentPlan extends Recording implements AssessmentPlanSteps {

    boolean approved = true;
    int left = 2;

    @Override
    public void drawSpotChecks(String caseNo) {
        does("drawSpotChecks", caseNo);
    }

    @Override
    public boolean planApproved(String caseNo) {
        return answers("planApproved", caseNo, approved);
    }

    @Override
    public void announcePlan(String caseNo) {
        does("announcePlan", caseNo);
    }

    @Override
    public boolean moreToOpen(String caseNo) {
        return answers("moreToOpen", caseNo, left > 0);
    }

    @Override
    public Date nextOpening(String caseNo) {
        return answers("nextOpening", caseNo, day(left == 2 ? "2026-05-15" : "2026-09-14"));
    }

    @Override
    public void openDue(String caseNo) {
        left--;
        does("openDue", caseNo);
    }
}
