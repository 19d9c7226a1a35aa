package org.sanshe.payment;

import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.Ledger;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 取消支付: takes back a payment that was not sent: the ledger, the plan of who pays, the case and its clocks. */
@Component
class Cancelling {

    private final PaymentRows rows;
    private final Funding funding;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Cancelling(
            PaymentRows rows,
            Funding funding,
            Ledger ledger,
            Deadlines deadlines,
            @Lazy Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.funding = funding;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Cancels it; false when it was sent, paid or cancelled before. Whoever works on it at the same moment comes first. */
    boolean cancel(String caseNo, String reason, LegalBasis basis, Actor by) {
        cases.lock(caseNo);
        Payment p = rows.get(caseNo);
        if (!p.status().mayBecome(PaymentStatus.CANCELLED)) return false;
        // what came back in a later year is not payable any more: the treasury has it
        funding.forgo(p.agreement(), p.claim().item(), p.payerUnit());
        var payable = ledger.payable(p.agreement(), caseNo);
        if (!payable.isEmpty()) ledger.reduce(p.agreement(), caseNo, payable, reason, by);
        rows.cancelled(caseNo, clock.today(), reason);
        PaymentClock.CLOCKED.forEach(node -> deadlines.met(caseNo, node));
        evidence.record(Act.of(
                        caseNo,
                        by,
                        "paymentCancelled",
                        null,
                        Map.of(
                                "reason", reason,
                                "status", p.status().name(),
                                "amount", p.amount().toString()))
                .by(basis));
        if (!cases.send("paymentCancelled", caseNo)) {
            throw new IllegalStateException(caseNo + " cannot be cancelled where it stands");
        }
        return true;
    }
}
