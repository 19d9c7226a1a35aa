package org.sanshe.purchase.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.sanshe.kernel.SansheClock;

/** 时刻: how a moment is written for people in China, to the minute. */
public final class Moments {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Moments() {}

    /** For example {@code 2026-03-16 09:30}. */
    public static String zh(Instant at) {
        return MINUTES.format(local(at));
    }

    /** For example {@code 2026-03-16 09:29:59}. */
    public static String exact(Instant at) {
        return SECONDS.format(local(at));
    }

    /** The local time in China. */
    public static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, SansheClock.ZONE);
    }

    /** The day in China. */
    public static LocalDate day(Instant at) {
        return local(at).toLocalDate();
    }
}
