package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 结清登记. */
@Component
class CustodySettlements {

    private final JdbcClient jdbc;

    CustodySettlements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 去向. */
    enum Kind {
        /** 本组织账户. */
        TO_BODY,
        /** 退回来源. */
        TO_SOURCE
    }

    /** 一次结清. @param amount what was transferred; null before. @param slip the reference of its voucher; null before */
    record Settlement(
            String caseNo, String tenancy, long custodianId, Kind kind, Money amount, LocalDate paidOn, String slip) {}

    void enter(String caseNo, String tenancy, long custodianId, Kind kind) {
        jdbc.sql(
                        "insert into custody_settlement (case_no, tenancy, custodian_id, kind, status) values (?, ?, ?, ?, 'OPEN')")
                .params(caseNo, tenancy, custodianId, kind.name())
                .update();
    }

    void paid(String caseNo, Money amount, LocalDate on, String slip) {
        jdbc.sql("update custody_settlement set status = 'PAID', amount = ?, paid_on = ?, slip = ? where case_no = ?")
                .params(Arrays.asList(amount.fen(), on, slip, caseNo))
                .update();
    }

    void booked(String caseNo) {
        jdbc.sql("update custody_settlement set status = 'BOOKED' where case_no = ?")
                .param(caseNo)
                .update();
    }

    /** @throws NotFound when there is none */
    Settlement get(String caseNo) {
        return jdbc.sql("select * from custody_settlement where case_no = ?")
                .param(caseNo)
                .query(CustodySettlements::read)
                .optional()
                .orElseThrow(() -> new NotFound("settlement " + caseNo));
    }

    /** The one under way for a tenancy. */
    Optional<Settlement> open(String tenancy) {
        return jdbc.sql("select * from custody_settlement where tenancy = ? and status <> 'BOOKED'")
                .param(tenancy)
                .query(CustodySettlements::read)
                .optional();
    }

    private static Settlement read(ResultSet row, int n) throws SQLException {
        long amount = row.getLong("amount");
        Money money = row.wasNull() ? null : new Money(amount);
        return new Settlement(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("custodian_id"),
                Kind.valueOf(row.getString("kind")),
                money,
                row.getObject("paid_on", LocalDate.class),
                row.getString("slip"));
    }
}
