package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Term;
import org.sanshe.incubation.BaseRules;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 孵化期限: days that the rules of a base give, counted in working days by the calendar, and the house's own terms. */
@Component
class TermClock {

    private final Calendars calendars;
    private final Deadlines deadlines;
    private final SansheClock clock;

    TermClock(Calendars calendars, Deadlines deadlines, SansheClock clock) {
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** The last of so many working days after a day; the day itself does not count. */
    LocalDate workingDays(LocalDate from, int days, LegalBasis basis) {
        return calendars.current().deadline(from, Term.workingDays(days, basis)).date();
    }

    /** How many working days lie after one day up to another; 0 when the other is not later. */
    int workingDaysBetween(LocalDate after, LocalDate upTo) {
        var calendar = calendars.current();
        return upTo.isAfter(after)
                ? (int) after.plusDays(1)
                        .datesUntil(upTo.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : 0;
    }

    /** The last day of a term of the house from a day. */
    LocalDate counted(String termKey, LocalDate from) {
        return deadlines.count(List.of(termKey), from, from).date();
    }

    /** Sets the deadline of a task by a term of the house, from today. */
    Date due(String caseNo, String node, String termKey) {
        return deadlines.set(caseNo, node, termKey, clock.today());
    }

    /** 期限已遵守. */
    void met(String caseNo, String node) {
        deadlines.met(caseNo, node);
    }

    /** Where the rules of a base stand, as cited. */
    static LegalBasis basis(BaseRules rules) {
        return new LegalBasis(rules.name(), "（" + rules.source() + "）");
    }

    /** The last second of a day in China. */
    static Date end(LocalDate day) {
        return Date.from(SansheClock.lastSecond(day));
    }

    /** The first moment of a day in China. */
    static Date start(LocalDate day) {
        return Date.from(SansheClock.firstMoment(day));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
