package org.sanshe.inbox;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** Moments as clocks in China show them, for the templates. */
@Component("times")
class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** Day and minute; empty for null. */
    public String minute(Instant at) {
        return at == null ? "" : SansheClock.minute(at);
    }

    /** Hour and minute. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(SansheClock.ZONE));
    }
}
