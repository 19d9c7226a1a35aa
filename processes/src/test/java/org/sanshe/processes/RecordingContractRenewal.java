package org.sanshe.processes;

public class RecordingContractRenewal extends Recording implements ContractRenewalSteps {

    boolean renewable = true;
    boolean renewed = true;

    @Override
    public boolean renewable(String caseNo) {
        return answers("renewable", caseNo, renewable);
    }

    @Override
    public boolean renewed(String caseNo) {
        return answers("renewed", caseNo, renewed);
    }

    @Override
    public void refuseRenewal(String caseNo) {
        does("refuseRenewal", caseNo);
    }
}
