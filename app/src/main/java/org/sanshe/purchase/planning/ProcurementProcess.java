package org.sanshe.purchase.planning;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.processes.ProcurementSteps;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Method;
import org.springframework.context.annotation.Lazy;

/** What {@code procurement.bpmn} asks. */
@Steps("procurement")
class ProcurementProcess implements ProcurementSteps {

    private static final LegalBasis ENDED = new LegalBasis("政府采购法", "第三十六条");

    private final Purchases purchases;
    private final Awards awards;
    private final Outcomes outcomes;
    private final Evidence evidence;

    ProcurementProcess(Purchases purchases, @Lazy Awards awards, Outcomes outcomes, Evidence evidence) {
        this.purchases = purchases;
        this.awards = awards;
        this.outcomes = outcomes;
        this.evidence = evidence;
    }

    @Override
    public boolean isOwnRules(String caseNo) {
        return is(caseNo, Method.OWN_RULES);
    }

    @Override
    public boolean isFramework(String caseNo) {
        return is(caseNo, Method.FRAMEWORK);
    }

    @Override
    public boolean isOpenTender(String caseNo) {
        return is(caseNo, Method.OPEN_TENDER);
    }

    @Override
    public boolean isInvitedTender(String caseNo) {
        return is(caseNo, Method.INVITED_TENDER);
    }

    @Override
    public boolean isNegotiation(String caseNo) {
        return is(caseNo, Method.NEGOTIATION);
    }

    @Override
    public boolean isSingleSource(String caseNo) {
        return is(caseNo, Method.SINGLE_SOURCE);
    }

    @Override
    public boolean suppliersRanked(String caseNo) {
        return awards.ranked(caseNo);
    }

    @Override
    public boolean awardStands(String caseNo) {
        return awards.stands(caseNo);
    }

    @Override
    public boolean contractConcluded(String caseNo) {
        return outcomes.concluded(caseNo);
    }

    @Override
    public boolean nextCandidateExists(String caseNo) {
        return awards.hasNextCandidate(caseNo);
    }

    @Override
    public boolean retenders(String caseNo) {
        return purchases.get(caseNo).afterFailure() == AfterFailure.RETENDER;
    }

    @Override
    public boolean changesMethod(String caseNo) {
        var decided = purchases.get(caseNo).afterFailure();
        return decided == AfterFailure.CHANGE_METHOD || decided == AfterFailure.GO_ON_WITH_TWO;
    }

    @Override
    public void endProcurement(String caseNo) {
        String reason = purchases.get(caseNo).failureReason();
        awards.withdrawn(caseNo, reason);
        evidence.record(Act.of(caseNo, null, "procurementEnded", "endProcurement", Map.of("reason", reason))
                .by(ENDED));
    }

    private boolean is(String caseNo, Method method) {
        return purchases.get(caseNo).method() == method;
    }
}
