package org.sanshe.processes;

import java.util.Date;

public class RecordingMilestone extends Recording implements MilestoneSteps {

    boolean complete = true;
    boolean accepted = true;
    boolean disputed;
    int triesLeft = 1;

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, "52430100MJ0000000X");
    }

    @Override
    public Date submitDeliverablesDue(String caseNo) {
        return answers("submitDeliverablesDue", caseNo, day("2026-01-10"));
    }

    @Override
    public void remindSubmission(String caseNo) {
        does("remindSubmission", caseNo);
    }

    @Override
    public Date checkDeliverablesDue(String caseNo) {
        return answers("checkDeliverablesDue", caseNo, day("2026-01-16"));
    }

    @Override
    public boolean deliverablesComplete(String caseNo) {
        return answers("deliverablesComplete", caseNo, complete);
    }

    @Override
    public Date resubmitDeliverablesDue(String caseNo) {
        return answers("resubmitDeliverablesDue", caseNo, day("2026-01-20"));
    }

    @Override
    public Date acceptanceDue(String caseNo) {
        return answers("acceptanceDue", caseNo, day("2026-01-23"));
    }

    @Override
    public void recordLateAcceptance(String caseNo) {
        does("recordLateAcceptance", caseNo);
    }

    @Override
    public boolean deliveryAccepted(String caseNo) {
        return answers("deliveryAccepted", caseNo, accepted);
    }

    @Override
    public void publishAcceptance(String caseNo) {
        does("publishAcceptance", caseNo);
    }

    @Override
    public void claimPayment(String caseNo) {
        does("claimPayment", caseNo);
    }

    @Override
    public boolean hasDispute(String caseNo) {
        return answers("hasDispute", caseNo, disputed);
    }

    @Override
    public void claimDisputed(String caseNo) {
        does("claimDisputed", caseNo);
    }

    @Override
    public boolean mayRectify(String caseNo) {
        return answers("mayRectify", caseNo, triesLeft-- > 0);
    }

    @Override
    public Date rectifyDue(String caseNo) {
        return answers("rectifyDue", caseNo, day("2026-02-10"));
    }

    @Override
    public void publishRejection(String caseNo) {
        does("publishRejection", caseNo);
    }

    @Override
    public void closeCancelled(String caseNo) {
        does("closeCancelled", caseNo);
    }
}
