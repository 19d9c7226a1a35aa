package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Counting;
import org.sanshe.calendar.Deadline;
import org.sanshe.calendar.Stop;
import org.sanshe.calendar.Term;
import org.sanshe.calendar.Terms;
import org.sanshe.calendar.Unit;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * 付款期限: the three regimes, of which the strictest holds: the regulation on small and medium enterprises, the rule for
 * every supplier, and what was agreed.
 */
@Component
class PaymentDeadline {

    static final LegalBasis CONTRACT = new LegalBasis("政府采购法", "第五十一条");

    private final Terms terms;
    private final Calendars calendars;

    PaymentDeadline(Terms terms, Calendars calendars) {
        this.terms = terms;
        this.calendars = calendars;
    }

    /**
     * The clocks that run.
     *
     * @param invoiceOn the day the bureau got the invoice; null while it has none
     * @return the strictest first; empty while none runs
     */
    List<Clock> of(Claim claim, LocalDate invoiceOn) {
        return of(claim, invoiceOn, List.of());
    }

    /**
     * The same without the days on which they stood still.
     *
     * @param stops those of the payment; one that has no end yet takes no day
     */
    List<Clock> of(Claim claim, LocalDate invoiceOn, List<Stop> stops) {
        var clocks = new ArrayList<Clock>();
        LocalDate base = base(claim);
        if (claim.enterprise() && base != null) clocks.add(enterprise(claim, base, stops));
        if (invoiceOn != null) {
            clocks.add(clock(
                    Regime.INVOICE,
                    "PAYMENT",
                    invoiceOn,
                    terms.asOf("PAYMENT", invoiceOn).term(),
                    stops));
        }
        agreed(claim, base, invoiceOn, stops).ifPresent(clocks::add);
        clocks.sort(Comparator.comparing(c -> c.counted().date()));
        return clocks;
    }

    /** The strictest clock; empty while none runs. */
    Optional<Clock> strictest(Claim claim, LocalDate invoiceOn) {
        return of(claim, invoiceOn).stream().findFirst();
    }

    /**
     * 约定的付款期限: refuses a term longer than the law allows.
     *
     * @throws Refusal when an enterprise would be paid later than the longest term
     */
    void check(Claim claim) {
        LocalDate base = base(claim);
        if (!claim.enterprise() || claim.agreedDays() == null || base == null) return;
        LocalDate longest = longest(base);
        LocalDate agreed = calendars.current().deadline(base, agreedTerm(claim)).date();
        if (agreed.isAfter(longest)) throw new Refusal(PaymentRule.TERM_TOO_LONG, agreed, longest);
    }

    /** 起算日: acceptance, or the end of the agreed period of acceptance when that came first, or the delivery. */
    private static LocalDate base(Claim claim) {
        LocalDate accepted = claim.acceptedOn();
        LocalDate due = claim.acceptanceDue();
        if (accepted == null) return claim.deliveredOn();
        return due != null && due.isBefore(accepted) ? due : accepted;
    }

    private LocalDate longest(LocalDate base) {
        return calendars
                .current()
                .deadline(base, terms.asOf("PAYMENT_ENTERPRISE_AGREED", base).term())
                .date();
    }

    /** Thirty days, or what was agreed from the acceptance; what was agreed from the invoice runs as a clock of its own. */
    private Clock enterprise(Claim claim, LocalDate base, List<Stop> stops) {
        if (claim.agreedDays() == null) {
            return clock(
                    Regime.ENTERPRISE,
                    "PAYMENT_ENTERPRISE",
                    base,
                    terms.asOf("PAYMENT_ENTERPRISE", base).term(),
                    stops);
        }
        Term most = terms.asOf("PAYMENT_ENTERPRISE_AGREED", base).term();
        if (claim.agreedInWorkingDays()) {
            return clock(Regime.ENTERPRISE, "PAYMENT_ENTERPRISE_AGREED", base, most, stops);
        }
        Term agreed = new Term(claim.agreedDays(), Unit.DAYS, Counting.EXACT, most.basis());
        return clock(Regime.ENTERPRISE, null, base, agreed, stops);
    }

    /** Working days run from the invoice, days from the acceptance. */
    private Optional<Clock> agreed(Claim claim, LocalDate base, LocalDate invoiceOn, List<Stop> stops) {
        if (claim.agreedDays() == null) return Optional.empty();
        if (!claim.agreedInWorkingDays() && claim.enterprise()) return Optional.empty();
        LocalDate from = claim.agreedInWorkingDays() ? invoiceOn : base;
        return Optional.ofNullable(from).map(day -> clock(Regime.CONTRACT, null, day, agreedTerm(claim), stops));
    }

    private static Term agreedTerm(Claim claim) {
        return claim.agreedInWorkingDays()
                ? Term.workingDays(claim.agreedDays(), CONTRACT)
                : new Term(claim.agreedDays(), Unit.DAYS, Counting.EXACT, CONTRACT);
    }

    private Clock clock(Regime regime, String key, LocalDate from, Term term, List<Stop> stops) {
        return new Clock(regime, key, from, calendars.current().deadline(from, List.of(term), stops));
    }

    /** 期限种类. */
    enum Regime {
        ENTERPRISE("向中小企业付款", "payment to an enterprise"),
        INVOICE("收到发票后付款", "payment after the invoice"),
        CONTRACT("合同约定", "as agreed");

        private final String zh;
        private final String en;

        Regime(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 一项期限.
     *
     * @param termKey the statutory term it was counted by; null when it was agreed
     * @param counted its last day, with the arithmetic
     */
    record Clock(Regime regime, String termKey, LocalDate from, Deadline counted) {

        Instant until() {
            return counted.lastMoment().toInstant();
        }

        LegalBasis basis() {
            return counted.term().basis();
        }
    }
}
