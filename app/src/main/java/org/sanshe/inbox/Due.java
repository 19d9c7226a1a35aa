package org.sanshe.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.sanshe.calendar.Calendar;
import org.sanshe.kernel.SansheClock;

/**
 * 时限提示: how a due date stands today, in words and a colour; the words say it alone.
 *
 * @param text for example {@code 逾期 2 个工作日}; empty without a due date
 * @param tone {@code late}, {@code soon}, {@code calm}, or that there is {@code "none"}, for the stylesheet
 * @param on the last day as text; empty without one
 */
public record Due(String text, String tone, String on) {

    /** Nearly due: within three days. */
    private static final int SOON = 3;

    private static final int MOST_COUNTED = 250;

    private static final Due NONE = new Due("", "none", "");

    /** How a moment stands at another, in the reader's language. */
    public static Due of(Instant dueAt, Instant now, Calendar calendar, Locale locale) {
        if (dueAt == null) return NONE;
        boolean english = "en".equals(locale.getLanguage());
        LocalDate day = LocalDate.ofInstant(dueAt, SansheClock.ZONE);
        LocalDate today = LocalDate.ofInstant(now, SansheClock.ZONE);
        String on = SansheClock.minute(dueAt);
        if (dueAt.isBefore(now)) return new Due(late(day, today, calendar, english), "late", on);
        long days =
                Duration.between(day.atStartOfDay(), today.atStartOfDay()).abs().toDays();
        if (days == 0) {
            return new Due(english ? "due today" : "今天到期", "soon", on);
        }
        return new Due(english ? days + " days left" : "还剩 " + days + " 天", days <= SOON ? "soon" : "calm", on);
    }

    /** In working days where the calendar knows them all, else in days. */
    private static String late(LocalDate day, LocalDate today, Calendar calendar, boolean english) {
        int working = 0;
        int days = 0;
        boolean known = true;
        for (LocalDate d = day.plusDays(1); !d.isAfter(today) && days < MOST_COUNTED; d = d.plusDays(1)) {
            days++;
            known &= calendar.knows(d);
            if (calendar.isWorkingDay(d)) working++;
        }
        if (days == MOST_COUNTED) return english ? "long overdue" : "逾期已久";
        if (known && working > 0) return english ? working + " working days overdue" : "逾期 " + working + " 个工作日";
        if (days > 0) return english ? days + " days overdue" : "逾期 " + days + " 天";
        return english ? "overdue since today" : "今天逾期";
    }
}
