package org.sanshe.purchase.planning;

import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.MethodSteps;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.SingleSources;
import org.springframework.context.annotation.Lazy;

/** What {@code method.bpmn} asks. */
@Steps("method")
class MethodProcess implements MethodSteps {

    private final Purchases purchases;
    private final SingleSources singleSources;
    private final MethodLetters letters;
    private final Cases cases;

    MethodProcess(Purchases purchases, @Lazy SingleSources singleSources, MethodLetters letters, Cases cases) {
        this.purchases = purchases;
        this.singleSources = singleSources;
        this.letters = letters;
        this.cases = cases;
    }

    @Override
    public boolean methodApproved(String caseNo) {
        return purchases.get(caseNo).isMethodApproved();
    }

    @Override
    public boolean singleSourceChosen(String caseNo) {
        return purchases.get(caseNo).method() == Method.SINGLE_SOURCE;
    }

    @Override
    public boolean singleSourceJustified(String caseNo) {
        return singleSources.justified(caseNo);
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

    @Override
    public void recordMethod(String caseNo) {
        Purchase purchase = purchases.get(caseNo);
        purchase.methodSettled();
        letters.issue(purchase, cases.rulesAsOf(caseNo));
    }
}
