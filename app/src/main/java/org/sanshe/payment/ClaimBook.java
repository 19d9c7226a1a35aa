package org.sanshe.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.Portion;
import org.sanshe.notice.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 应付登记: turns what was earned into a case a payer, and has the ledger know it as payable as soon as it can. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
class ClaimBook implements Payments {

    /** Public money is paid by budget and by progress, for contracts and grants alike. */
    static final LegalBasis PAY = new LegalBasis("预算法实施条例", "第五十七条");

    private final PaymentRows rows;
    private final PaymentDeadline deadline;
    private final DefaultInterest interest;
    private final PaymentSuspensions suspensions;
    private final PaymentClock paymentClock;
    private final Cancelling cancelling;
    private final Funding funding;
    private final Ledger ledger;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    ClaimBook(
            PaymentRows rows,
            PaymentDeadline deadline,
            DefaultInterest interest,
            PaymentSuspensions suspensions,
            PaymentClock paymentClock,
            Cancelling cancelling,
            Funding funding,
            Ledger ledger,
            @Lazy Cases cases,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.deadline = deadline;
        this.interest = interest;
        this.suspensions = suspensions;
        this.paymentClock = paymentClock;
        this.cancelling = cancelling;
        this.funding = funding;
        this.ledger = ledger;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public List<String> claim(Claim claim, Actor by) {
        LocalDate today = clock.today();
        deadline.check(claim);
        interest.check(claim);
        rows.unregistered(claim.organizationId()).ifPresent(payee -> {
            throw new Refusal(PaymentRule.PAYEE_NOT_REGISTERED, payee);
        });
        if (!rows.enter(claim, today, by)) {
            return rows.of(claim.agreement(), claim.item()).stream()
                    .map(Payment::caseNo)
                    .toList();
        }
        var opened = new ArrayList<String>();
        for (var owed : funding.owed(claim.agreement(), claim.item(), claim.amount(), claim.last())) {
            opened.add(cases.open(
                    "ZF",
                    "payment",
                    claim.cause(),
                    "支付：" + claim.title(),
                    owed.payerUnit(),
                    claim.organizationId(),
                    no -> rows.open(no, claim, owed.payerUnit(), owed.amount())));
        }
        for (String no : opened) {
            Payment payment = rows.get(no);
            accrue(payment, today, by);
            deadline.strictest(claim, null).ifPresent(clock -> rows.due(no, clock.until()));
            suspensions
                    .standing(claim.agreement(), today)
                    .ifPresent(hold -> paymentClock.stop(rows.get(no), hold.reason(), hold.basis()));
            messages.toOrganization(
                    claim.organizationId(),
                    no,
                    "“" + claim.title() + "”可以申请支付 " + payment.amount() + " 元，请提交抬头为“" + payment.payer() + "”的发票。",
                    payment.amount() + " yuan can be paid; hand in the invoice made out to " + payment.payer(),
                    null);
        }
        evidence.record(Act.of(
                        claim.agreement(),
                        by,
                        "paymentClaimed",
                        null,
                        Map.of(
                                "item", claim.item(),
                                "amount", claim.amount().toString(),
                                "disputed", claim.disputed().toString(),
                                "payments", opened))
                .by(PAY));
        return opened;
    }

    /**
     * 确认应付: as soon as the payer's committed money suffices.
     *
     * @return why not; empty when the ledger has it as payable
     */
    Optional<Refusal> accrue(Payment payment, LocalDate today, Actor by) {
        if (payment.accrued()) return Optional.empty();
        List<Portion> portions;
        try {
            portions = funding.draw(payment.agreement(), payment.payerUnit(), payment.amount(), today);
        } catch (Refusal shortOf) {
            return Optional.of(shortOf);
        }
        ledger.accrue(payment.agreement(), payment.caseNo(), portions, by);
        rows.accrued(payment.caseNo(), true);
        return Optional.empty();
    }

    @Override
    public List<String> cancel(String agreement, String reason, LegalBasis basis, Actor by) {
        return cancel(rows.of(agreement, null), reason, basis, by);
    }

    @Override
    public List<String> cancelAdvances(String agreement, String reason, LegalBasis basis, Actor by) {
        var advances =
                rows.of(agreement, null).stream().filter(Payment::isAdvance).toList();
        return cancel(advances, reason, basis, by);
    }

    private List<String> cancel(List<Payment> payments, String reason, LegalBasis basis, Actor by) {
        return payments.stream()
                .map(Payment::caseNo)
                .filter(no -> cancelling.cancel(no, reason, basis, by))
                .toList();
    }

    @Override
    public boolean cancelOne(String caseNo, String reason, LegalBasis basis, Actor by) {
        return cancelling.cancel(caseNo, reason, basis, by);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentView> of(String agreement) {
        return rows.of(agreement, null).stream().map(Payment::view).toList();
    }

    @Override
    public void suspend(String agreement, String source, String reason, LegalBasis basis) {
        suspensions.begin(agreement, source, reason, basis);
        if (suspensions.stopsClock(basis, clock.today())) {
            rows.of(agreement, null).forEach(p -> paymentClock.stop(p, reason, basis));
        }
        evidence.record(Act.of(agreement, null, "paymentsSuspended", null, Map.of("reason", reason))
                .by(basis));
    }

    @Override
    public void resume(String agreement, String source) {
        if (!suspensions.end(agreement, source)) return;
        if (suspensions.standing(agreement, clock.today()).isEmpty()) {
            rows.of(agreement, null).forEach(paymentClock::resume);
        }
        evidence.record(
                Act.of(agreement, null, "paymentsResumed", null, Map.of()).by(new LegalBasis("政府采购法实施条例", "第五十四条")));
    }
}
