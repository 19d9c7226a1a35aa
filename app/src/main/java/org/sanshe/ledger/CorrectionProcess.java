package org.sanshe.ledger;

import java.util.List;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.CorrectionSteps;

/** What {@code correction.bpmn} asks. */
@Steps("correction")
class CorrectionProcess implements CorrectionSteps {

    private final Confirming confirming;
    private final Lines lines;

    CorrectionProcess(Confirming confirming, Lines lines) {
        this.confirming = confirming;
        this.lines = lines;
    }

    @Override
    public String reviewer(String caseNo) {
        return confirming.reviewer(caseNo);
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return confirming.agreed(caseNo, "reviewCorrection");
    }

    @Override
    public void announceCorrection(String caseNo) {
        CorrectionDesk.Correction form = confirming.entered(caseNo, CorrectionDesk.Correction.class);
        confirming.tell(
                caseNo,
                List.of(lines.get(form.toLine()).key().payerUnit()),
                "已更正预算科目：" + form.orderNo(),
                "The budget item of " + form.orderNo() + " was corrected");
    }

    @Override
    public void returnCorrection(String caseNo) {
        confirming.refused(caseNo, "reviewCorrection");
    }
}
