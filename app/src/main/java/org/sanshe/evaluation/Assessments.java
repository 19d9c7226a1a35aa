package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 考核登记: every assessment and where it stands. */
@Component
public class Assessments {

    private static final String SELECT = "select * from assessment ";

    private static final String CANCELLABLE =
            " and a.status in ('SELF_EVALUATION', 'ASSIGNMENT', 'SCORING', 'PROVISIONAL')"
                    + " and not exists (select from assessment_publication p where p.case_no = a.case_no)";

    private final JdbcClient jdbc;

    Assessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the case is no assessment */
    public Assessment get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("assessment " + caseNo));
    }

    /** By its case. */
    public Optional<Assessment> find(String caseNo) {
        return jdbc.sql(SELECT + "where case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The assessments of an engagement that were not cancelled, by their periods. */
    public List<Assessment> of(String agreement) {
        return jdbc.sql(SELECT
                        + "where agreement = ? and status <> 'CANCELLED' order by period_from, period_to, case_no")
                .param(agreement)
                .query((row, n) -> read(row))
                .list();
    }

    /** Enters one under a case that was just opened. */
    public void add(Assessment a) {
        jdbc.sql("""
                        insert into assessment (case_no, scheme_id, kind, agreement, title, unit_id, organization_id, period_from,
                          period_to, self_due, status)
                        values (:caseNo, :scheme, :kind, :agreement, :title, :unit, :organization, :from, :to, :due, :status)
                        """)
                .param("caseNo", a.caseNo())
                .param("scheme", a.schemeId())
                .param("kind", a.kind().name())
                .param("agreement", a.agreement())
                .param("title", a.title())
                .param("unit", a.unitId())
                .param("organization", a.organizationId())
                .param("from", a.periodFrom())
                .param("to", a.periodTo())
                .param("due", a.selfDue().atOffset(java.time.ZoneOffset.UTC))
                .param("status", a.status().name())
                .update();
    }

    /**
     * Moves it on, its row locked.
     *
     * @throws IllegalStateException when the one may not follow the other
     */
    public void become(String caseNo, Assessment.Status next) {
        Assessment.Status now =
                Assessment.Status.valueOf(jdbc.sql("select status from assessment where case_no = ? for update")
                        .param(caseNo)
                        .query(String.class)
                        .single());
        if (!now.mayBecome(next)) throw new IllegalStateException(caseNo + ": " + now + " → " + next);
        jdbc.sql("update assessment set status = ? where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    /** Whether it can still be cancelled: it is under way, and no result was ever published. */
    public boolean isCancellable(String caseNo) {
        return jdbc.sql("select exists (select from assessment a where case_no = ?" + CANCELLABLE + ")")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    /** 取消. Returns false when a result was published meanwhile, or it is over. @param reason as told to all concerned */
    public boolean cancel(String caseNo, String reason) {
        return jdbc.sql("update assessment a set status = 'CANCELLED', cancelled = ?, score = null, grade = null"
                                + " where case_no = ?" + CANCELLABLE)
                        .params(reason, caseNo)
                        .update()
                == 1;
    }

    /** Why it was cancelled; empty when it was not. */
    public Optional<String> cancelledFor(String caseNo) {
        return jdbc.sql("select cancelled from assessment where case_no = ? and cancelled is not null")
                .param(caseNo)
                .query(String.class)
                .optional();
    }

    /** 自评已提交. The database's clock says whether it came in time. Returns whether it did. */
    public boolean handIn(String caseNo) {
        return jdbc.sql("""
                        update assessment set self_at = sanshe_now(), late = sanshe_now() > self_due
                         where case_no = ? and self_at is null returning not late
                        """).param(caseNo).query(Boolean.class).optional().orElse(true);
    }

    /** 逾期未提交. */
    public void missed(String caseNo) {
        jdbc.sql("update assessment set late = true where case_no = ? and self_at is null")
                .param(caseNo)
                .update();
    }

    /** 初步结果. @param score null where a late report decides alone */
    public void result(String caseNo, BigDecimal score, String grade) {
        jdbc.sql("update assessment set score = ?, grade = ? where case_no = ? and status <> 'FINAL'")
                .params(java.util.Arrays.asList(score, grade, caseNo))
                .update();
    }

    /** 重新评价: the next round. Returns its number. */
    public int nextRound(String caseNo) {
        return jdbc.sql(
                        "update assessment set round = round + 1, score = null, grade = null where case_no = ? returning round")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    /** 定级. */
    public void close(String caseNo, LocalDate today) {
        jdbc.sql("update assessment set final_on = ? where case_no = ?")
                .params(today, caseNo)
                .update();
        become(caseNo, Assessment.Status.FINAL);
    }

    private static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("case_no"),
                row.getLong("scheme_id"),
                Assessment.Kind.valueOf(row.getString("kind")),
                row.getString("agreement"),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                instant(row, "self_due"),
                instant(row, "self_at"),
                row.getBoolean("late"),
                Assessment.Status.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getBigDecimal("score"),
                row.getString("grade"),
                row.getObject("final_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
