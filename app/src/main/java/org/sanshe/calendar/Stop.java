package org.sanshe.calendar;

import java.time.LocalDate;
import org.sanshe.kernel.LegalBasis;

/**
 * 不计入期限的时间: days a term does not count, both ends included.
 *
 * @param from the day the request went out
 * @param to the day what was asked for arrived; null while the clock still stands
 * @param zh what was waited for
 * @param en the same in English
 * @param basis why these days do not count
 */
public record Stop(LocalDate from, LocalDate to, String zh, String en, LegalBasis basis) {

    /** Checks the order. */
    public Stop {
        if (to != null && to.isBefore(from)) throw new IllegalArgumentException(from + " to " + to);
    }

    /** Whether a day is one of them; nobody knows yet which days one without an end will take. */
    boolean covers(LocalDate day) {
        return to != null && !day.isBefore(from) && !day.isAfter(to);
    }
}
