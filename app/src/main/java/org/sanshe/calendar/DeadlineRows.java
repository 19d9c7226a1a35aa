package org.sanshe.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of deadlines and of their changes. */
@Repository
class DeadlineRows {

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    /** The number of the advisory lock between counting and loading; the migrations of the calendar start with it. */
    private static final int CALENDAR = 40;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DeadlineRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<DeadlineView> current(String caseNo, String node) {
        return jdbc.sql("select * from deadline where case_no = ? and node = ? and superseded_at is null")
                .params(caseNo, node)
                .query(this::row)
                .optional();
    }

    /** The current row, held until the end of the transaction; two settings of one node wait for each other. */
    Optional<DeadlineView> lock(String caseNo, String node) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 40))")
                .param(caseNo + " " + node)
                .query(rs -> {});
        return current(caseNo, node);
    }

    /** Nobody loads a year until this transaction ends, so that no deadline is counted by a calendar just replaced. */
    void holdCalendar() {
        jdbc.sql("select pg_advisory_xact_lock_shared(" + CALENDAR + ")").query(rs -> {});
    }

    /** Waits for all who are counting, and lets nobody count until this transaction ends. */
    void replaceCalendar() {
        jdbc.sql("select pg_advisory_xact_lock(" + CALENDAR + ")").query(rs -> {});
    }

    List<DeadlineView> of(String caseNo) {
        return jdbc.sql("select * from deadline where case_no = ? order by superseded_at is not null, due_at, id")
                .param(caseNo)
                .query(this::row)
                .list();
    }

    /** Current, not met, and touched by the arrangement of a year (which may reach into the December before). */
    List<DeadlineView> concernedBy(int year) {
        return jdbc.sql("select * from deadline where superseded_at is null and met_at is null"
                        + " and (provisional or due_date >= make_date(?, 12, 1)) order by id for update")
                .param(year - 1)
                .query(this::row)
                .list();
    }

    void supersede(long id) {
        jdbc.sql("update deadline set superseded_at = sanshe_now() where id = ?")
                .param(id)
                .update();
    }

    void insert(NewDeadline d) {
        jdbc.sql("""
                        insert into deadline (case_no, node, term_key, from_date, as_of, due_date, due_at, chosen,
                          provisional, law, article, steps, announced_at)
                        values (:case, :node, :keys, :from, :asOf, :date, :at, :chosen, :provisional, :law, :article,
                          :steps::jsonb, :announced)
                        """)
                .param("case", d.caseNo())
                .param("node", d.node())
                .param("keys", String.join("+", d.termKeys()))
                .param("from", d.from())
                .param("asOf", d.asOf())
                .param("date", LocalDate.ofInstant(d.at(), SansheClock.ZONE))
                .param("at", time(d.at()))
                .param("chosen", d.chosen())
                .param("provisional", d.counted().provisional() && !d.chosen())
                .param("law", d.counted().term().basis().law())
                .param("article", d.counted().term().basis().article())
                .param("steps", json.writeValueAsString(d.counted().steps()))
                .param("announced", d.announcedAt() == null ? null : time(d.announcedAt()))
                .update();
    }

    void announce(String caseNo, String node) {
        jdbc.sql("update deadline set announced_at = coalesce(announced_at, sanshe_now())"
                        + " where case_no = ? and node = ? and superseded_at is null")
                .params(caseNo, node)
                .update();
    }

    void met(String caseNo, String node) {
        jdbc.sql("update deadline set met_at = coalesce(met_at, sanshe_now())"
                        + " where case_no = ? and node = ? and superseded_at is null")
                .params(caseNo, node)
                .update();
    }

    /** Told once: loading the same year again does not repeat it. */
    void tell(DeadlineView old, Instant newDue, boolean moved, String zh, String en) {
        jdbc.sql("""
                        insert into deadline_change (case_no, node, old_due, new_due, moved, reason_zh, reason_en)
                        select :case, :node, :old, :new, :moved, :zh, :en
                        where :moved or not exists (select from deadline_change
                          where case_no = :case and node = :node and old_due = :old and new_due = :new and not moved)
                        """)
                .param("case", old.caseNo())
                .param("node", old.node())
                .param("old", time(old.dueAt()))
                .param("new", time(newDue))
                .param("moved", moved)
                .param("zh", zh)
                .param("en", en)
                .update();
    }

    List<DeadlineChange> changes(String caseNo) {
        return jdbc.sql("select * from deadline_change where case_no = ? order by at, id")
                .param(caseNo)
                .query(DeadlineRows::change)
                .list();
    }

    List<DeadlineChange> latestChanges(int most) {
        return jdbc.sql("select * from deadline_change order by id desc limit ?")
                .param(most)
                .query(DeadlineRows::change)
                .list();
    }

    private DeadlineView row(ResultSet rs, int n) throws SQLException {
        return new DeadlineView(
                rs.getLong("id"),
                rs.getString("case_no"),
                rs.getString("node"),
                List.of(rs.getString("term_key").split("\\+", -1)),
                rs.getObject("from_date", LocalDate.class),
                rs.getObject("as_of", LocalDate.class),
                rs.getObject("due_date", LocalDate.class),
                instant(rs, "due_at"),
                rs.getBoolean("chosen"),
                rs.getBoolean("provisional"),
                new LegalBasis(rs.getString("law"), rs.getString("article")),
                json.readValue(rs.getString("steps"), STEPS),
                instant(rs, "announced_at"),
                instant(rs, "superseded_at"),
                instant(rs, "created_at"));
    }

    private static DeadlineChange change(ResultSet rs, int n) throws SQLException {
        return new DeadlineChange(
                rs.getString("case_no"),
                rs.getString("node"),
                instant(rs, "old_due"),
                instant(rs, "new_due"),
                rs.getBoolean("moved"),
                rs.getString("reason_zh"),
                rs.getString("reason_en"),
                instant(rs, "at"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(SansheClock.ZONE).toOffsetDateTime();
    }

    /** What is about to be written. */
    record NewDeadline(
            String caseNo,
            String node,
            List<String> termKeys,
            LocalDate from,
            LocalDate asOf,
            Deadline counted,
            Instant at,
            boolean chosen,
            Instant announcedAt) {}
}
