package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationSubsidy extends Recording implements IncubationSubsidySteps {

    boolean subsidyRequestApproved;
    boolean paidIntoCustody;
    boolean subsidyReceiptsProven;
    boolean subsidyReceiptsReturned;

    @Override
    public Date checkSubsidyRequestDue(String caseNo) {
        return answers("checkSubsidyRequestDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date approveSubsidyRequestDue(String caseNo) {
        return answers("approveSubsidyRequestDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void refuseSubsidyRequest(String caseNo) {
        does("refuseSubsidyRequest", caseNo);
    }

    @Override
    public Date handInSubsidyReceiptsDue(String caseNo) {
        return answers("handInSubsidyReceiptsDue", caseNo, day("2026-06-03"));
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public void lapseSubsidyRequest(String caseNo) {
        does("lapseSubsidyRequest", caseNo);
    }

    @Override
    public Date checkSubsidyReceiptsDue(String caseNo) {
        return answers("checkSubsidyReceiptsDue", caseNo, day("2026-06-04"));
    }

    @Override
    public void declineSubsidyReceipts(String caseNo) {
        does("declineSubsidyReceipts", caseNo);
    }

    @Override
    public void payIncubationSubsidy(String caseNo) {
        does("payIncubationSubsidy", caseNo);
    }

    @Override
    public boolean subsidyRequestApproved(String caseNo) {
        return answers("subsidyRequestApproved", caseNo, subsidyRequestApproved);
    }

    @Override
    public boolean paidIntoCustody(String caseNo) {
        return answers("paidIntoCustody", caseNo, paidIntoCustody);
    }

    @Override
    public boolean subsidyReceiptsProven(String caseNo) {
        return answers("subsidyReceiptsProven", caseNo, subsidyReceiptsProven);
    }

    @Override
    public boolean subsidyReceiptsReturned(String caseNo) {
        return answers("subsidyReceiptsReturned", caseNo, subsidyReceiptsReturned);
    }
}
