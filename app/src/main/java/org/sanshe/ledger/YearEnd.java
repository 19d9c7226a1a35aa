package org.sanshe.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 年终结转 (《预算法》第四十二条; 《预算法实施条例》第五十条): what is available lapses; what is frozen, committed or payable goes on
 * in the next year's line with its origin; what was not used in two years is taken back. Done again it moves only what
 * was left.
 */
@Component
class YearEnd {

    private static final List<Account> OPEN =
            List.of(Account.AVAILABLE, Account.FROZEN, Account.COMMITTED, Account.PAYABLE);

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Balances balances;
    private final VoucherBook book;

    YearEnd(JdbcClient jdbc, Lines lines, Balances balances, VoucherBook book) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.balances = balances;
        this.book = book;
    }

    /** The year whose end can be closed next: this one in December, otherwise the one before. */
    static int due(LocalDate today) {
        return today.getMonth() == Month.DECEMBER ? today.getYear() : today.getYear() - 1;
    }

    /** What would be done with the lines of a unit and those below. */
    @Transactional(readOnly = true)
    public List<Closing> preview(int year, long unitId) {
        int years = carryOverYears(year);
        return lines.below(unitId, year).stream()
                .map(line -> closing(line, balances.held(line.id(), OPEN), years))
                .filter(c -> c.lapse().plus(c.carry()).plus(c.surplus()).isPositive())
                .toList();
    }

    private static Closing closing(Line line, List<Entry> held, int years) {
        Money available = sum(held, true);
        Money promised = sum(held, false);
        return isSurplus(line, years)
                ? new Closing(line, Money.ZERO, Money.ZERO, available.plus(promised))
                : new Closing(line, available, promised, Money.ZERO);
    }

    private static Money sum(List<Entry> held, boolean available) {
        return new Money(held.stream()
                .filter(e -> (e.place().account() == Account.AVAILABLE) == available)
                .mapToLong(Entry::amount)
                .sum());
    }

    private static boolean isSurplus(Line line, int years) {
        return line.key().year() - line.key().originYear() + 1 >= years;
    }

    /** Closes a year for a unit and those below. @throws Refusal before its last day */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public List<Voucher> close(int year, long unitId, Actor by) {
        LocalDate today = book.open(null);
        if (today.isBefore(LocalDate.of(year, Month.DECEMBER, 31))) throw new Refusal(LedgerRule.YEAR_NOT_OVER, year);
        int years = carryOverYears(year);
        List<Line> closing = lines.below(unitId, year);
        var locked = new TreeSet<Long>();
        closing.forEach(line -> {
            locked.add(line.id());
            if (!isSurplus(line, years)) locked.add(lines.open(next(line), line.itemName()));
        });
        lines.lock(locked);
        var vouchers = new ArrayList<Voucher>();
        for (Line line : closing) {
            List<Entry> held = balances.held(line.id(), OPEN);
            if (isSurplus(line, years)) post(surplus(line, held), by, vouchers);
            else {
                post(lapse(line, held), by, vouchers);
                post(carry(line, held), by, vouchers);
            }
        }
        return vouchers;
    }

    private void post(Draft draft, Actor by, List<Voucher> vouchers) {
        if (!draft.isEmpty()) vouchers.add(book.post(draft, by));
    }

    private static Draft surplus(Line line, List<Entry> held) {
        var draft = new Draft(Draft.Heading.of(VoucherKind.SURPLUS, null, "结余收回：" + line.name()));
        held.forEach(e -> draft.move(line.id(), e.place(), Place.LAPSED, new Money(e.amount())));
        return draft;
    }

    private static Draft lapse(Line line, List<Entry> held) {
        var draft = new Draft(Draft.Heading.of(VoucherKind.LAPSE, null, "年终注销：" + line.name()));
        held.stream()
                .filter(e -> e.place().account() == Account.AVAILABLE)
                .forEach(e -> draft.move(line.id(), e.place(), Place.LAPSED, new Money(e.amount())));
        return draft;
    }

    private Draft carry(Line line, List<Entry> held) {
        var draft = new Draft(Draft.Heading.of(VoucherKind.CARRY, null, "结转下年：" + line.name()));
        long next = held.isEmpty() ? line.id() : lines.open(next(line), line.itemName());
        held.stream()
                .filter(e -> e.place().account() != Account.AVAILABLE)
                .forEach(e -> draft.move(line.id(), e.place(), Place.LAPSED, new Money(e.amount()))
                        .move(next, Place.ISSUED, e.place(), new Money(e.amount())));
        return draft;
    }

    private static LineKey next(Line line) {
        LineKey key = line.key();
        return new LineKey(key.payerUnit(), key.source(), key.year() + 1, key.itemCode(), key.originYear());
    }

    private int carryOverYears(int year) {
        LocalDate asOf = LocalDate.of(year, Month.DECEMBER, 31);
        return jdbc.sql("select value from fund_rule where key = 'CARRY_OVER_YEARS' and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(asOf, asOf)
                .query(Integer.class)
                .single();
    }

    /**
     * 结转结果: what becomes of a line.
     *
     * @param lapse available, and cancelled
     * @param carry frozen, committed or payable, and carried over
     * @param surplus not used in two years, and taken back
     */
    record Closing(Line line, Money lapse, Money carry, Money surplus) {}
}
