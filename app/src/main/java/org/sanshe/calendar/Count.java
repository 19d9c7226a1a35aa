package org.sanshe.calendar;

import static org.sanshe.calendar.Step.Reason.HOLIDAY;
import static org.sanshe.calendar.Step.Reason.MAKE_UP_DAY;
import static org.sanshe.calendar.Step.Reason.MONTH_END;
import static org.sanshe.calendar.Step.Reason.NOT_ROLLED;
import static org.sanshe.calendar.Step.Reason.ROLLED;
import static org.sanshe.calendar.Step.Reason.SPAN;
import static org.sanshe.calendar.Step.Reason.START_COUNTED;
import static org.sanshe.calendar.Step.Reason.START_NOT_COUNTED;
import static org.sanshe.calendar.Step.Reason.STOPPED;
import static org.sanshe.calendar.Step.Reason.WEEKEND;
import static org.sanshe.calendar.Step.Reason.WORKING_DAY;
import static org.sanshe.calendar.Step.Reason.YEAR_NOT_LOADED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One counting of one term, day by day, writing down what it does. */
final class Count {

    private final Calendar calendar;
    private final LocalDate start;
    private final Term term;
    private final List<Stop> stops;
    private final Arithmetic arithmetic;

    Count(Calendar calendar, LocalDate start, Term term) {
        this(calendar, start, term, List.of());
    }

    /** Without the days of the stops, which a term in months does not know. */
    Count(Calendar calendar, LocalDate start, Term term, List<Stop> stops) {
        if (!stops.isEmpty() && term.unit() == Unit.MONTHS) {
            throw new IllegalArgumentException("a stop of the clock in a term of " + term.unit());
        }
        this.calendar = calendar;
        this.start = start;
        this.term = term;
        this.stops = List.copyOf(stops);
        this.arithmetic = new Arithmetic();
    }

    Deadline forwards() {
        LocalDate last = switch (term.unit()) {
            case WORKING_DAYS -> workingDays(1);
            case DAYS -> end(days());
            case MONTHS -> end(months());
        };
        return arithmetic.result(last, term);
    }

    Deadline backwards() {
        arithmetic.day(
                START_NOT_COUNTED, start, 0, "当日不计入，由此向前推算", "the day of the event is not counted; counting back");
        LocalDate first = switch (term.unit()) {
            case WORKING_DAYS -> walk(lastWorked().minusDays(1), -1, 0);
            case DAYS -> span(start.minusDays(term.amount()));
            case MONTHS -> span(start.minusMonths(term.amount()));
        };
        return arithmetic.result(first, term);
    }

    /** The n-th working day of a term whose first day does not count must not lie after the event: a day of rest is none. */
    private LocalDate lastWorked() {
        LocalDate day = start;
        if (term.counting() == Counting.PUBLICITY) return day;
        for (touch(day); !calendar.isWorkingDay(day); touch(day)) {
            rest(day);
            day = day.minusDays(1);
        }
        if (!day.equals(start)) {
            arithmetic.day(
                    ROLLED,
                    day,
                    0,
                    "当日为休息日，自此前最后一个工作日起算",
                    "the event is on a day of rest: counting from the working day before");
        }
        return day;
    }

    private LocalDate workingDays(int step) {
        if (term.counting() != Counting.PUBLICITY) {
            arithmetic.day(START_NOT_COUNTED, start, 0, "开始的当日不计入", "the first day is not counted");
            return walk(start.plusDays(1), step, 0);
        }
        if (!calendar.isWorkingDay(start)) return walk(start, step, 0);
        touch(start);
        arithmetic.day(START_COUNTED, start, 1, "公示首日计入，第1个工作日", "the first day of publicity counts: working day 1");
        return term.amount() == 1 ? start : walk(start.plusDays(1), step, 1);
    }

    /** Walks from a day (itself included) until the amount is counted. */
    private LocalDate walk(LocalDate from, int step, int already) {
        int count = already;
        for (LocalDate day = from; ; day = day.plusDays(step)) {
            touch(day);
            Optional<Stop> stop = stopped(day);
            if (stop.isPresent()) {
                stands(day, stop.get());
                continue;
            }
            if (!calendar.isWorkingDay(day)) {
                rest(day);
                continue;
            }
            count++;
            boolean makeUp = calendar.notice(day).isPresent();
            arithmetic.day(
                    makeUp ? MAKE_UP_DAY : WORKING_DAY,
                    day,
                    count,
                    (makeUp ? "调休上班，" : "") + "第" + count + "个工作日",
                    (makeUp ? "make-up day, worked: " : "") + "working day " + count);
            if (count == term.amount()) return day;
        }
    }

