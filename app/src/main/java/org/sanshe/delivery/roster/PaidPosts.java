package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.kernel.Money;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 按月计费的岗位: the lines of a price list that are paid by posts, with what each seat earned in a period. */
@Component
class PaidPosts {

    private final RosterRows rosters;
    private final Assignments assignments;
    private final AttendanceRows attendance;
    private final Engagements engagements;
    private final Calendars calendars;

    PaidPosts(
            RosterRows rosters,
            Assignments assignments,
            AttendanceRows attendance,
            @Lazy Engagements engagements,
            Calendars calendars) {
        this.rosters = rosters;
        this.assignments = assignments;
        this.attendance = attendance;
        this.engagements = engagements;
        this.calendars = calendars;
    }

    /** What every paid seat of a roster earned from the first to the last day, by line of the price list. */
    List<Line> of(Roster roster, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(roster.termFrom()) ? roster.termFrom() : from;
        LocalDate last = to.isAfter(roster.until()) ? roster.until() : to;
        Map<String, PriceLine> prices = engagements.get(roster.agreement()).terms().priceLines().stream()
                .collect(Collectors.toMap(PriceLine::item, Function.identity(), (a, b) -> a));
        Map<Long, List<Assignment>> held =
                assignments.of(roster.agreement()).stream().collect(Collectors.groupingBy(Assignment::seatId));
        Map<Long, List<AttendanceRows.Line>> reported = attendance.locked(roster.agreement(), from, to).stream()
                .collect(Collectors.groupingBy(AttendanceRows.Line::assignmentId));
        Map<String, List<Seat>> byItem = rosters.seats(roster.agreement()).stream()
                .filter(s -> prices.containsKey(s.item() == null ? "" : s.item()))
                .collect(Collectors.groupingBy(Seat::item, java.util.LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<Line>();
        byItem.forEach((item, seats) -> {
            PriceLine price = prices.get(item);
            List<Money> monthly = PriceOfPosts.monthly(price, seats);
            var earned = new ArrayList<Earned>();
            for (int i = 0; i < seats.size(); i++) {
                var there = held.getOrDefault(seats.get(i).id(), List.of());
                earned.add(earned(roster, seats.get(i), monthly.get(i), there, reported, first, last));
            }
            lines.add(new Line(price, List.copyOf(earned)));
        });
        return List.copyOf(lines);
    }

    private Earned earned(
            Roster roster,
            Seat seat,
            Money monthly,
            List<Assignment> held,
            Map<Long, List<AttendanceRows.Line>> reported,
            LocalDate first,
            LocalDate last) {
        Calendar calendar = calendars.current();
        List<Vacancy> vacancies = Vacancy.of(roster.termFrom(), roster.until(), held).stream()
                .filter(v -> !v.deducted(roster, first, last).isEmpty())
                .toList();
        List<LocalDate> unpaid = vacancies.stream()
                .flatMap(v -> v.deducted(roster, first, last).stream())
                .toList();
        SeatPay pay = SeatPay.of(roster, monthly, first, last, unpaid, calendar::isWorkingDay);
        BigDecimal absent = BigDecimal.ZERO;
        BigDecimal absentMonths = BigDecimal.ZERO;
        Money missed = Money.ZERO;
        for (Assignment a : held) {
            for (var line : reported.getOrDefault(a.id(), List.of())) {
                long days = workingDays(calendar, line.month());
                absent = absent.add(line.absent());
                absentMonths =
                        absentMonths.add(line.absent().divide(BigDecimal.valueOf(days), 10, RoundingMode.HALF_UP));
                missed = missed.plus(SeatPay.absence(roster, monthly, line.absent(), days));
            }
        }
        return new Earned(seat, monthly, pay, vacancies, unpaid, absent, absentMonths, missed);
    }

    private static long workingDays(Calendar calendar, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** 一项价格清单的岗位. */
    record Line(PriceLine price, List<Earned> seats) {

        /** What all its seats earned; never below nothing. */
        Money amount() {
            Money sum = seats.stream().map(Earned::amount).reduce(Money.ZERO, Money::plus);
            return sum.isPositive() ? sum : Money.ZERO;
        }
    }

    /**
     * 一个岗位的所得.
     *
     * @param monthly what a month of it is worth
     * @param vacancies those that cost something in the period
     * @param unpaid the days they cost
     * @param absent working days of people in the seat who were neither there nor on paid leave
     * @param missed what these are worth
     */
    record Earned(
            Seat seat,
            Money monthly,
            SeatPay pay,
            List<Vacancy> vacancies,
            List<LocalDate> unpaid,
            BigDecimal absent,
            BigDecimal absentMonths,
            Money missed) {

        /** What is paid; below nothing when more is made up for than the period is worth. */
        Money amount() {
            return pay.planned().minus(pay.deducted()).minus(missed);
        }
    }
}
