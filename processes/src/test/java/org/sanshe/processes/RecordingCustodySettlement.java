package org.sanshe.processes;

import java.util.Date;

public class RecordingCustodySettlement extends Recording implements CustodySettlementSteps {

    boolean transferReceived;

    @Override
    public Date transferBalanceDue(String caseNo) {
        return answers("transferBalanceDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String custodian(String caseNo) {
        return answers("custodian", caseNo, "organization@#7");
    }

    @Override
    public Date confirmTransferDue(String caseNo) {
        return answers("confirmTransferDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String confirmer(String caseNo) {
        return answers("confirmer", caseNo, "officer");
    }

    @Override
    public void bookTransfer(String caseNo) {
        does("bookTransfer", caseNo);
    }

    @Override
    public boolean transferReceived(String caseNo) {
        return answers("transferReceived", caseNo, transferReceived);
    }
}
