package org.sanshe.delivery.roster;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Calendars;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名册看板: the seats of an agreement month by month, and what their vacancies cost. */
@Component
class RosterBoard {

    private final RosterRows rosters;
    private final Assignments assignments;
    private final AttendanceRows attendance;
    private final PaidPosts posts;
    private final Cases cases;
    private final Calendars calendars;
    private final SansheClock clock;

    RosterBoard(
            RosterRows rosters,
            Assignments assignments,
            AttendanceRows attendance,
            PaidPosts posts,
            Cases cases,
            Calendars calendars,
            SansheClock clock) {
        this.rosters = rosters;
        this.assignments = assignments;
        this.attendance = attendance;
        this.posts = posts;
        this.cases = cases;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * One agreement as an actor sees it.
     *
     * @throws NotFound when there is no roster, or the agreement is not the actor's to see
     */
    @Transactional(readOnly = true)
    public Board of(String agreement, Actor actor) {
        cases.visible(agreement, actor);
        Roster roster = rosters.get(agreement);
        LocalDate today = clock.today();
        List<Assignment> all = assignments.of(agreement);
        Map<Long, List<Assignment>> held = all.stream().collect(Collectors.groupingBy(Assignment::seatId));
        Map<YearMonth, AttendanceRows.Sheet> sheets =
                attendance.of(agreement).stream().collect(Collectors.toMap(AttendanceRows.Sheet::month, s -> s));
        List<Seat> seats = rosters.seats(agreement);
        LocalDate counted = today.isBefore(roster.until()) ? today : roster.until();
        Map<Long, Money> monthly = new HashMap<>();
        Money lost = Money.ZERO;
        for (var line : posts.of(roster, roster.termFrom(), counted)) {
            for (var e : line.seats()) {
                monthly.put(e.seat().id(), e.monthly());
                lost = lost.plus(e.pay().deducted()).plus(e.missed());
            }
        }
        var months = months(roster, today, sheets);
        var rows = new ArrayList<SeatRow>();
        var vacancies = new ArrayList<VacancyRow>();
        for (Seat seat : seats) {
            var there = held.getOrDefault(seat.id(), List.of());
            rows.add(new SeatRow(
                    seat,
                    months.stream()
                            .map(m -> cell(roster, there, m.month(), today))
                            .toList()));
            for (Vacancy v : Vacancy.of(roster.termFrom(), counted, there)) {
                vacancies.add(vacancy(roster, seat, v, monthly.get(seat.id()), counted));
            }
        }
        vacancies.sort(Comparator.comparingLong(VacancyRow::days).reversed());
        long days = vacancies.stream().mapToLong(VacancyRow::days).sum();
        return new Board(roster, months, rows, vacancies, days, lost, history(seats, all, today));
    }

    private static List<Month> months(Roster roster, LocalDate today, Map<YearMonth, AttendanceRows.Sheet> sheets) {
        var months = new ArrayList<Month>();
        for (YearMonth m = YearMonth.from(roster.termFrom());
                !m.atDay(1).isAfter(roster.until());
                m = m.plusMonths(1)) {
            var sheet = sheets.get(m);
            String state = sheet == null
                    ? m.atEndOfMonth().isBefore(today) ? "missing" : "open"
                    : sheet.locked() ? "locked" : "reported";
            months.add(new Month(m, state, sheet == null ? null : sheet.caseNo()));
        }
        return months;
    }

    private static Cell cell(Roster roster, List<Assignment> held, YearMonth month, LocalDate today) {
        LocalDate first = month.atDay(1).isBefore(roster.termFrom()) ? roster.termFrom() : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isAfter(roster.until()) ? roster.until() : month.atEndOfMonth();
        List<String> names = held.stream()
                .filter(a -> !a.from().isAfter(last) && !a.to().isBefore(first))
                .map(Assignment::name)
                .toList();
        LocalDate counted = last.isAfter(today) ? today : last;
        long vacant = first.isAfter(counted)
                ? 0
                : Vacancy.of(roster.termFrom(), roster.until(), held).stream()
                        .mapToLong(v -> overlap(v, first, counted))
                        .sum();
        boolean future = first.isAfter(today);
        State state = future
                ? State.AHEAD
                : names.isEmpty()
                        ? State.VACANT
                        : vacant > 0 ? State.PARTLY : names.size() > 1 ? State.REPLACED : State.FILLED;
        return new Cell(month, state, names, vacant);
    }

    private static long overlap(Vacancy v, LocalDate first, LocalDate last) {
        LocalDate from = v.from().isBefore(first) ? first : v.from();
        LocalDate to = v.to().isAfter(last) ? last : v.to();
        return from.isAfter(to) ? 0 : new Vacancy(from, to).days();
    }

    private VacancyRow vacancy(Roster roster, Seat seat, Vacancy v, Money monthly, LocalDate counted) {
        Money cost = monthly == null
                ? null
                : SeatPay.of(
                                roster,
                                monthly,
                                roster.termFrom(),
                                counted,
                                v.deducted(roster, roster.termFrom(), counted),
                                calendars.current()::isWorkingDay)
                        .deducted();
        return new VacancyRow(seat.label(), v.from(), v.to(), v.days(), cost);
    }

    private static List<Held> history(List<Seat> seats, List<Assignment> all, LocalDate today) {
        Map<Long, Seat> byId = seats.stream().collect(Collectors.toMap(Seat::id, s -> s));
        return all.stream()
                .map(a -> new Held(
                        byId.get(a.seatId()).label(),
                        a.name(),
                        a.maskedId(),
                        a.from(),
                        a.to(),
                        a.certificateUntil(),
                        a.holdsOn(today) && a.isExpiredOn(today),
                        a.leftBecause(),
                        a.changeNo()))
                .toList();
    }

    /** 看板. @param vacantDays until today. @param lost what vacancies and absence cost until today */
    record Board(
            Roster roster,
            List<Month> months,
            List<SeatRow> seats,
            List<VacancyRow> vacancies,
            long vacantDays,
            @JsonIgnore Money lost,
            List<Held> history) {

        /** The same in yuan, for programs. */
        @JsonProperty
        BigDecimal lostYuan() {
            return lost.yuan();
        }
    }

    /** 月份. @param attendance {@code open}, {@code missing}, {@code reported} or {@code locked} */
    record Month(YearMonth month, String attendance, String caseNo) {}

    /** 岗位. */
    record SeatRow(Seat seat, List<Cell> cells) {}

    /** 岗位的一个月. @param vacantDays until today */
    record Cell(YearMonth month, State state, List<String> names, long vacantDays) {}

    /** 在岗状态. */
    enum State {
        /** 在岗. */
        FILLED,
        /** 换人. */
        REPLACED,
        /** 部分空岗. */
        PARTLY,
        /** 空岗. */
        VACANT,
        /** 尚未开始. */
        AHEAD
    }

    /** 空岗. @param cost null where the seat is not paid by the month */
    record VacancyRow(
            String seat,
            LocalDate from,
            LocalDate to,
            long days,
            @JsonIgnore Money cost) {

        /** The same in yuan, for programs. */
        @JsonProperty
        BigDecimal costYuan() {
            return cost == null ? null : cost.yuan();
        }
    }

    /** 在岗记录. @param expired whether the certificate of somebody there today is no longer valid */
    record Held(
            String seat,
            String name,
            String maskedId,
            LocalDate from,
            LocalDate to,
            LocalDate certificateUntil,
            boolean expired,
            String leftBecause,
            String changeNo) {}
}
