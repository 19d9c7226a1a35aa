package org.sanshe.processes;

import java.util.Date;

public class RecordingGrantRecovery extends Recording implements GrantRecoverySteps {

    boolean receiptConfirmed = true;

    boolean fullyRecovered = true;

    boolean sanctionWanted = true;

    @Override
    public void demandRecovery(String caseNo) {
        does("demandRecovery", caseNo);
    }

    @Override
    public Date enterReceiptDue(String caseNo) {
        return answers("enterReceiptDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void reportOverdueRecovery(String caseNo) {
        does("reportOverdueRecovery", caseNo);
    }

    @Override
    public void closeRecovery(String caseNo) {
        does("closeRecovery", caseNo);
    }

    @Override
    public boolean receiptConfirmed(String caseNo) {
        return answers("receiptConfirmed", caseNo, receiptConfirmed);
    }

    @Override
    public boolean fullyRecovered(String caseNo) {
        return answers("fullyRecovered", caseNo, fullyRecovered);
    }

    @Override
    public boolean sanctionWanted(String caseNo) {
        return answers("sanctionWanted", caseNo, sanctionWanted);
    }
}
