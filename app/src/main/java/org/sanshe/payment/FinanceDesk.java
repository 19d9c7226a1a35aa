package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.FundingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 财务工作台: what is open, how old it is, and what money there is; always the same number of statements. */
@Component
@Transactional(readOnly = true)
class FinanceDesk {

    private static final String BELOW = "exists (select from unit mine, unit its where mine.id = :unit"
            + " and its.id = q.payer_unit and its.path like mine.path || '%')";

    private final JdbcClient jdbc;
    private final PaymentRows rows;

    FinanceDesk(JdbcClient jdbc, PaymentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Open payments of the unit and below, what is due first. */
    List<Payment> open(long unitId, Payment after, int limit) {
        return jdbc.sql("select q.* from (" + PaymentRows.ALL + ") q where q.status not in ('PAID', 'CANCELLED') and "
                        + BELOW + """
                         and (cast(:afterNo as text) is null or (coalesce(q.due_at, 'infinity'), q.case_no)
                           > (coalesce(cast(:after as timestamptz), 'infinity'), cast(:afterNo as text)))
                        order by coalesce(q.due_at, 'infinity'), q.case_no limit :limit
                        """)
                .param("unit", unitId)
                .param("afterNo", after == null ? null : after.caseNo())
                .param(
                        "after",
                        after == null || after.due() == null
                                ? null
                                : OffsetDateTime.ofInstant(after.due(), SansheClock.ZONE))
                .param("limit", limit)
                .query((rs, n) -> rows.read(rs))
                .list();
    }

    /** The payments of an organization, newest first. */
    List<Payment> of(long organizationId, String before, int limit) {
        return jdbc.sql(
                        PaymentRows.ALL + "where p.organization_id = :organization"
                                + " and (cast(:before as text) is null or p.case_no < :before) order by p.case_no desc limit :limit")
                .param("organization", organizationId)
                .param("before", before)
                .param("limit", limit)
                .query((rs, n) -> rows.read(rs))
                .list();
    }

    /** A payment the actor may see: the payer's people and those above, the payee its own. */
    java.util.Optional<Payment> visible(String caseNo, Actor actor) {
        return jdbc.sql("select q.* from (" + PaymentRows.ALL + ") q where q.case_no = :no and (:staff and " + BELOW
                        + " or q.organization_id = :organization)")
                .param("no", caseNo)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .query((rs, n) -> rows.read(rs))
                .optional();
    }

    /** Where open payments stand: how many and how much, by status. */
    List<Standing> standing(long unitId) {
        return jdbc
                .sql("select q.status, count(*) as payments, sum(q.amount) as total from payment q"
                        + " where q.status not in ('PAID', 'CANCELLED') and " + BELOW + " group by 1")
                .param("unit", unitId)
                .query((rs, n) ->
                        new Standing(PaymentStatus.valueOf(rs.getString(1)), rs.getInt(2), new Money(rs.getLong(3))))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Standing::status))
                .toList();
    }

    /** 账龄: unpaid claims by the days since they were earned: to 10, 30 and 60 days, and longer. */
    List<Age> ageing(long unitId, LocalDate today) {
        return jdbc.sql("""
                        select b.low, b.high, count(q.case_no) as payments, coalesce(sum(q.amount), 0) as total
                        from (values (0, 10), (11, 30), (31, 60), (61, null)) b(low, high)
                        left join (select p.case_no, p.amount, p.payer_unit, :today - c.claimed_on as age from payment p
                            join payment_claim c using (agreement, item)
                            where p.status not in ('PAID', 'CANCELLED')) q
                          on q.age >= b.low and (b.high is null or q.age <= b.high) and """ + " " + BELOW + """
                         group by 1, 2 order by 1
                        """)
                .param("today", today)
                .param("unit", unitId)
                .query((rs, n) -> new Age(
                        rs.getInt("low"),
                        rs.getObject("high", Integer.class),
                        rs.getInt("payments"),
                        new Money(rs.getLong("total"))))
                .list();
    }

    /** What stands in each account, by year and source, of the unit and below. */
    List<Balance> balances(long unitId) {
        return jdbc.sql("""
                        select q.year, q.source,
                          coalesce(sum(p.amount) filter (where p.account = 'AVAILABLE'), 0) as available,
                          coalesce(sum(p.amount) filter (where p.account in ('FROZEN', 'COMMITTED')), 0) as committed,
                          coalesce(sum(p.amount) filter (where p.account in ('PAYABLE', 'IN_TRANSIT')), 0) as payable,
                          coalesce(sum(p.amount) filter (where p.account = 'PAID'), 0) as paid
                        from budget_line q left join posting p on p.line = q.id where """ + " " + BELOW + """
                         group by 1, 2 order by 1 desc, 2 limit 60
                        """)
                .param("unit", unitId)
                .query((rs, n) -> new Balance(
                        rs.getInt("year"),
                        FundingSource.valueOf(rs.getString("source")),
                        new Money(rs.getLong("available")),
                        new Money(rs.getLong("committed")),
                        new Money(rs.getLong("payable")),
                        new Money(rs.getLong("paid"))))
                .list();
    }

    /** How many payments have a status. */
    record Standing(PaymentStatus status, int payments, Money total) {}

    /** One step of age. @param high null for no end */
    record Age(int low, Integer high, int payments, Money total) {}

    /** What money a year has of a source. */
    record Balance(int year, FundingSource source, Money available, Money committed, Money payable, Money paid) {}

    /** Whether a payment is late. */
    static boolean isLate(Payment p, Instant now) {
        return p.due() != null && p.due().isBefore(now) && p.paidOn() == null;
    }
}
