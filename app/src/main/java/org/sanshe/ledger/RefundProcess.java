package org.sanshe.ledger;

import java.util.List;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.RefundSteps;

/** What {@code refund.bpmn} asks. */
@Steps("refund")
class RefundProcess implements RefundSteps {

    private final Confirming confirming;
    private final Cases cases;

    RefundProcess(Confirming confirming, Cases cases) {
        this.confirming = confirming;
        this.cases = cases;
    }

    @Override
    public String reviewer(String caseNo) {
        return confirming.reviewer(caseNo);
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return confirming.agreed(caseNo, "reviewRefund");
    }

    @Override
    public void announceRefund(String caseNo) {
        RefundDesk.Refund form = confirming.entered(caseNo, RefundDesk.Refund.class);
        confirming.tell(
                caseNo,
                List.of(cases.get(caseNo).unitId()),
                "收款人退回 " + form.amount() + " 元：" + form.orderNo(),
                "A payee gave back " + form.amount() + " yuan: " + form.orderNo());
    }

    @Override
    public void returnRefund(String caseNo) {
        confirming.refused(caseNo, "reviewRefund");
    }
}
