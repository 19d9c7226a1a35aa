package org.sanshe.grant.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import org.sanshe.grant.reward.Subsidy.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 小额补贴登记. */
@Component
class Subsidies {

    private final JdbcClient jdbc;

    Subsidies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Subsidy get(String caseNo) {
        return jdbc.sql("select * from small_subsidy where case_no = ?")
                .param(caseNo)
                .query(Subsidies::read)
                .optional()
                .orElseThrow(() -> new NotFound("small subsidy " + caseNo));
    }

    void enter(Subsidy s) {
        jdbc.sql("""
                        insert into small_subsidy (case_no, scheme_id, unit_id, organization_id, title, statement, used_from,
                          used_until, asked, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                        """)
                .params(
                        s.caseNo(),
                        s.schemeId(),
                        s.unitId(),
                        s.organizationId(),
                        s.title(),
                        s.statement(),
                        s.from(),
                        s.until(),
                        s.asked().fen())
                .update();
    }

    void become(String caseNo, Status next, String reason) {
        jdbc.sql("update small_subsidy set status = ?, reason = ? where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    void approve(String caseNo, Money cap) {
        jdbc.sql("update small_subsidy set status = 'APPROVED', cap = ? where case_no = ?")
                .params(cap.fen(), caseNo)
                .update();
    }

    void prove(String caseNo, Money proven) {
        jdbc.sql("update small_subsidy set status = 'PROVEN', proven = ? where case_no = ?")
                .params(proven.fen(), caseNo)
                .update();
    }

    private static Subsidy read(ResultSet row, int n) throws SQLException {
        return new Subsidy(
                row.getString("case_no"),
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("title"),
                row.getString("statement"),
                row.getObject("used_from", LocalDate.class),
                row.getObject("used_until", LocalDate.class),
                new Money(row.getLong("asked")),
                money(row, "cap"),
                money(row, "proven"),
                Status.valueOf(row.getString("status")),
                row.getString("reason"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? null : new Money(fen);
    }
}
