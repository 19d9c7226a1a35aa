package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 支用限制: which line may be used when, by whom, and for which other. */
final class Limits {

    private Limits() {}

    /** Quota of a year that is over can neither be frozen nor committed. */
    static void usable(Map<Long, Line> lines, LocalDate today) {
        for (Line line : lines.values()) {
            if (isOver(line, today)) over(line, today);
        }
    }

    /** Only quota of the very year can be paid from. */
    static void ofYear(Map<Long, Line> lines, LocalDate today) {
        for (Line line : lines.values()) {
            if (line.key().year() != today.getYear()) over(line, today);
        }
    }

    private static void over(Line line, LocalDate today) {
        throw new Refusal(LedgerRule.YEAR_OVER, line.name(), line.key().year(), today.getYear());
    }

    static boolean isOver(Line line, LocalDate on) {
        return line.key().year() < on.getYear();
    }

    /** Two payers are two treasuries and two vouchers. */
    static void onePayer(Map<Long, Line> lines) {
        Line first = lines.values().iterator().next();
        for (Line line : lines.values()) {
            if (line.key().payerUnit() != first.key().payerUnit()) {
                throw new Refusal(LedgerRule.OTHER_PAYER, line.payer());
            }
        }
    }

    /** A payer's people, the treasury's, or the system itself. */
    static void paidBy(Map<Long, Line> lines, Actor by) {
        if (by == null || by.unitId() == null || by.is(Role.TREASURY)) return;
        for (Line line : lines.values()) {
            if (line.key().payerUnit() != by.unitId()) throw new Refusal(LedgerRule.OTHER_PAYER, line.payer());
        }
    }

    static void correctable(Line from, Line to) {
        if (from.key().payerUnit() != to.key().payerUnit()) throw new Refusal(LedgerRule.OTHER_PAYER, to.payer());
        if (from.key().year() != to.key().year()) {
            throw new Refusal(LedgerRule.OTHER_YEAR, from.name(), to.name());
        }
        if (!from.key().source().isKindOf(to.key().source())) {
            throw new Refusal(LedgerRule.SOURCES_MIXED, from.name(), to.name());
        }
    }

    static void there(List<Entry> entries, Account account) {
        if (entries.isEmpty()) throw new Refusal(LedgerRule.NOT_THERE, account.in(false), Money.ZERO, "—");
    }
}
