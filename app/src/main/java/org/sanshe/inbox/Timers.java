package org.sanshe.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.SansheClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 计时: what waits for its time, and running what is due at once instead of at the next round of the executor. */
@Component
public class Timers {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    /** A timer may start steps that start timers; more rounds than this are a diagram running in a circle. */
    private static final int ROUNDS = 40;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Engine engine;
    private final SansheClock clock;

    Timers(Engine engine, SansheClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** When the next timer or step is due; empty when none waits. */
    public Optional<Instant> nextDue() {
        return engine.nextDue();
    }

    /**
     * Runs everything due now, and what that makes due in turn. The job executor may be at the same work: then one of the
     * two does it and the other tries again.
     *
     * @throws RuntimeException why a step failed, when it fails again and again
     */
    public void runDue() {
        for (int round = 1; isDue(); round++) {
            try {
                engine.runDue(clock.instant());
            } catch (RuntimeException e) {
                if (round >= ROUNDS) throw e;
                LOG.debug("again, after {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            if (round > ROUNDS) throw new IllegalStateException("something is due again and again");
        }
    }

    private boolean isDue() {
        return nextDue().filter(due -> !due.isAfter(clock.instant())).isPresent();
    }
}
