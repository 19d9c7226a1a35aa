package org.sanshe.processes;

import java.util.Date;

public class RecordingSmallSubsidy extends Recording implements SmallSubsidySteps {

    boolean subsidyApproved;
    boolean receiptsProven;
    boolean receiptsReturned;

    @Override
    public Date approveSubsidyDue(String caseNo) {
        return answers("approveSubsidyDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void refuseSubsidy(String caseNo) {
        does("refuseSubsidy", caseNo);
    }

    @Override
    public String recipient(String caseNo) {
        return answers("recipient", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public Date handInReceiptsDue(String caseNo) {
        return answers("handInReceiptsDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void lapseSubsidy(String caseNo) {
        does("lapseSubsidy", caseNo);
    }

    @Override
    public Date checkReceiptsDue(String caseNo) {
        return answers("checkReceiptsDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void awardSubsidy(String caseNo) {
        does("awardSubsidy", caseNo);
    }

    @Override
    public void declineSubsidy(String caseNo) {
        does("declineSubsidy", caseNo);
    }

    @Override
    public boolean subsidyApproved(String caseNo) {
        return answers("subsidyApproved", caseNo, subsidyApproved);
    }

    @Override
    public boolean receiptsProven(String caseNo) {
        return answers("receiptsProven", caseNo, receiptsProven);
    }

    @Override
    public boolean receiptsReturned(String caseNo) {
        return answers("receiptsReturned", caseNo, receiptsReturned);
    }
}
