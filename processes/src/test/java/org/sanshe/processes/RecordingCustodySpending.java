package org.sanshe.processes;

import java.util.Date;

public class RecordingCustodySpending extends Recording implements CustodySpendingSteps {

    boolean spendingChecked;
    boolean spendingReturned;
    boolean spendingApproved;
    boolean spendingDone;

    @Override
    public Date checkSpendingDue(String caseNo) {
        return answers("checkSpendingDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date correctSpendingDue(String caseNo) {
        return answers("correctSpendingDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String founders(String caseNo) {
        return answers("founders", caseNo, "organization@#7");
    }

    @Override
    public Date approveSpendingDue(String caseNo) {
        return answers("approveSpendingDue", caseNo, day("2026-06-03"));
    }

    @Override
    public Date paySpendingDue(String caseNo) {
        return answers("paySpendingDue", caseNo, day("2026-06-04"));
    }

    @Override
    public String custodian(String caseNo) {
        return answers("custodian", caseNo, "organization@#7");
    }

    @Override
    public void closeSpending(String caseNo) {
        does("closeSpending", caseNo);
    }

    @Override
    public void refuseSpending(String caseNo) {
        does("refuseSpending", caseNo);
    }

    @Override
    public boolean spendingChecked(String caseNo) {
        return answers("spendingChecked", caseNo, spendingChecked);
    }

    @Override
    public boolean spendingReturned(String caseNo) {
        return answers("spendingReturned", caseNo, spendingReturned);
    }

    @Override
    public boolean spendingApproved(String caseNo) {
        return answers("spendingApproved", caseNo, spendingApproved);
    }

    @Override
    public boolean spendingDone(String caseNo) {
        return answers("spendingDone", caseNo, spendingDone);
    }
}
