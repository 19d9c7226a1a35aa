package org.sanshe.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 工作日历: a snapshot of the loaded years; counts terms forwards and backwards. Immutable.
 *
 * <p>A working day is a make-up day, or a Monday to Friday that is no holiday. In a year that is not loaded only the
 * weekend is known: every result that touches such a year is marked provisional and says so in its steps.
 */
public final class Calendar {

    private final SortedMap<Integer, CalendarYear> years;
    private final Map<LocalDate, CalendarDay> days;

    private Calendar(SortedMap<Integer, CalendarYear> years, Map<LocalDate, CalendarDay> days) {
        this.years = years;
        this.days = days;
    }

    /** A calendar of these years; a day named twice has the last word. */
    public static Calendar of(Collection<CalendarYear> years, Collection<CalendarDay> days) {
        var byYear = new TreeMap<Integer, CalendarYear>();
        years.forEach(y -> byYear.put(y.year(), y));
        var byDay = new HashMap<LocalDate, CalendarDay>();
        days.forEach(d -> byDay.put(d.day(), d));
        return new Calendar(Collections.unmodifiableSortedMap(byYear), Map.copyOf(byDay));
    }

    /** The years whose arrangement is loaded. */
    public SortedMap<Integer, CalendarYear> years() {
        return years;
    }

    /** Whether the arrangement of this day's year is loaded. */
    public boolean knows(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    /** What the notices say of a day; empty for an ordinary one. */
    public Optional<CalendarDay> notice(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether a day is worked; in a year that is not loaded ({@link #knows}) a guess by the weekday. */
    public boolean isWorkingDay(LocalDate day) {
        CalendarDay special = days.get(day);
        return special == null ? !isWeekend(day) : special.kind() == CalendarDay.Kind.WORK;
    }

    /** How many days of a year are worked. */
    public int workingDays(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return (int)
                first.datesUntil(first.plusYears(1)).filter(this::isWorkingDay).count();
    }

    /** The day itself if it is worked, else the next one that is. */
    public LocalDate nextWorkingDay(LocalDate day) {
        LocalDate next = day;
        while (!isWorkingDay(next)) next = next.plusDays(1);
        return next;
    }

    /**
     * The last day of a term that starts at {@code from}.
     *
     * @param from the day of the event; it counts only for a publicity period
     */
    public Deadline deadline(LocalDate from, Term term) {
        return new Count(this, from, term).forwards();
    }

    /** Terms one after the other: the second starts on the last day of the first (notice period, then challenge). */
    public Deadline deadline(LocalDate from, List<Term> terms) {
        return deadline(from, terms, List.of());
    }

    /**
     * The same without the days of the stops; one that has no end yet takes no day.
     *
     * @throws IllegalArgumentException when there are stops and a term is in months
     */
    public Deadline deadline(LocalDate from, List<Term> terms, List<Stop> stops) {
        Deadline result = null;
        for (Term term : terms) {
            result = result == null
                    ? new Count(this, from, term, stops).forwards()
                    : result.then(new Count(this, result.date(), term, stops).forwards());
        }
        if (result == null) throw new IllegalArgumentException("no term");
        return result;
    }

    /**
     * The earliest day a minimum period may end on ("not before"): counted like {@code term}, but its last day does not
     * roll, for a minimum is fulfilled on a Sunday too.
     */
    public Deadline earliestEnd(LocalDate from, Term term) {
        return deadline(from, term.counting() == Counting.LEGAL ? term.counted(Counting.EXACT) : term);
    }

    /**
     * Backwards: the last day something may arrive so that the whole term lies before the event ("30 working days ahead").
     * The event's day does not count; the result is the amount-th day before it (before the last working day, when the
     * event is on a day of rest) and never rolls, for a later day would
     * break the term.
     */
    public Deadline latestStart(LocalDate event, Term term) {
        return new Count(this, event, term).backwards();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
