package org.sanshe.grant.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 收回登记: what of grants is to be paid back. */
@Component
class GrantRecoveries {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final SansheClock clock;

    GrantRecoveries(JdbcClient jdbc, Cases cases, SansheClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /** 收回事由. */
    enum Ground {
        /** 结算多拨. */
        SETTLEMENT,
        /** 长期未使用. */
        UNUSED
    }

    /**
     * 应收回款项.
     *
     * @param received what was booked
     * @param dueOn null before it was demanded
     */
    record Recovery(
            String caseNo,
            String agreement,
            Ground ground,
            Money amount,
            String reason,
            LocalDate openedOn,
            LocalDate dueOn,
            Money received,
            int overdueTimes,
            String sanction,
            boolean closed) {

        Money left() {
            return amount.minus(received);
        }
    }

    /** 到账登记. */
    record Receipt(long id, Money amount, LocalDate on, String voucherNo) {}

    /** 立案收回: opens its case. @return its number */
    String demand(GrantProject p, Ground ground, Money amount, String reason) {
        return cases.open(
                "SH",
                "grantRecovery",
                p.agreement(),
                "收回资助资金：" + p.title(),
                p.organizationId(),
                no -> jdbc.sql("""
                                insert into grant_recovery (case_no, agreement, ground, amount, reason, opened_on)
                                values (?, ?, ?, ?, ?, ?)
                                """)
                        .params(no, p.agreement(), ground.name(), amount.fen(), reason, clock.today())
                        .update());
    }

    /** How many of a project are not over. */
    int open(String agreement) {
        return jdbc.sql("select count(*) from grant_recovery where agreement = ? and closed_at is null")
                .param(agreement)
                .query(Integer.class)
                .single();
    }

    List<Recovery> of(String agreement) {
        return jdbc.sql("select * from grant_recovery where agreement = ? order by opened_on, case_no")
                .param(agreement)
                .query(GrantRecoveries::read)
                .list();
    }

    /** @throws NotFound when there is none */
    Recovery get(String caseNo) {
        return jdbc.sql("select * from grant_recovery where case_no = ?")
                .param(caseNo)
                .query(GrantRecoveries::read)
                .optional()
                .orElseThrow(() -> new NotFound("recovery " + caseNo));
    }

    void due(String caseNo, LocalDate on) {
        jdbc.sql("update grant_recovery set due_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    /** What was entered and not confirmed is replaced. */
    void enter(String caseNo, Money amount, LocalDate on, String voucherNo, long by) {
        jdbc.sql("delete from grant_recovery_receipt where case_no = ? and booked_by is null")
                .param(caseNo)
                .update();
        jdbc.sql("insert into grant_recovery_receipt (case_no, amount, received_on, voucher_no, entered_by)"
                        + " values (?, ?, ?, ?, ?)")
                .params(caseNo, amount.fen(), on, voucherNo, by)
                .update();
    }

    Optional<Receipt> entered(String caseNo) {
        return jdbc.sql("select * from grant_recovery_receipt where case_no = ? and booked_by is null")
                .param(caseNo)
                .query((row, n) -> new Receipt(
                        row.getLong("id"),
                        new Money(row.getLong("amount")),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("voucher_no")))
                .optional();
    }

    boolean isBooked(String voucherNo) {
        return jdbc.sql(
                        "select exists (select from grant_recovery_receipt where voucher_no = ? and booked_by is not null)")
                .param(voucherNo)
                .query(Boolean.class)
                .single();
    }

    /** False when it was booked before, or more would be received than is owed. */
    boolean book(String caseNo, Receipt receipt, long by) {
        boolean fresh = jdbc.sql("update grant_recovery_receipt set booked_by = ? where id = ? and booked_by is null")
                        .params(by, receipt.id())
                        .update()
                == 1;
        return fresh
                && jdbc.sql("update grant_recovery set received = received + :amount where case_no = :case"
                                        + " and received + :amount <= amount")
                                .param("amount", receipt.amount().fen())
                                .param("case", caseNo)
                                .update()
                        == 1;
    }

    void overdue(String caseNo) {
        jdbc.sql("update grant_recovery set overdue_times = overdue_times + 1 where case_no = ?")
                .param(caseNo)
                .update();
    }

    void sanction(String caseNo, String measure) {
        jdbc.sql("update grant_recovery set sanction = ? where case_no = ?")
                .params(measure, caseNo)
                .update();
    }

    void close(String caseNo) {
        jdbc.sql("update grant_recovery set closed_at = sanshe_now() where case_no = ? and closed_at is null")
                .param(caseNo)
                .update();
    }

    private static Recovery read(ResultSet row, int n) throws SQLException {
        return new Recovery(
                row.getString("case_no"),
                row.getString("agreement"),
                Ground.valueOf(row.getString("ground")),
                new Money(row.getLong("amount")),
                row.getString("reason"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getLong("received")),
                row.getInt("overdue_times"),
                row.getString("sanction"),
                row.getObject("closed_at") != null);
    }
}
