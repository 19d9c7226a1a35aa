package org.sanshe.incubation.term;

import java.time.LocalDate;
import org.sanshe.kernel.LegalBasis;

/**
 * 孵化期的最后一日: a term in months. The first day is the day of the event and does not count; the last day is the day of
 * the last month that bears the same number, and where there is none the last day of that month. So six months from
 * 2024-08-31 end on 2025-02-28, and twelve months from 2024-02-29 on 2025-02-28; twelve months from 2023-02-28 end on
 * 2024-02-28, for the day with the same number is there. It is written into the agreement as a date, so it does not
 * move behind a holiday (《民法典》第二百零四条).
 */
final class TermDays {

    /** Where the rule stands: the corresponding day, or the end of the month. */
    static final LegalBasis MONTHS = new LegalBasis("民法典", "第二百零二条");

    private TermDays() {}

    /**
     * The last day of so many months. An extension is counted from the first day too, so that a short month on the way
     * costs no days.
     *
     * @param months 1 or more
     */
    static LocalDate last(LocalDate from, int months) {
        if (months < 1) throw new IllegalArgumentException("months: " + months);
        return from.plusMonths(months);
    }

    /** How much of a term is over on a day, in percent from 0 to 100. */
    static int percent(LocalDate from, LocalDate until, LocalDate day) {
        if (!day.isAfter(from)) return 0;
        if (!day.isBefore(until)) return 100;
        return (int) (100 * (day.toEpochDay() - from.toEpochDay()) / (until.toEpochDay() - from.toEpochDay()));
    }
}
