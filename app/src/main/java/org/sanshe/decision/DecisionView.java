package org.sanshe.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.LegalBasis;

/**
 * 决策记录: one decision taken in a case, as shown to those it concerns.
 *
 * @param key the table, for its page
 * @param name what the table is called, Chinese
 * @param nameEn and English
 * @param asOf the date of the rules
 * @param inputs what was asked, label to value, in the order of the table
 * @param outputs what was answered, label to value
 * @param rows the rows that matched; empty means that no rule applied, or nothing was found
 * @param verified false when a figure rests on memory
 * @param at when, by the database's clock
 * @param actor who asked; null when the system did
 */
public record DecisionView(
        String key,
        String name,
        String nameEn,
        String tableVersion,
        LocalDate asOf,
        Map<String, String> inputs,
        Map<String, String> outputs,
        List<String> rows,
        List<LegalBasis> basis,
        boolean verified,
        Instant at,
        String actor) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
