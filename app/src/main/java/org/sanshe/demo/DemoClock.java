package org.sanshe.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.sanshe.inbox.Timers;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 演示时钟: moves the one clock ahead and runs what became due. The database allows it only in the demo mode. */
@Component
class DemoClock {

    private final JdbcClient jdbc;
    private final Timers timers;

    DemoClock(JdbcClient jdbc, Timers timers) {
        this.jdbc = jdbc;
        this.timers = timers;
    }

    /** Moves the clock to a moment; one that has passed changes nothing. */
    void moveTo(Instant moment) {
        jdbc.sql("""
                        insert into demo_clock (ahead)
                        select greatest(:to - clock_timestamp(), interval '0')
                        on conflict (only_row) do update set ahead = greatest(demo_clock.ahead, excluded.ahead)
                        """)
                .param("to", OffsetDateTime.ofInstant(moment, SansheClock.ZONE))
                .update();
        timers.runDue();
    }
}
