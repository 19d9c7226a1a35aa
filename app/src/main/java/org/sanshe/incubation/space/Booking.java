package org.sanshe.incubation.space;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.sanshe.kernel.SansheClock;

/**
 * 预约.
 *
 * @param tenancy whose it is; null for the base itself
 * @param holder the name of whose it is
 * @param from local time
 * @param until local time, not included
 * @param assigned 固定工位: a desk given for the term
 * @param series the same for all of a weekly booking; null for a single one
 */
record Booking(
        long id,
        long resourceId,
        long baseId,
        String tenancy,
        String holder,
        LocalDateTime from,
        LocalDateTime until,
        boolean assigned,
        UUID series,
        String purpose,
        State state,
        String bookedBy,
        String reason) {

    /** Whether it takes place, or may. */
    boolean stands() {
        return state == State.ASKED || state == State.BOOKED;
    }

    /** Whether any of it lies on a day. */
    boolean isOn(LocalDate day) {
        return from.isBefore(day.plusDays(1).atStartOfDay()) && until.isAfter(day.atStartOfDay());
    }

    /** The time of a day as it is shown, for example {@code 09:00–11:00}. */
    String hours() {
        return from.toLocalTime() + "–" + until.toLocalTime();
    }

    /** A local moment as the database keeps it. */
    static OffsetDateTime moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SansheClock.ZONE).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** 预约状态. */
    enum State {
        /** 待同意. */
        ASKED("待同意", "To be agreed to"),
        /** 已预约. */
        BOOKED("已预约", "Booked"),
        /** 未同意. */
        REFUSED("未同意", "Not agreed to"),
        /** 已取消. */
        CANCELLED("已取消", "Cancelled"),
        /** 未到. */
        MISSED("未到", "Not shown up");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