    private Optional<Stop> stopped(LocalDate day) {
        return stops.stream().filter(s -> s.covers(day)).findFirst();
    }

    private LocalDate days() {
        boolean counted = firstDay();
        return span(running(counted ? term.amount() - 1L : term.amount()));
    }

    /** The day on which so many have run since the start. */
    private LocalDate running(long days) {
        LocalDate day = start;
        for (long left = days; left > 0; ) {
            day = day.plusDays(1);
            Optional<Stop> stop = stopped(day);
            if (stop.isPresent()) stands(day, stop.get());
            else left--;
        }
        return day;
    }

    private void stands(LocalDate day, Stop stop) {
        arithmetic.run(
                STOPPED,
                day,
                stop.zh() + "，不计入期限（" + stop.basis().text() + "）",
                stop.en() + ", not counted (" + stop.basis().text() + ")");
    }

    /** The day with the same number; without one the month's end. A counted first day makes it the day before. */
    private LocalDate months() {
        boolean counted = firstDay();
        LocalDate same = start.plusMonths(term.amount());
        boolean clipped = same.getDayOfMonth() != start.getDayOfMonth();
        LocalDate end = span(counted && !clipped ? same.minusDays(1) : same);
        if (clipped) {
            arithmetic.day(
                    MONTH_END, end, 0, "该月没有对应日，以月末日为末日", "the month has no such day: its last day ends the term");
        }
        return end;
    }

    private boolean firstDay() {
        boolean counted = term.counting() == Counting.PUBLICITY;
        if (counted) {
            arithmetic.day(START_COUNTED, start, 0, "公示首日计入", "the first day of publicity counts");
        } else {
            arithmetic.day(START_NOT_COUNTED, start, 0, "开始的当日不计入", "the first day is not counted");
        }
        return counted;
    }

    private LocalDate span(LocalDate to) {
        String signZh = to.isBefore(start) ? "向前" : "";
        arithmetic.day(
                SPAN,
                to,
                term.amount(),
                signZh + "计" + term.unit().zh(term.amount()),
                term.unit().en(term.amount()) + (to.isBefore(start) ? " counted back" : " counted"));
        return to;
    }

    /** A legal term rolls off holidays and weekends (《民法典》第二百零三条); others only say that they do not. */
    private LocalDate end(LocalDate last) {
        boolean rolls = term.counting() == Counting.LEGAL;
        LocalDate day = last;
        if (!rolls) {
            if (calendar.knows(last) && !calendar.isWorkingDay(last)) {
                arithmetic.day(NOT_ROLLED, last, 0, "末日为休息日，不顺延", "the last day is a day of rest; it does not roll on");
            }
            return last;
        }
        touch(day);
        if (calendar.isWorkingDay(day)) return day;
        while (!calendar.isWorkingDay(day)) {
            rest(day);
            day = day.plusDays(1);
            touch(day);
        }
        arithmetic.day(
                ROLLED,
                day,
                0,
                "末日遇休息日，顺延至休息日后的第一个工作日",
                "the last day is a day of rest: rolled on to the next working day");
        return day;
    }

    private void rest(LocalDate day) {
        calendar.notice(day)
                .ifPresentOrElse(
                        off -> arithmetic.run(
                                HOLIDAY,
                                day,
                                off.name() + "假期（" + off.notice() + "），不计",
                                Festivals.english(off.name()) + " holiday (" + off.notice() + "), not counted"),
                        () -> arithmetic.run(WEEKEND, day, "周末，不计", "weekend, not counted"));
    }

    private void touch(LocalDate day) {
        if (calendar.knows(day)) return;
        arithmetic.provisional();
        arithmetic.once(
                YEAR_NOT_LOADED,
                day,
                day.getYear() + "年放假安排尚未录入，暂按周末推算，结果待定",
                "the arrangement of " + day.getYear()
                        + " is not loaded: only weekends are known, the result is provisional");
    }
}
