package org.sanshe.calendar;

import java.time.LocalDate;
import java.util.Locale;

/**
 * 法定期限: one row of the terms table.
 *
 * @param key for example {@code CHALLENGE_WINDOW}
 * @param bound whether the counted date is the last day allowed or the first
 * @param source the article read, or where the figure was found
 * @param verified false: not checked against the text of the rule
 * @param validTo null: still in force
 */
public record StatutoryTerm(
        String key,
        String nameZh,
        String nameEn,
        Term term,
        Bound bound,
        String source,
        boolean verified,
        LocalDate validFrom,
        LocalDate validTo) {

    /** What the counted date means. */
    public enum Bound {
        /** 不晚于. */
        LATEST,
        /** 不早于. */
        EARLIEST
    }

    /** In the reader's language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }
}
