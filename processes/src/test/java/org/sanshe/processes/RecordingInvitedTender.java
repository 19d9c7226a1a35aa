package org.sanshe.processes;

import java.util.Date;

public class RecordingInvitedTender extends RecordingCompetition implements InvitedTenderSteps {

    boolean prequalificationApproved = true;
    boolean enoughPassed = true;

    @Override
    public boolean prequalificationApproved(String caseNo) {
        return answers("prequalificationApproved", caseNo, prequalificationApproved);
    }

    @Override
    public void publishPrequalification(String caseNo) {
        does("publishPrequalification", caseNo);
    }

    @Override
    public Date applicationDeadline(String caseNo) {
        return answers("applicationDeadline", caseNo, day("2026-04-14"));
    }

    @Override
    public void closeApplications(String caseNo) {
        does("closeApplications", caseNo);
    }

    @Override
    public boolean enoughPassed(String caseNo) {
        return answers("enoughPassed", caseNo, enoughPassed);
    }

    @Override
    public void announceTooFew(String caseNo) {
        does("announceTooFew", caseNo);
    }
}
