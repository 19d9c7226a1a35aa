package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.incubation.custody.SubsidyRequest.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.ledger.FundingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在孵小额补贴登记. */
@Component
class SubsidyRequests {

    private final JdbcClient jdbc;

    SubsidyRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param plan what it will be spent for, in order */
    void enter(SubsidyRequest s, Map<String, Money> plan) {
        jdbc.sql("""
                        insert into incubation_subsidy (case_no, tenancy, organization_id, title, purpose, used_from, used_until,
                          asked, status) values (?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                        """)
                .params(
                        s.caseNo(),
                        s.tenancy(),
                        s.organizationId(),
                        s.title(),
                        s.purpose(),
                        s.from(),
                        s.until(),
                        s.asked().fen())
                .update();
        int no = 1;
        for (var line : plan.entrySet()) {
            jdbc.sql("insert into incubation_subsidy_line (case_no, no, item, amount) values (?, ?, ?, ?)")
                    .params(s.caseNo(), no++, line.getKey(), line.getValue().fen())
                    .update();
        }
    }

    /** @throws NotFound when there is none */
    SubsidyRequest get(String caseNo) {
        return find("case_no", caseNo).orElseThrow(() -> new NotFound("subsidy " + caseNo));
    }

    /** By the case it is paid in. */
    Optional<SubsidyRequest> paidIn(String payout) {
        return find("payout", payout);
    }

    private Optional<SubsidyRequest> find(String column, String value) {
        return jdbc.sql("select * from incubation_subsidy where " + column + " = ?")
                .param(value)
                .query(SubsidyRequests::read)
                .optional();
    }

    /** Those of a tenancy, oldest first. */
    List<SubsidyRequest> of(String tenancy) {
        return jdbc.sql("select * from incubation_subsidy where tenancy = ? order by case_no limit 200")
                .param(tenancy)
                .query(SubsidyRequests::read)
                .list();
    }

    /** The plan, in order. */
    Map<String, Money> plan(String caseNo) {
        var plan = new LinkedHashMap<String, Money>();
        jdbc.sql("select item, amount from incubation_subsidy_line where case_no = ? order by no")
                .param(caseNo)
                .query(row -> {
                    plan.put(row.getString("item"), new Money(row.getLong("amount")));
                });
        return plan;
    }

    /** What of a term's limit is asked for, approved or paid already, other than one request. */
    Money taken(String tenancy, String but) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(case when status = 'AWARDED' and not into_custody then least(proven, cap)
                            else coalesce(cap, asked) end), 0)
                          from incubation_subsidy where tenancy = ? and case_no <> ? and status not in ('REFUSED', 'LAPSED')
                        """).params(tenancy, but).query(Long.class).single());
    }

    void approve(String caseNo, Money cap, FundingSource source, boolean intoCustody) {
        jdbc.sql(
                        "update incubation_subsidy set status = 'APPROVED', cap = ?, source = ?, into_custody = ? where case_no = ?")
                .params(cap.fen(), source.name(), intoCustody, caseNo)
                .update();
    }

    void become(String caseNo, Status next, String reason) {
        jdbc.sql("update incubation_subsidy set status = ?, reason = ? where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    void prove(String caseNo, Money proven) {
        jdbc.sql("update incubation_subsidy set status = 'PROVEN', proven = ? where case_no = ?")
                .params(proven.fen(), caseNo)
                .update();
    }

    void pay(String caseNo, String payout) {
        jdbc.sql("update incubation_subsidy set status = 'AWARDED', payout = ? where case_no = ?")
                .params(payout, caseNo)
                .update();
    }

    private static SubsidyRequest read(ResultSet row, int n) throws SQLException {
        String source = row.getString("source");
        return new SubsidyRequest(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("organization_id"),
                row.getString("title"),
                row.getString("purpose"),
                row.getObject("used_from", LocalDate.class),
                row.getObject("used_until", LocalDate.class),
                new Money(row.getLong("asked")),
                money(row, "cap"),
                source == null ? null : FundingSource.valueOf(source),
                money(row, "proven"),
                row.getBoolean("into_custody"),
                row.getString("payout"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
