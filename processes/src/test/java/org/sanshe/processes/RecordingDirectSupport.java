package org.sanshe.processes;

import java.util.Date;

public class RecordingDirectSupport extends Recording implements DirectSupportSteps {

    boolean listApproved;
    boolean listReturned;

    @Override
    public Date approveListDue(String caseNo) {
        return answers("approveListDue", caseNo, day("2026-06-01"));
    }

    @Override
    public Date completeListDue(String caseNo) {
        return answers("completeListDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void refuseList(String caseNo) {
        does("refuseList", caseNo);
    }

    @Override
    public void publishList(String caseNo) {
        does("publishList", caseNo);
    }

    @Override
    public Date listPublicUntil(String caseNo) {
        return answers("listPublicUntil", caseNo, day("2026-06-03"));
    }

    @Override
    public Date investigateEntryDue(String caseNo) {
        return answers("investigateEntryDue", caseNo, day("2026-06-04"));
    }

    @Override
    public void settleObjection(String caseNo) {
        does("settleObjection", caseNo);
    }

    @Override
    public void awardList(String caseNo) {
        does("awardList", caseNo);
    }

    @Override
    public boolean listApproved(String caseNo) {
        return answers("listApproved", caseNo, listApproved);
    }

    @Override
    public boolean listReturned(String caseNo) {
        return answers("listReturned", caseNo, listReturned);
    }

    @Override
    public Date decideEntryDue(String caseNo) {
        return answers("decideEntryDue", caseNo, day("2026-06-12"));
    }

    @Override
    public String objectionDecider(String caseNo) {
        return answers("objectionDecider", caseNo, "section_head");
    }
}
