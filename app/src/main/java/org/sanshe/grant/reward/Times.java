package org.sanshe.grant.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.sanshe.kernel.SansheClock;

/** 时间: moments as days and as people read them, in China. */
final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Times() {}

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SansheClock.ZONE);
    }

    static String text(Instant moment) {
        return MINUTE.format(moment.atZone(SansheClock.ZONE));
    }
}
