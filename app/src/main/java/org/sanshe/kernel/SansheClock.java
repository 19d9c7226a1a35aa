package org.sanshe.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 系统时钟: the one clock of pages, timers and deadlines, which is the database's ({@code sanshe_now()}). In the demo
 * mode it can be moved forward; everybody sees it move at once.
 */
@Component
public class SansheClock extends Clock {

    /** China has one zone and no daylight saving. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;

    SansheClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Sanshe has one zone: " + ZONE);
    }

    @Override
    public Instant instant() {
        return jdbc.sql("select sanshe_now()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Day and minute of a moment, as clocks in China show it. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(ZONE));
    }

    /** The day of a moment in China. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The first moment of a day in China. */
    public static Instant firstMoment(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last second of a day in China. */
    public static Instant lastSecond(LocalDate day) {
        return firstMoment(day.plusDays(1)).minusSeconds(1);
    }

    /** Today in China. */
    public LocalDate today() {
        return day(instant());
    }
}
