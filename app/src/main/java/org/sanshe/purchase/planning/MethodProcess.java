package org.sanshe.purchase.planning;

import org.sanshe.inbox.Steps;
import org.sanshe.processes.MethodSteps;

/** What {@code method.bpmn} asks. */
@Steps("method")
class MethodProcess implements MethodSteps {

    private final Purchases purchases;

    MethodProcess(Purchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public boolean methodApproved(String caseNo) {
        return purchases.get(caseNo).isMethodApproved();
    }

    @Override
    public boolean statutoryApprovalNeeded(String caseNo) {
        return purchases.get(caseNo).needsStatutoryApproval();
    }

    @Override
    public boolean authorityConsented(String caseNo) {
        return purchases.get(caseNo).isAuthorityConsented();
    }

    @Override
    public boolean statutoryApprovalGiven(String caseNo) {
        return purchases.get(caseNo).isStatutoryApprovalGiven();
    }
}
