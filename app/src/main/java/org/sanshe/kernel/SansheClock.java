package org.sanshe.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
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

    /** Today in China. */
    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }
}
