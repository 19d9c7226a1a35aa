package org.sanshe.processes;

public class RecordingMethod extends Recording implements MethodSteps {

    boolean methodApproved = true;
    boolean singleSourceChosen;
    boolean singleSourceJustified = true;
    boolean statutoryApprovalNeeded;
    boolean authorityConsented = true;
    boolean statutoryApprovalGiven = true;

    @Override
    public boolean methodApproved(String caseNo) {
        return answers("methodApproved", caseNo, methodApproved);
    }

    @Override
    public boolean singleSourceChosen(String caseNo) {
        return answers("singleSourceChosen", caseNo, singleSourceChosen);
    }

    @Override
    public boolean singleSourceJustified(String caseNo) {
        return answers("singleSourceJustified", caseNo, singleSourceJustified);
    }

    @Override
    public boolean statutoryApprovalNeeded(String caseNo) {
        return answers("statutoryApprovalNeeded", caseNo, statutoryApprovalNeeded);
    }

    @Override
    public boolean authorityConsented(String caseNo) {
        return answers("authorityConsented", caseNo, authorityConsented);
    }

    @Override
    public boolean statutoryApprovalGiven(String caseNo) {
        return answers("statutoryApprovalGiven", caseNo, statutoryApprovalGiven);
    }

    @Override
    public void recordMethod(String caseNo) {
        does("recordMethod", caseNo);
    }
}
