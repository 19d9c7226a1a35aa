package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Stop;
import org.sanshe.inbox.Timers;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * 付款计时: by when a payment is due, and its standing still while a hold for which the payer is not to blame keeps it from
 * being made. Of a clock that stands nobody knows the end: nothing is late then, and no interest runs.
 */
@Component
class PaymentClock {

    static final List<String> CLOCKED = List.of("checkPackage", "approvePayment", "releasePayment");

    /** Where the timers of a clock wait that stands still. */
    private static final Instant OPEN_END = Instant.parse("2999-12-31T15:59:59Z");

    private final PaymentRows rows;
    private final PaymentDeadline deadline;
    private final Deadlines deadlines;
    private final Timers timers;
    private final SansheClock clock;

    PaymentClock(
            PaymentRows rows, PaymentDeadline deadline, Deadlines deadlines, @Lazy Timers timers, SansheClock clock) {
        this.rows = rows;
        this.deadline = deadline;
        this.deadlines = deadlines;
        this.timers = timers;
        this.clock = clock;
    }

    /** The clocks of a payment without the days on which they stood, the strictest first. */
    List<PaymentDeadline.Clock> of(Payment p) {
        LocalDate invoiceOn = p.papers() == null ? null : p.papers().handedInOn();
        return deadline.of(p.claim(), invoiceOn, deadlines.stops(p.caseNo(), CLOCKED.get(0)));
    }

    /** Sets the deadline of the payment and of its tasks; what it would be now while the clock stands. */
    Date due(String caseNo) {
        Payment p = rows.get(caseNo);
        var strictest = of(p).get(0);
        Instant until = strictest.until();
        boolean set = until.equals(p.due())
                && deadlines.current(caseNo, CLOCKED.get(0)).isPresent();
        if (set) return Date.from(until);
        for (String node : CLOCKED) {
            if (strictest.termKey() != null) deadlines.set(caseNo, node, strictest.termKey(), strictest.from());
            else deadlines.choose(caseNo, node, "PAYMENT", strictest.from(), until);
        }
        if (!stands(caseNo)) rows.due(caseNo, until);
        return Date.from(until);
    }

    /** When it is late: never while the clock stands. */
    Date late(String caseNo) {
        Date due = due(caseNo);
        return stands(caseNo) ? Date.from(OPEN_END) : due;
    }

    boolean stands(String caseNo) {
        return deadlines.standingSince(caseNo, CLOCKED.get(0)).isPresent();
    }

    /** 停计: from today on; not of what was late before, nor of what was sent. */
    void stop(Payment p, String reason, LegalBasis basis) {
        boolean late = p.due() != null && !p.due().isAfter(clock.instant());
        if (late || !p.status().mayBecome(PaymentStatus.CANCELLED) || stands(p.caseNo())) return;
        for (String node : CLOCKED) {
            deadlines.stop(
                    p.caseNo(), node, new Stop(clock.today(), null, "暂停支付：" + reason, "payments are held", basis));
            timers.move(p.caseNo(), node, OPEN_END);
        }
        rows.due(p.caseNo(), null);
    }

    /** 恢复计时: today was the last day that does not count. */
    void resume(Payment p) {
        if (!stands(p.caseNo())) return;
        CLOCKED.forEach(node -> deadlines.resume(p.caseNo(), node, clock.today()));
        if (of(p).isEmpty()) return;
        Instant until = of(p).get(0).until();
        if (deadlines.current(p.caseNo(), CLOCKED.get(0)).isPresent()) due(p.caseNo());
        else rows.due(p.caseNo(), until);
        CLOCKED.forEach(node -> timers.move(p.caseNo(), node, until));
    }
}
