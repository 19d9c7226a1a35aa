package org.sanshe.calendar;

import java.util.Locale;
import java.util.Objects;
import org.sanshe.kernel.LegalBasis;

/**
 * 期限: how long, in which unit, counted how, by which article.
 *
 * @param amount 1 to {@value #MOST}
 */
public record Term(int amount, Unit unit, Counting counting, LegalBasis basis) {

    /** Longer terms are typing errors: ten thousand days are 27 years. */
    public static final int MOST = 10_000;

    /** Checks the amount. */
    public Term {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(counting, "counting");
        Objects.requireNonNull(basis, "basis");
        if (amount < 1 || amount > MOST) throw new IllegalArgumentException("amount 1 to " + MOST + ": " + amount);
    }

    /** A legal term in working days. */
    public static Term workingDays(int amount, LegalBasis basis) {
        return new Term(amount, Unit.WORKING_DAYS, Counting.LEGAL, basis);
    }

    /** A legal term in calendar days. */
    public static Term days(int amount, LegalBasis basis) {
        return new Term(amount, Unit.DAYS, Counting.LEGAL, basis);
    }

    /** A legal term in months. */
    public static Term months(int amount, LegalBasis basis) {
        return new Term(amount, Unit.MONTHS, Counting.LEGAL, basis);
    }

    /** A publicity period in working days, its first day counted. */
    public static Term publicity(int workingDays, LegalBasis basis) {
        return new Term(workingDays, Unit.WORKING_DAYS, Counting.PUBLICITY, basis);
    }

    /** The same length, counted otherwise. */
    public Term counted(Counting otherwise) {
        return new Term(amount, unit, otherwise, basis);
    }

    /** For example {@code 7个工作日（开始的当日不计入，末日遇休息日顺延）}. */
    public String zh() {
        return unit.zh(amount) + "（" + counting.zh() + "）";
    }

    /** For example {@code 7 working days (first day not counted, …)}. */
    public String en() {
        return unit.en(amount) + " (" + counting.en() + ")";
    }

    /** In the reader's language. */
    public String text(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en() : zh();
    }

    /** Only how long, in the reader's language. */
    public String length(Locale locale) {
        return "en".equals(locale.getLanguage()) ? unit.en(amount) : unit.zh(amount);
    }
}
