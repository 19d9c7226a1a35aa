package org.sanshe.payment;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.PaymentSteps;

/** What {@code payment.bpmn} asks. */
@Steps("payment")
class PaymentProcess implements PaymentSteps {

    private final PaymentRows rows;
    private final PaymentClock clock;
    private final OverduePayments overdue;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Messages messages;
    private final Cases cases;

    PaymentProcess(
            PaymentRows rows,
            PaymentClock clock,
            OverduePayments overdue,
            Deadlines deadlines,
            Decisions decisions,
            Messages messages,
            Cases cases) {
        this.rows = rows;
        this.clock = clock;
        this.overdue = overdue;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.messages = messages;
        this.cases = cases;
    }

    @Override
    public String payee(String caseNo) {
        return rows.get(caseNo).payeeCode();
    }

    @Override
    public Date paymentDue(String caseNo) {
        return clock.due(caseNo);
    }

    @Override
    public Date lateAt(String caseNo) {
        return clock.late(caseNo);
    }

    @Override
    public boolean packagePassed(String caseNo) {
        return rows.get(caseNo).passed();
    }

    @Override
    public List<String> approvalLevels(String caseNo) {
        Payment p = rows.get(caseNo);
        if (!p.levels().isEmpty()) return p.levels();
        List<String> levels = levels(p).texts("levels");
        rows.needs(caseNo, levels);
        return levels;
    }

    private Outcome levels(Payment p) {
        return decisions.decide(
                "payment-approval-levels", p.caseNo(), cases.rulesAsOf(p.caseNo()), Map.of("amount", p.amount()));
    }

    @Override
    public boolean paymentRefused(String caseNo) {
        return rows.get(caseNo).refused();
    }

    @Override
    public boolean paymentApproved(String caseNo) {
        return rows.get(caseNo).isApproved();
    }

    @Override
    public String releaser(String caseNo) {
        return levels(rows.get(caseNo)).text("releaser");
    }

    @Override
    public boolean paymentReleased(String caseNo) {
        return rows.get(caseNo).released();
    }

    @Override
    public void announceOrder(String caseNo) {
        Payment p = rows.get(caseNo);
        PaymentClock.CLOCKED.forEach(node -> deadlines.met(caseNo, node));
        messages.toOrganization(
                p.organizationId(),
                caseNo,
                "“" + p.claim().title() + "”的 " + p.amount() + " 元已送国库支付，指令号 "
                        + p.view().order() + "。",
                p.amount() + " yuan have been sent to the treasury, order "
                        + p.view().order(),
                null);
    }

    @Override
    public boolean receiptSaysPaid(String caseNo) {
        return rows.get(caseNo).status() == PaymentStatus.PAID;
    }

    @Override
    public void recordPaid(String caseNo) {
        Payment p = rows.get(caseNo);
        messages.toOrganization(
                p.organizationId(),
                caseNo,
                "“" + p.claim().title() + "”的 " + p.amount() + " 元已于 " + p.paidOn() + " 到账。",
                p.amount() + " yuan arrived on " + p.paidOn(),
                null);
        messages.toRole(
                Role.OFFICER,
                p.claim().unitId(),
                caseNo,
                "“" + p.claim().title() + "”已支付 " + p.amount() + " 元",
                p.amount() + " yuan have been paid",
                null);
    }

    @Override
    public void tellCancelled(String caseNo) {
        Payment p = rows.get(caseNo);
        String zh = "“" + p.claim().title() + "”的 " + p.amount() + " 元不再支付：" + p.cancelReason();
        String en = p.amount() + " yuan of this payment are not paid any more";
        messages.toOrganization(p.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.FINANCE, p.payerUnit(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, p.claim().unitId(), caseNo, zh, en, null);
    }

    @Override
    public boolean returnedInYear(String caseNo) {
        return rows.get(caseNo).status() == PaymentStatus.BOUNCED;
    }

    @Override
    public void reportOverdue(String caseNo) {
        overdue.enter(caseNo);
    }
}
