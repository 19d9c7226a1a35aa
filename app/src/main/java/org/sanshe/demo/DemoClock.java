package org.sanshe.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.inbox.Timers;
import org.sanshe.kernel.SansheClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 演示时钟: moves the one clock ahead, never back, stopping wherever something is due so that everything happens at its
 * own time. The database allows it only in the demo mode.
 */
@Component
@ConditionalOnBooleanProperty("sanshe.demo.enabled")
class DemoClock {

    /** A move over more stops than this is a diagram that makes itself due again and again. */
    private static final int STOPS = 5_000;

    private final JdbcClient jdbc;
    private final Timers timers;
    private final SansheClock clock;

    DemoClock(JdbcClient jdbc, Timers timers, SansheClock clock) {
        this.jdbc = jdbc;
        this.timers = timers;
        this.clock = clock;
    }

    /**
     * Moves the clock to a moment; one that has passed changes nothing.
     *
     * @return what ran on the way, in order; failures are listed and stop nothing
     */
    synchronized List<Timers.Ran> move(Instant moment) {
        var ran = new ArrayList<Timers.Ran>();
        for (int stop = 0; stop < STOPS; stop++) {
            ran.addAll(timers.runAndTell(ran));
            var next = timers.nextDue(ran).filter(due -> due.isBefore(moment));
            if (next.isEmpty()) break;
            set(next.get());
        }
        set(moment);
        ran.addAll(timers.runAndTell(ran));
        return ran;
    }

    /**
     * Moves the clock to a moment.
     *
     * @throws IllegalStateException when something that was due on the way failed
     */
    void moveTo(Instant moment) {
        move(moment).stream().filter(r -> r.failure() != null).findFirst().ifPresent(r -> {
            throw new IllegalStateException(r.node() + " of " + r.caseNo() + ": " + r.failure());
        });
    }

    /** Now, by the clock that is moved. */
    Instant now() {
        return clock.instant();
    }

    private void set(Instant moment) {
        jdbc.sql("""
                        insert into demo_clock (ahead)
                        select greatest(:to - clock_timestamp(), interval '0')
                        on conflict (only_row) do update set ahead = greatest(demo_clock.ahead, excluded.ahead)
                        """)
                .param("to", OffsetDateTime.ofInstant(moment, SansheClock.ZONE))
                .update();
    }
}
