package org.sanshe.delivery.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.delivery.ServiceRecords;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 服务记录的行: written once, read as they stand. */
@Component
class RecordRows {

    private static final String OF_PERIOD = " r.agreement = :agreement and r.served_on between :from and :to";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    RecordRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** The records of a period as they stand, by day and hour; three statements however many. */
    List<ServiceRecord> of(String agreement, LocalDate from, LocalDate to) {
        var served = served(jdbc.sql(CLIENTS + "where" + OF_PERIOD)
                .param("agreement", agreement)
                .param("from", from)
                .param("to", to));
        var found = found(jdbc.sql(FINDINGS + "where" + OF_PERIOD + " order by f.id")
                .param("agreement", agreement)
                .param("from", from)
                .param("to", to));
        return jdbc.sql("select r.* from current_record r where" + OF_PERIOD
                        + " order by r.served_on, r.from_time, r.id")
                .param("agreement", agreement)
                .param("from", from)
                .param("to", to)
                .query((row, i) -> read(row, served, found))
                .list();
    }

    /** The newest records of a period as they stand, without those served. */
    List<ServiceRecords.Kept> kept(String agreement, LocalDate from, LocalDate to, int limit) {
        return jdbc.sql("select r.* from current_record r where" + OF_PERIOD
                        + " order by r.served_on desc, r.from_time desc, r.id desc limit :limit")
                .param("agreement", agreement)
                .param("from", from)
                .param("to", to)
                .param("limit", limit)
                .query((row, i) -> new ServiceRecords.Kept(
                        row.getLong("id"),
                        row.getString("item"),
                        row.getObject("served_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("worker"),
                        row.getObject("attendance", Integer.class)))
                .list();
    }

    /** A record of an agreement as it stands; empty when it was replaced or withdrawn. */
    Optional<ServiceRecord> current(String agreement, long id) {
        var served = served(jdbc.sql(CLIENTS + "where r.id = :id").param("id", id));
        var found = found(jdbc.sql(FINDINGS + "where r.id = :id order by f.id").param("id", id));
        return jdbc.sql("select r.* from current_record r where r.id = ? and r.agreement = ?")
                .params(id, agreement)
                .query((row, i) -> read(row, served, found))
                .optional();
    }

    private static final String CLIENTS = """
            select rc.record_id, c.id, c.name, (select min(a.from_day) from current_absence a
                where a.kind = 'DEAD' and a.resident_digest = c.resident_digest) as dead
              from current_record r join service_record_client rc on rc.record_id = r.id
              join client c on c.id = rc.client_id
            """;

    private static final String FINDINGS = """
            select f.* from current_record r join record_finding f on f.record_id = r.id
            """;

    private Map<Long, List<ServiceRecord.Served>> served(JdbcClient.StatementSpec query) {
        var names = new HashMap<Long, String>();
        var served = new HashMap<Long, List<ServiceRecord.Served>>();
        query.query(row -> {
            String kept = row.getString("name");
            String name = names.computeIfAbsent(row.getLong("id"), id -> cipher.decrypt(kept));
            served.computeIfAbsent(row.getLong("record_id"), id -> new ArrayList<>())
                    .add(new ServiceRecord.Served(row.getLong("id"), name, row.getObject("dead", LocalDate.class)));
        });
        return served;
    }

    private static Map<Long, List<ServiceRecord.Found>> found(JdbcClient.StatementSpec query) {
        var found = new HashMap<Long, List<ServiceRecord.Found>>();
        query.query(row -> {
            found.computeIfAbsent(row.getLong("record_id"), id -> new ArrayList<>())
                    .add(new ServiceRecord.Found(
                            row.getLong("id"),
                            FindingKind.valueOf(row.getString("kind")),
                            FindingState.valueOf(row.getString("state")),
                            row.getString("reason")));
        });
        return found;
    }

    /** The record a command made. */
    Optional<Long> made(UUID command) {
        return jdbc.sql("select id from service_record where command = ?")
                .param(command)
                .query(Long.class)
                .optional();
    }

    /**
     * Writes a record.
     *
     * @param replaces the record it corrects; null for a new one
     * @param withdrawn whether it only takes that one back
     */
    long insert(
            UUID command,
            Long replaces,
            boolean withdrawn,
            String reason,
            String agreement,
            long organizationId,
            Entry e,
            Actor by) {
        long id = jdbc.sql("""
                        insert into service_record (command, replaces, withdrawn, reason, agreement, organization_id, kind, item,
                          served_on, from_time, to_time, place, worker, attendance, series, platform_no, content, client_sign,
                          worker_sign, source, entered_by, entered_by_name, entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sanshe_now()) returning id
                        """)
                .param(command)
                .param(replaces)
                .param(withdrawn)
                .param(reason)
                .param(agreement)
                .param(organizationId)
                .param(e.kind().name())
                .param(e.item())
                .param(e.on())
                .param(e.from())
                .param(e.to())
                .param(e.place())
                .param(e.worker())
                .param(e.attendance())
                .param(e.series())
                .param(e.platformNo())
                .param(cipher.encrypt(e.content()))
                .param(e.clientSign().name())
                .param(e.workerSign().name())
                .param(e.source().name())
                .param(by.personId())
                .param(by.name())
                .query(Long.class)
                .single();
        if (!e.clients().isEmpty()) {
            jdbc.sql("insert into service_record_client select ?, unnest(?)")
                    .params(id, e.clients().stream().distinct().toArray(Long[]::new))
                    .update();
        }
        return id;
    }

    private ServiceRecord read(
            ResultSet row, Map<Long, List<ServiceRecord.Served>> served, Map<Long, List<ServiceRecord.Found>> found)
            throws SQLException {
        long id = row.getLong("id");
        return new ServiceRecord(
                id,
                row.getString("agreement"),
                row.getLong("organization_id"),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("item"),
                row.getObject("served_on", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getObject("to_time", LocalTime.class),
                row.getString("place"),
                row.getString("worker"),
                row.getObject("attendance", Integer.class),
                row.getString("series"),
                row.getString("platform_no"),
                cipher.decrypt(row.getString("content")),
                Signature.valueOf(row.getString("client_sign")),
                Signature.valueOf(row.getString("worker_sign")),
                row.getString("entered_by_name"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                List.copyOf(served.getOrDefault(id, List.of())),
                List.copyOf(found.getOrDefault(id, List.of())));
    }
}
