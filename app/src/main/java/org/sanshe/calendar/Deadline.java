package org.sanshe.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.SansheClock;

/**
 * 期限届满日: the result of counting a term, with its arithmetic.
 *
 * @param date the last day of the term
 * @param provisional true when a year it touches is not loaded: the date may still move
 */
public record Deadline(LocalDate date, boolean provisional, List<Step> steps, Term term) {

    /** Keeps the steps as they are. */
    public Deadline {
        steps = List.copyOf(steps);
    }

    /** The first day on which the period is over ("not complete before"): the day after the last one. */
    public LocalDate completeFrom() {
        return date.plusDays(1);
    }

    /** The last second of the last day, in China. */
    public ZonedDateTime lastMoment() {
        return date.atTime(LocalTime.of(23, 59, 59)).atZone(SansheClock.ZONE);
    }

    /** This term first, then {@code next}, which started when this one ended. */
    Deadline then(Deadline next) {
        var both = new ArrayList<>(steps);
        both.addAll(next.steps);
        return new Deadline(next.date, provisional || next.provisional, both, next.term);
    }
}
