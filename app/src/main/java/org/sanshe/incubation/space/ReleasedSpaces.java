package org.sanshe.incubation.space;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sanshe.incubation.Spaces;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 腾退场地: what a tenancy has booked beyond its last day is free again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReleasedSpaces implements Spaces {

    private final JdbcClient jdbc;

    ReleasedSpaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A desk held for the term ends with the day; single bookings after it are cancelled. */
    @Override
    public void release(String tenancy, LocalDate after) {
        var end = after.plusDays(1)
                .atStartOfDay(SansheClock.ZONE)
                .toOffsetDateTime()
                .withOffsetSameInstant(ZoneOffset.UTC);
        jdbc.sql("""
                        update space_booking set state = 'CANCELLED', settled_at = sanshe_now(), reason = '孵化结束'
                         where tenancy = :tenancy and state in ('ASKED', 'BOOKED') and lower(held) >= :end
                        """).param("tenancy", tenancy).param("end", end).update();
        jdbc.sql("""
                        update space_booking set held = tstzrange(lower(held), :end)
                         where tenancy = :tenancy and state in ('ASKED', 'BOOKED') and assigned and upper(held) > :end
                        """).param("tenancy", tenancy).param("end", end).update();
    }
}
