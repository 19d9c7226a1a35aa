package org.sanshe.processes;

import java.util.Date;

public class RecordingBondReturn extends Recording implements BondReturnSteps {

    @Override
    public Date refundDue(String caseNo) {
        return answers("refundDue", caseNo, day("2026-05-09"));
    }

    @Override
    public void reportLateRefund(String caseNo) {
        does("reportLateRefund", caseNo);
    }

    @Override
    public void settleBond(String caseNo) {
        does("settleBond", caseNo);
    }
}
