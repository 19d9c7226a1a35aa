package org.sanshe.delivery.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/**
 * 服务记录, as it stands.
 *
 * @param item the price line
 * @param attendance 参加人数; null where people are named
 * @param series the group or case it belongs to; null for none
 * @param platformNo 志愿服务平台记录号; null for none
 * @param content what was done
 * @param clients whom it was for; empty where people are counted
 * @param findings what checks found and nobody explained
 */
record ServiceRecord(
        long id,
        String agreement,
        long organizationId,
        RecordKind kind,
        String item,
        LocalDate on,
        LocalTime from,
        LocalTime to,
        String place,
        String worker,
        Integer attendance,
        String series,
        String platformNo,
        String content,
        Signature clientSign,
        Signature workerSign,
        String enteredBy,
        Instant enteredAt,
        List<Served> clients,
        List<Found> findings) {

    /** 服务对象 of a record. @param deadFrom the day of death; null while alive */
    record Served(long id, String name, LocalDate deadFrom) {}

    /** 疑点 of a record. */
    record Found(long id, FindingKind kind, FindingState state, String reason) {}

    long minutes() {
        return Duration.between(from, to).toMinutes();
    }

    public YearMonth month() {
        return YearMonth.from(on);
    }

    /** People served: counted, or named. */
    int people() {
        return attendance == null ? clients.size() : attendance;
    }
}
