package org.sanshe.inbox.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock at the database's, so that timers are due when the database says so. */
@Component
class EngineClock implements SmartInitializingSingleton {

    private static final Duration TOLERATED = Duration.ofMillis(500);

    private final SansheClock clock;

    EngineClock(SansheClock clock) {
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    /** Sets the engine's clock; every node does so every few seconds, because another may have moved the demo clock. */
    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void follow() {
        var ahead = Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant());
        if (ahead.abs().compareTo(TOLERATED) > 0) ClockUtil.offset(ahead(clock));
    }

    private static Long ahead(SansheClock clock) {
        ClockUtil.resetClock();
        return Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant())
                .toMillis();
    }
}
