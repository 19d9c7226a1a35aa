package org.sanshe.processes;

import java.util.Date;

public class RecordingContractTermination extends Recording implements ContractTerminationSteps {

    boolean terminated = true;
    boolean handedOver = true;

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, "52430198MJJ02003XF");
    }

    @Override
    public Date answerTerminationDue(String caseNo) {
        return answers("answerTerminationDue", caseNo, day("2026-06-01"));
    }

    @Override
    public void recordNoAnswer(String caseNo) {
        does("recordNoAnswer", caseNo);
    }

    @Override
    public boolean terminated(String caseNo) {
        return answers("terminated", caseNo, terminated);
    }

    @Override
    public void declineTermination(String caseNo) {
        does("declineTermination", caseNo);
    }

    @Override
    public void terminateContract(String caseNo) {
        does("terminateContract", caseNo);
    }

    @Override
    public Date handOverClientsDue(String caseNo) {
        return answers("handOverClientsDue", caseNo, day("2026-06-02"));
    }

    @Override
    public void reportLateHandover(String caseNo) {
        does("reportLateHandover", caseNo);
    }

    @Override
    public boolean handedOver(String caseNo) {
        return answers("handedOver", caseNo, handedOver);
    }
}
