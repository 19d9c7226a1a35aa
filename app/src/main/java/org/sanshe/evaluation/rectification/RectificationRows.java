package org.sanshe.evaluation.rectification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 整改登记: the rectifications. What decides a right is compared with the database's clock here. */
@Component
class RectificationRows {

    private final JdbcClient jdbc;

    RectificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Rectification get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("rectification " + caseNo));
    }

    Optional<Rectification> find(String caseNo) {
        return jdbc.sql("select * from rectification where case_no = ?")
                .param(caseNo)
                .query(RectificationRows::read)
                .optional();
    }

    /** The same, and nobody else acts on it until the transaction ends. */
    Rectification lock(String caseNo) {
        return jdbc.sql("select * from rectification where case_no = ? for update")
                .param(caseNo)
                .query(RectificationRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("rectification " + caseNo));
    }

    void insert(Rectification r, int days, String reason) {
        jdbc.sql("""
                        insert into rectification (case_no, cause, agreement, title, unit_id, organization_id, supplier_code,
                          supplier, source, found_by, found_by_name, law, article, days, reason, ordered_on, due_at,
                          payment_stopped)
                        values (:case, :cause, :agreement, :title, :unit, :organization, :code, :supplier, :source, :by, :name,
                          :law, :article, :days, :reason, :on, :due, :stopped)
                        """)
                .param("case", r.caseNo())
                .param("cause", r.cause())
                .param("agreement", r.agreement())
                .param("title", r.title())
                .param("unit", r.unitId())
                .param("organization", r.organizationId())
                .param("code", r.supplierCode())
                .param("supplier", r.supplier())
                .param("source", r.source().name())
                .param("by", r.foundBy())
                .param("name", r.foundByName())
                .param("law", r.basis().law())
                .param("article", r.basis().article() == null ? "" : r.basis().article())
                .param("days", days)
                .param("reason", reason)
                .param("on", r.orderedOn())
                .param("due", at(r.due()))
                .param("stopped", r.paymentStopped())
                .update();
    }

    /** 提交复查: whether it came in time is said by the database's clock. */
    void handedIn(String caseNo) {
        jdbc.sql("""
                        update rectification set more_time_reason = null, handed_in_late = sanshe_now() > due_at,
                          handed_in_on = (sanshe_now() at time zone 'Asia/Shanghai')::date where case_no = ?
                        """).param(caseNo).update();
    }

    /** 申请延期. False when the period is over, or more time was granted before. */
    boolean askMoreTime(String caseNo, String reason) {
        return jdbc.sql("update rectification set more_time_reason = ? where case_no = ?"
                                + " and extended_on is null and sanshe_now() <= due_at")
                        .params(reason, caseNo)
                        .update()
                == 1;
    }

    /** 延期一次. False when it was extended before. */
    boolean extend(String caseNo, Instant due, LocalDate on) {
        return jdbc.sql("update rectification set due_at = ?, extended_on = ?, more_time_reason = null"
                                + " where case_no = ? and extended_on is null")
                        .params(at(due), on, caseNo)
                        .update()
                == 1;
    }

    void refuseMoreTime(String caseNo) {
        jdbc.sql("update rectification set more_time_reason = null where case_no = ?")
                .param(caseNo)
                .update();
    }

    /** 逾期未整改. False while the period still runs. @param againDays null when the next step decides */
    boolean missed(String caseNo, Integer againDays) {
        return jdbc.sql("update rectification set again_days = ? where case_no = ? and status = 'OPEN'"
                                + " and sanshe_now() > due_at")
                        .params(Arrays.asList(againDays, caseNo))
                        .update()
                == 1;
    }

    /** 复查不合格. @param againDays null when the next step decides */
    void failed(String caseNo, Integer againDays) {
        jdbc.sql("update rectification set failures = failures + 1, again_days = ? where case_no = ?")
                .params(Arrays.asList(againDays, caseNo))
                .update();
    }

    void again(String caseNo, Instant due) {
        jdbc.sql("update rectification set due_at = ? where case_no = ?")
                .params(at(due), caseNo)
                .update();
    }

    void sanction(String caseNo, Sanction sanction, Integer againDays) {
        jdbc.sql("update rectification set sanction = ?, again_days = ? where case_no = ?")
                .params(Arrays.asList(sanction.name(), againDays, caseNo))
                .update();
    }

    void stopped(String caseNo) {
        jdbc.sql("update rectification set payment_stopped = true, stopped_here = true where case_no = ?")
                .param(caseNo)
                .update();
    }

    void close(String caseNo, Rectification.Status status, LocalDate on) {
        jdbc.sql("update rectification set status = ?, closed_on = ? where case_no = ? and status = 'OPEN'")
                .params(status.name(), on, caseNo)
                .update();
    }

    /** 可以责令整改的项目: those of a unit and below that are still performed, newest first, at most two hundred. */
    List<Engaged> engagements(long unitId) {
        return jdbc.sql("""
                        select e.agreement, e.title, e.supplier_name from engagement e
                          join unit its on its.id = e.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         where e.status in ('ACTIVE', 'SUSPENDED') order by e.signed_on desc, e.agreement limit 200
                        """).param("unit", unitId).query(Engaged.class).list();
    }

    /** 一个项目. */
    record Engaged(String agreement, String title, String supplierName) {}

    /** Whether nothing of an agreement waits to be put right; one that ended with a proposal never was. */
    boolean allClosed(String agreement) {
        return jdbc.sql("select not exists (select from rectification where agreement = ? and status <> 'CLOSED')")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static Rectification read(ResultSet row, int n) throws SQLException {
        String sanction = row.getString("sanction");
        return new Rectification(
                row.getString("case_no"),
                row.getString("cause"),
                row.getString("agreement"),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("supplier_code"),
                row.getString("supplier"),
                Rectification.Source.valueOf(row.getString("source")),
                row.getObject("found_by", Long.class),
                row.getString("found_by_name"),
                new LegalBasis(row.getString("law"), row.getString("article")),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("extended_on", LocalDate.class),
                row.getString("more_time_reason"),
                row.getBoolean("handed_in_late"),
                row.getObject("again_days", Integer.class),
                row.getInt("failures"),
                row.getBoolean("payment_stopped"),
                row.getBoolean("stopped_here"),
                sanction == null ? null : Sanction.valueOf(sanction),
                Rectification.Status.valueOf(row.getString("status")),
                row.getObject("closed_on", LocalDate.class));
    }
}
