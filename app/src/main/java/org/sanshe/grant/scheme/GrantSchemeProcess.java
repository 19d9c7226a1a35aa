package org.sanshe.grant.scheme;

import org.sanshe.inbox.Steps;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.GrantSchemeSteps;

/** What {@code grantScheme.bpmn} asks. */
@Steps("grantScheme")
class GrantSchemeProcess implements GrantSchemeSteps {

    private final GrantSchemeBook book;
    private final GrantSchemeDecisions decisions;

    GrantSchemeProcess(GrantSchemeBook book, GrantSchemeDecisions decisions) {
        this.book = book;
        this.decisions = decisions;
    }

    @Override
    public boolean schemeApproved(String caseNo) {
        return decision(caseNo).decision().equals("PUBLISH");
    }

    @Override
    public boolean schemeRejected(String caseNo) {
        return decision(caseNo).decision().equals("REJECT");
    }

    @Override
    public void putInForce(String caseNo) {
        var decided = decision(caseNo);
        book.publish(caseNo, decided.validFrom(), decided.decidedBy());
    }

    @Override
    public void discardScheme(String caseNo) {
        book.discard(caseNo);
    }

    private GrantSchemeDecisions.Decision decision(String caseNo) {
        return decisions.of(caseNo).orElseThrow(() -> new NotFound("decision on " + caseNo));
    }
}
