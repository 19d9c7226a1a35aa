package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.delivery.roster.AttendanceRows.Line;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 考勤核对: a month's lines against who held which seat, and wages against the minimum. */
@Component
class AttendanceCheck {

    private final RosterRows rosters;
    private final Assignments assignments;
    private final AttendanceRows attendance;
    private final Calendars calendars;

    AttendanceCheck(RosterRows rosters, Assignments assignments, AttendanceRows attendance, Calendars calendars) {
        this.rosters = rosters;
        this.assignments = assignments;
        this.attendance = attendance;
        this.calendars = calendars;
    }

    /**
     * Reads a month as reported.
     *
     * @throws InvalidInput for a line that is not filled as it should be
     * @throws Refusal when somebody is missing, or a wage is below the minimum
     */
    List<Line> lines(Roster roster, YearMonth month, List<AttendanceDesk.Report.Row> rows) {
        List<Seat> seats = rosters.seats(roster.agreement());
        Map<Long, Assignment> holders = holders(roster, month);
        var lines = new ArrayList<Line>();
        var named = new HashSet<Long>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            String path = "lines[" + i + "].";
            Assignment a = holders.values().stream()
                    .filter(h -> String.valueOf(h.id()).equals(row.holder()))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.at(
                            path + "holder", "该人员当月不在岗，请删去或者更正。", "They held no post in the month: remove the line."));
            if (!named.add(a.id())) throw InvalidInput.at(path + "holder", "每人每岗只能填写一行。", "One line each.");
            BigDecimal due = BigDecimal.valueOf(dueDays(a, month));
            BigDecimal leave = row.leaveDays() == null ? BigDecimal.ZERO : row.leaveDays();
            if (row.workedDays().add(leave).compareTo(due) > 0) {
                throw InvalidInput.at(
                        path + "workedDays",
                        "出勤和带薪假合计不能超过应出勤的" + due + "个工作日。",
                        "Worked days and leave are at most the " + due + " working days due.");
            }
            Line line = new Line(month, a.id(), due, row.workedDays(), leave, row.wage(), row.insured());
            refusePoorWage(roster, seats, a, month, line);
            lines.add(line);
        }
        complete(roster, month, lines);
        return lines;
    }

    /** Refuses a month in which somebody who held a seat has no line. */
    void complete(Roster roster, YearMonth month, List<Line> lines) {
        List<Seat> seats = rosters.seats(roster.agreement());
        var named = lines.stream().map(Line::assignmentId).collect(Collectors.toSet());
        String missing = holders(roster, month).values().stream()
                .filter(a -> !named.contains(a.id()))
                .map(a -> AttendanceDesk.label(a, seats))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) throw new Refusal(RosterRule.ATTENDANCE_INCOMPLETE, missing);
    }

    /** Who held a seat in a month, by id. */
    Map<Long, Assignment> holders(Roster roster, YearMonth month) {
        return assignments.of(roster.agreement(), month.atDay(1), month.atEndOfMonth()).stream()
                .collect(Collectors.toMap(Assignment::id, Function.identity(), (a, b) -> a, java.util.TreeMap::new));
    }

    /** The working days of a month on which somebody held a seat. */
    long dueDays(Assignment a, YearMonth month) {
        Calendar calendar = calendars.current();
        LocalDate from = a.from().isAfter(month.atDay(1)) ? a.from() : month.atDay(1);
        LocalDate to = a.to().isBefore(month.atEndOfMonth()) ? a.to() : month.atEndOfMonth();
        return from.isAfter(to)
                ? 0
                : from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count();
    }

    /** The minimum is for a full month of full time; for less it is less in proportion. */
    private void refusePoorWage(Roster roster, List<Seat> seats, Assignment a, YearMonth month, Line line) {
        var minimum = attendance.minimumWage(roster.region(), month.atEndOfMonth());
        if (minimum.isEmpty()) return;
        long days = month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(calendars.current()::isWorkingDay)
                .count();
        BigDecimal share = seats.stream()
                .filter(s -> s.id() == a.seatId())
                .map(Seat::share)
                .findFirst()
                .orElse(BigDecimal.ONE);
        BigDecimal paid = line.worked().add(line.leave()).multiply(share);
        Money least = minimum.get().times(paid.divide(BigDecimal.valueOf(days), 10, java.math.RoundingMode.DOWN));
        if (least.exceeds(line.wage())) {
            throw new Refusal(RosterRule.BELOW_MINIMUM_WAGE, AttendanceDesk.label(a, seats), line.wage(), least);
        }
    }
}
