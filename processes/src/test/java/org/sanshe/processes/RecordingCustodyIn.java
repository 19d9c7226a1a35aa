package org.sanshe.processes;

import java.util.Date;

public class RecordingCustodyIn extends Recording implements CustodyInSteps {

    boolean moneyArrived;
    boolean slipAgrees;

    @Override
    public Date confirmArrivalDue(String caseNo) {
        return answers("confirmArrivalDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String custodian(String caseNo) {
        return answers("custodian", caseNo, "organization@#7");
    }

    @Override
    public void markMissing(String caseNo) {
        does("markMissing", caseNo);
    }

    @Override
    public Date checkArrivalDue(String caseNo) {
        return answers("checkArrivalDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void bookReceipt(String caseNo) {
        does("bookReceipt", caseNo);
    }

    @Override
    public boolean moneyArrived(String caseNo) {
        return answers("moneyArrived", caseNo, moneyArrived);
    }

    @Override
    public boolean slipAgrees(String caseNo) {
        return answers("slipAgrees", caseNo, slipAgrees);
    }
}
