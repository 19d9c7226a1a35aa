package org.sanshe.processes;

import java.util.Date;

public class RecordingAward extends Recording implements AwardSteps {

    boolean reportDelivered;
    boolean supplierPicked = true;
    boolean challengePending;
    boolean resultStands = true;

    @Override
    public boolean reportDelivered(String caseNo) {
        return answers("reportDelivered", caseNo, reportDelivered);
    }

    @Override
    public void reportLateDelivery(String caseNo) {
        does("reportLateDelivery", caseNo);
    }

    @Override
    public Date decideNextDue(String caseNo) {
        return answers("decideNextDue", caseNo, day("2026-03-11"));
    }

    @Override
    public boolean supplierPicked(String caseNo) {
        return answers("supplierPicked", caseNo, supplierPicked);
    }

    @Override
    public void closeWithoutAward(String caseNo) {
        does("closeWithoutAward", caseNo);
    }

    @Override
    public void reportLateResult(String caseNo) {
        does("reportLateResult", caseNo);
    }

    @Override
    public Date deliverReportDue(String caseNo) {
        return answers("deliverReportDue", caseNo, day("2026-03-03"));
    }

    @Override
    public Date pickSupplierDue(String caseNo) {
        return answers("pickSupplierDue", caseNo, day("2026-03-10"));
    }

    @Override
    public void deemFirstRanked(String caseNo) {
        does("deemFirstRanked", caseNo);
    }

    @Override
    public Date publishResultDue(String caseNo) {
        return answers("publishResultDue", caseNo, day("2026-03-12"));
    }

    @Override
    public void announceResult(String caseNo) {
        does("announceResult", caseNo);
    }

    @Override
    public Date challengeWindowEnds(String caseNo) {
        return answers("challengeWindowEnds", caseNo, day("2026-03-24"));
    }

    @Override
    public boolean challengePending(String caseNo) {
        return answers("challengePending", caseNo, challengePending);
    }

    @Override
    public boolean resultStands(String caseNo) {
        return answers("resultStands", caseNo, resultStands);
    }

    @Override
    public void voidAward(String caseNo) {
        does("voidAward", caseNo);
    }
}
