package org.sanshe.grant.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.grant.GrantDebt;
import org.sanshe.grant.GrantDebts;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 收回登记: what of grants is to be paid back. */
@Component
class GrantRecoveries implements GrantDebts {

    private static final String SELECT = "select r.*, o.name as organization from grant_recovery r"
            + " join organization o on o.id = r.organization_id ";

    private final JdbcClient jdbc;
    private final Cases cases;
    private final SansheClock clock;

    GrantRecoveries(JdbcClient jdbc, Cases cases, SansheClock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * 应收回款项.
     *
     * @param agreement the case it was paid under
     * @param organization its name
     * @param received what was booked
     * @param dueOn null before it was demanded
     */
    record Recovery(
            String caseNo,
            String agreement,
            long schemeId,
            long unitId,
            long organizationId,
            String organization,
            String title,
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

        GrantNotice letter(GrantNotice.Kind kind, List<String> facts, String... paragraphs) {
            return new GrantNotice(kind, agreement, title, organization, facts, List.of(paragraphs));
        }
    }

    /** 到账登记. */
    record Receipt(long id, Money amount, LocalDate on, String voucherNo) {}

    @Override
    public String demand(GrantDebt d) {
        return cases.open(
                "SH", "grantRecovery", d.agreement(), "收回资助资金：" + d.title(), d.organizationId(), no -> insert(no, d));
    }

    void insert(String caseNo, GrantDebt d) {
        jdbc.sql("""
                        insert into grant_recovery
                          (case_no, agreement, scheme_id, unit_id, organization_id, title, ground, amount, reason, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        caseNo,
                        d.agreement(),
                        d.schemeId(),
                        d.unitId(),
                        d.organizationId(),
                        d.title(),
                        d.ground().name(),
                        d.amount().fen(),
                        d.reason(),
                        clock.today())
                .update();
    }

    /** What was awarded under a case: a project, or a payout that is none. */
    Optional<Award> award(String agreement) {
        return jdbc.sql("""
                        select w.*, o.name as organization from (
                          select agreement, scheme_id, unit_id, organization_id, title from grant_project
                          union all
                          select case_no, scheme_id, unit_id, organization_id, title from grant_payout where status <> 'PROJECT') w
                          join organization o on o.id = w.organization_id
                         where w.agreement = ?
                        """).param(agreement).query(Award.class).optional();
    }

    /** 已决定的资助. */
    record Award(
            String agreement, long schemeId, long unitId, long organizationId, String organization, String title) {}

    /** What of an award is asked back and has not come in. */
    Money owed(String agreement) {
        return new Money(jdbc.sql("select coalesce(sum(amount - received), 0) from grant_recovery where agreement = ?")
                .param(agreement)
                .query(Long.class)
                .single());
    }

    /** The same for a project. */
    String demand(GrantProject p, GrantDebt.Ground ground, Money amount, String reason) {
        return demand(new GrantDebt(
                p.agreement(), p.schemeId(), p.unitId(), p.organizationId(), p.title(), ground, amount, reason));
    }

    /** How many of a project are not over. */
    int open(String agreement) {
        return jdbc.sql("select count(*) from grant_recovery where agreement = ? and closed_at is null")
                .param(agreement)
                .query(Integer.class)
                .single();
    }

    List<Recovery> of(String agreement) {
        return jdbc.sql(SELECT + "where r.agreement = ? order by r.opened_on, r.case_no")
                .param(agreement)
                .query(GrantRecoveries::read)
                .list();
    }

    /** @throws NotFound when there is none */
    Recovery get(String caseNo) {
        return jdbc.sql(SELECT + "where r.case_no = ?")
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

    /** @param barredUntil the last day of a bar that begins today; null for another measure */
    void sanction(String caseNo, String measure, LocalDate barredUntil) {
        jdbc.sql("update grant_recovery set sanction = ?, barred_from = ?, barred_until = ? where case_no = ?")
                .params(Arrays.asList(measure, barredUntil == null ? null : clock.today(), barredUntil, caseNo))
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
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("title"),
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
