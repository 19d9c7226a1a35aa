package org.sanshe.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.sanshe.kernel.SansheClock;

/**
 * 期限变动告知: what the handlers of a case are told.
 *
 * @param moved false: the deadline was announced and stays, although counting it again gives {@code newDue}
 */
public record DeadlineChange(
        String caseNo,
        String node,
        Instant oldDue,
        Instant newDue,
        boolean moved,
        String reasonZh,
        String reasonEn,
        Instant at) {

    /** In the reader's language. */
    public String reason(Locale locale) {
        return "en".equals(locale.getLanguage()) ? reasonEn : reasonZh;
    }

    /** The last day before. */
    public LocalDate oldDay() {
        return LocalDate.ofInstant(oldDue, SansheClock.ZONE);
    }

    /** The last day as counted anew. */
    public LocalDate newDay() {
        return LocalDate.ofInstant(newDue, SansheClock.ZONE);
    }
}
