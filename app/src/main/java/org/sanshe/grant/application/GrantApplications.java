package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助申请登记. */
@Component
public class GrantApplications {

    private static final String SELECT = """
            select a.*, o.name as organization from grant_application a join organization o on o.id = a.organization_id
            """;

    private final JdbcClient jdbc;

    GrantApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By its case. @throws NotFound when there is none */
    public GrantApplication get(String caseNo) {
        return jdbc.sql(SELECT + " where a.case_no = ?")
                .param(caseNo)
                .query(GrantApplications::read)
                .optional()
                .orElseThrow(() -> new NotFound("grant application " + caseNo));
    }

    /** All of a round: ranked ones by rank, then as they came in. */
    public List<GrantApplication> of(String round) {
        return jdbc.sql(SELECT + " where a.round = ? order by a.rank nulls last, a.submitted_at, a.case_no")
                .param(round)
                .query(GrantApplications::read)
                .list();
    }

    /** Those of an organization, newest first. */
    public List<GrantApplication> of(long organizationId) {
        return jdbc.sql(SELECT + " where a.organization_id = ? order by a.submitted_at desc, a.case_no limit 200")
                .param(organizationId)
                .query(GrantApplications::read)
                .list();
    }

    /** The lines of its budget, in order. */
    public List<BudgetLine> lines(String caseNo) {
        return jdbc.sql("select * from grant_budget_line where application = ? order by no")
                .param(caseNo)
                .query(GrantApplications::line)
                .list();
    }

    /**
     * Moves an application on.
     *
     * @param reason kept beside the status; null leaves what was there
     * @return false when it is not in that state any more
     */
    public boolean become(String caseNo, Status from, Status next, String reason) {
        if (!from.mayBecome(next)) throw new IllegalStateException(from + " does not become " + next);
        return jdbc.sql("""
                        update grant_application set status = ?, reason = coalesce(?, reason)
                         where case_no = ? and status = ?
                        """)
                        .params(Arrays.asList(next.name(), reason, caseNo, from.name()))
                        .update()
                == 1;
    }

    /** 评审得分和排名. */
    public void rank(String caseNo, BigDecimal score, int rank, Money proposed) {
        jdbc.sql("update grant_application set score = ?, rank = ?, proposed = ? where case_no = ?")
                .params(Arrays.asList(score, rank, proposed == null ? null : proposed.fen(), caseNo))
                .update();
    }

    /** 确定资助金额. */
    public void award(String caseNo, Money awarded) {
        jdbc.sql("update grant_application set awarded = ? where case_no = ?")
                .params(awarded.fen(), caseNo)
                .update();
    }

    private static GrantApplication read(ResultSet row, int n) throws SQLException {
        return new GrantApplication(
                row.getString("case_no"),
                row.getString("round"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("title"),
                row.getString("field"),
                row.getString("category"),
                row.getString("region"),
                row.getObject("project_from", LocalDate.class),
                row.getObject("project_until", LocalDate.class),
                new Money(row.getLong("requested")),
                new Money(row.getLong("own")),
                new Money(row.getLong("budget")),
                money(row, "approved_budget"),
                money(row, "approved_grant"),
                row.getInt("beneficiaries"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("score"),
                row.getObject("rank", Integer.class),
                money(row, "proposed"),
                money(row, "awarded"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private static BudgetLine line(ResultSet row, int n) throws SQLException {
        return new BudgetLine(
                row.getInt("no"),
                row.getString("category"),
                row.getString("item"),
                row.getObject("people", Integer.class),
                row.getBigDecimal("times"),
                new Money(row.getLong("unit_price")),
                new Money(row.getLong("amount")),
                new Money(row.getLong("from_grant")),
                money(row, "approved"),
                row.getString("remark"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
