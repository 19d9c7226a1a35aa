package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingPayment extends Recording implements PaymentSteps {

    boolean passed = true;
    boolean refused;
    boolean released = true;
    boolean arrived = true;
    boolean inYear = true;

    @Override
    public String payee(String caseNo) {
        return answers("payee", caseNo, "52430198MJK2000013");
    }

    @Override
    public Date paymentDue(String caseNo) {
        return answers("paymentDue", caseNo, day("2026-05-09"));
    }

    @Override
    public Date lateAt(String caseNo) {
        return answers("lateAt", caseNo, day("2026-05-09"));
    }

    @Override
    public boolean packagePassed(String caseNo) {
        return answers("packagePassed", caseNo, passed);
    }

    @Override
    public List<String> approvalLevels(String caseNo) {
        return answers("approvalLevels", caseNo, List.of("section_head", "leader"));
    }

    @Override
    public boolean paymentRefused(String caseNo) {
        return answers("paymentRefused", caseNo, refused);
    }

    @Override
    public boolean paymentApproved(String caseNo) {
        return answers("paymentApproved", caseNo, !refused);
    }

    @Override
    public String releaser(String caseNo) {
        return answers("releaser", caseNo, "treasury");
    }

    @Override
    public boolean paymentReleased(String caseNo) {
        return answers("paymentReleased", caseNo, released);
    }

    @Override
    public void announceOrder(String caseNo) {
        does("announceOrder", caseNo);
    }

    @Override
    public boolean receiptSaysPaid(String caseNo) {
        return answers("receiptSaysPaid", caseNo, arrived);
    }

    @Override
    public void recordPaid(String caseNo) {
        does("recordPaid", caseNo);
    }

    @Override
    public boolean returnedInYear(String caseNo) {
        return answers("returnedInYear", caseNo, inYear);
    }

    @Override
    public void reportOverdue(String caseNo) {
        does("reportOverdue", caseNo);
    }

    @Override
    public void tellCancelled(String caseNo) {
        does("tellCancelled", caseNo);
    }
}
