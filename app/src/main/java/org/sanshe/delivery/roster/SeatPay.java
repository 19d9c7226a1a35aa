package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sanshe.kernel.Money;

/**
 * 岗位费用: what one seat is worth in a period. A full month without a vacancy is worth the price of a month exactly, and
 * the parts of a month sum to it: each day has its own share of the price, by the largest remainder.
 *
 * @param months the months that were due, parts of a month in proportion
 * @param planned what they are worth
 * @param vacantMonths how much of it was vacant and is not paid
 * @param deducted what that is worth
 */
record SeatPay(BigDecimal months, Money planned, BigDecimal vacantMonths, Money deducted) {

    private static final int SCALE = 10;

    /**
     * Counts a period.
     *
     * @param monthly the price of a month of the seat
     * @param unpaid the days that are not paid, in order; some may lie before the period
     * @param working whether a day is a working day, asked only where a month is divided by paid days
     */
    static SeatPay of(
            Roster rules,
            Money monthly,
            LocalDate from,
            LocalDate to,
            List<LocalDate> unpaid,
            Predicate<LocalDate> working) {
        Predicate<LocalDate> counts = rules.monthDivision() == Roster.MonthDivision.CALENDAR ? d -> true : working;
        var pay = new SeatPay(BigDecimal.ZERO, Money.ZERO, BigDecimal.ZERO, Money.ZERO);
        var byMonth = unpaid.stream()
                .filter(counts)
                .collect(Collectors.groupingBy(YearMonth::from, java.util.TreeMap::new, Collectors.toList()));
        if (!from.isAfter(to)) {
            YearMonth last = YearMonth.from(to);
            for (YearMonth m = YearMonth.from(from); !m.isAfter(last); m = m.plusMonths(1)) {
                LocalDate first = m.atDay(1).isBefore(from) ? from : m.atDay(1);
                LocalDate end = m.atEndOfMonth().isAfter(to) ? to : m.atEndOfMonth();
                var month = new Month(m, monthly, counts);
                var due = first.datesUntil(end.plusDays(1)).filter(counts).toList();
                pay = pay.plus(month, due, byMonth.getOrDefault(m, List.of()), rules);
            }
        }
        for (var before : byMonth.headMap(YearMonth.from(from)).entrySet()) {
            pay = pay.less(new Month(before.getKey(), monthly, counts), before.getValue(), monthly, rules);
        }
        return pay;
    }

    private SeatPay plus(Month month, List<LocalDate> due, List<LocalDate> unpaid, Roster rules) {
        Money worth = month.worth(due);
        var more = new SeatPay(months.add(month.part(due.size())), planned.plus(worth), vacantMonths, deducted);
        if (unpaid.isEmpty()) return more;
        // days made up for from before the period, but of its first month, are more than were due in it
        if (unpaid.containsAll(due)) {
            var earlier = unpaid.stream().filter(d -> !due.contains(d)).toList();
            var all = new SeatPay(
                    more.months, more.planned, vacantMonths.add(month.part(due.size())), deducted.plus(worth));
            return earlier.isEmpty() ? all : all.less(month, earlier, month.monthly, rules);
        }
        return more.less(month, unpaid, month.monthly, rules);
    }

    private SeatPay less(Month month, List<LocalDate> unpaid, Money most, Roster rules) {
        if (rules.monthDivision() == Roster.MonthDivision.CALENDAR) {
            return new SeatPay(
                    months, planned, vacantMonths.add(month.part(unpaid.size())), deducted.plus(month.worth(unpaid)));
        }
        BigDecimal part = BigDecimal.valueOf(unpaid.size())
                .divide(rules.paidDays(), SCALE, RoundingMode.HALF_UP)
                .min(BigDecimal.ONE);
        Money worth = month.monthly.times(part);
        return new SeatPay(months, planned, vacantMonths.add(part), deducted.plus(worth.atMost(most)));
    }

    /** What so many working days of a month are worth when somebody was absent. */
    static Money absence(Roster rules, Money monthly, BigDecimal days, long workingDays) {
        if (days.signum() == 0) return Money.ZERO;
        BigDecimal of = rules.monthDivision() == Roster.MonthDivision.CALENDAR
                ? BigDecimal.valueOf(workingDays)
                : rules.paidDays();
        Money worth = monthly.times(days.divide(of, SCALE, RoundingMode.HALF_UP));
        return worth.atMost(monthly);
    }

    /** A month with the price of each of its days. */
    private static final class Month {

        private final Money monthly;
        private final List<Money> prices;
        private final long days;

        Month(YearMonth month, Money monthly, Predicate<LocalDate> counts) {
            this.monthly = monthly;
            var weights = month.atDay(1)
                    .datesUntil(month.atEndOfMonth().plusDays(1))
                    .map(d -> counts.test(d) ? 1L : 0L)
                    .toList();
            this.days = weights.stream().mapToLong(Long::longValue).sum();
            this.prices = monthly.split(weights);
        }

        Money worth(List<LocalDate> some) {
            return some.stream().map(d -> prices.get(d.getDayOfMonth() - 1)).reduce(Money.ZERO, Money::plus);
        }

        BigDecimal part(int some) {
            return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP);
        }
    }
}
