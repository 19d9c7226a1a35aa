package org.sanshe.purchase.tender;

import org.sanshe.inbox.Cases;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plans;
import org.springframework.stereotype.Component;

/** 法定家数: whether a procurement may go on with so many suppliers (《政府采购法》第三十六条; 财库〔2015〕124号). */
@Component
class Enough {

    private final Tenders tenders;
    private final Plans plans;
    private final TenderTables tables;
    private final Cases cases;

    Enough(Tenders tenders, Plans plans, TenderTables tables, Cases cases) {
        this.tenders = tenders;
        this.plans = plans;
        this.tables = tables;
        this.cases = cases;
    }

    /** Whether so many are enough; after a failed tender two may negotiate, if finance approved it. */
    boolean of(Tender tender, int suppliers) {
        String outcome = tables.tooFew(
                tender.caseNo(),
                tender.method(),
                suppliers,
                tender.method() == Method.NEGOTIATION && followsFailedTender(tender),
                cases.rulesAsOf(tender.caseNo()));
        return outcome.equals("CONTINUE")
                || outcome.equals("FINANCE_APPROVAL")
                        && plans.of(tender.caseNo()).treasuryApproved();
    }

    private boolean followsFailedTender(Tender tender) {
        return tenders.findByCaseNoOrderByRound(tender.caseNo()).stream()
                .anyMatch(t ->
                        t.round() < tender.round() && t.method().isTender() && t.status() == TenderStatus.UNSUCCESSFUL);
    }
}
