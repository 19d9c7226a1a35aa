package org.sanshe.ledger;

import org.sanshe.inbox.Steps;
import org.sanshe.processes.QuotaSteps;

/** What {@code quota.bpmn} asks. */
@Steps("quota")
class QuotaProcess implements QuotaSteps {

    private final Confirming confirming;

    QuotaProcess(Confirming confirming) {
        this.confirming = confirming;
    }

    @Override
    public String reviewer(String caseNo) {
        return confirming.reviewer(caseNo);
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return confirming.agreed(caseNo, "reviewQuota");
    }

    @Override
    public void announceQuota(String caseNo) {
        QuotaDesk.Quota form = confirming.entered(caseNo, QuotaDesk.Quota.class);
        var payers =
                form.lines().stream().map(QuotaDesk.Row::payerUnit).distinct().toList();
        confirming.tell(caseNo, payers, form.title(), "Budget document " + form.documentNo() + " is booked");
    }

    @Override
    public void returnQuota(String caseNo) {
        confirming.refused(caseNo, "reviewQuota");
    }
}
