package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 变更登记: what was asked to be changed of a project, and what became of it. */
@Component
class GrantChanges {

    private final JdbcClient jdbc;

    GrantChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 变更事项. */
    enum Kind {
        /** 内容. */
        CONTENT("内容", "content"),
        /** 期限. */
        TERM("期限", "term"),
        /** 预算科目. */
        BUDGET("预算科目", "budget lines"),
        /** 项目负责人. */
        LEADER("项目负责人", "project leader"),
        /** 中期报告期限. */
        REPORT("中期报告期限", "due date of the mid-term report"),
        /** 取消项目. */
        CANCEL("取消项目", "giving the project up");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 一项变更.
     *
     * @param said what changes, in words
     * @param shifted percent of the budget that moves between lines; null for other changes
     * @param outcome null while it is under way
     */
    record Change(
            String caseNo,
            String agreement,
            Kind kind,
            String reason,
            String said,
            Instant askedAt,
            LocalDate until,
            Instant reportDue,
            String leader,
            BigDecimal shifted,
            boolean needsApproval,
            String outcome) {}

    /** A line that changes. */
    record Shift(int line, Money before, Money after) {}

    void insert(Change c, List<Shift> shifts) {
        jdbc.sql("""
                        insert into grant_change (case_no, agreement, kind, reason, said, until, report_due, leader, shifted,
                          needs_approval) values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        c.caseNo(),
                        c.agreement(),
                        c.kind().name(),
                        c.reason(),
                        c.said(),
                        c.until(),
                        c.reportDue() == null ? null : OffsetDateTime.ofInstant(c.reportDue(), SansheClock.ZONE),
                        c.leader(),
                        c.shifted(),
                        c.needsApproval()))
                .update();
        shifts.forEach(s -> jdbc.sql("insert into grant_change_line values (?, ?, ?, ?)")
                .params(c.caseNo(), s.line(), s.before().fen(), s.after().fen())
                .update());
    }

    /** Moves what the lines were when it was asked for; false when a line has changed since. */
    boolean shift(String caseNo) {
        int lines = jdbc.sql("select count(*) from grant_change_line where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        update grant_line l set amount = s.after from grant_change_line s join grant_change c on c.case_no = s.case_no
                         where s.case_no = ? and l.agreement = c.agreement and l.no = s.line and l.amount = s.before
                        """).param(caseNo).update() == lines;
    }

    Optional<String> underWay(String agreement, Kind kind) {
        return jdbc.sql("select case_no from grant_change where agreement = ? and kind = ? and outcome is null")
                .params(agreement, kind.name())
                .query(String.class)
                .optional();
    }

    void became(String caseNo, String outcome) {
        jdbc.sql("update grant_change set outcome = ? where case_no = ? and outcome is null")
                .params(outcome, caseNo)
                .update();
    }

    List<Change> of(String agreement) {
        return jdbc.sql("select * from grant_change where agreement = ? order by asked_at desc limit 100")
                .param(agreement)
                .query(GrantChanges::read)
                .list();
    }

    /** @throws NotFound when there is none */
    Change get(String caseNo) {
        return jdbc.sql("select * from grant_change where case_no = ?")
                .param(caseNo)
                .query(GrantChanges::read)
                .optional()
                .orElseThrow(() -> new NotFound("change " + caseNo));
    }

    private static Change read(ResultSet row, int n) throws SQLException {
        OffsetDateTime due = row.getObject("report_due", OffsetDateTime.class);
        return new Change(
                row.getString("case_no"),
                row.getString("agreement"),
                Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getString("said"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", LocalDate.class),
                due == null ? null : due.toInstant(),
                row.getString("leader"),
                row.getBigDecimal("shifted"),
                row.getBoolean("needs_approval"),
                row.getString("outcome"));
    }
}
