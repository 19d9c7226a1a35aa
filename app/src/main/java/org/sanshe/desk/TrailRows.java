package org.sanshe.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.payment.PaymentStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 追踪所读的表: a statement a kind of link, however long the chain is. */
@Component
class TrailRows {

    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The agreement a voucher, a payment (its case or its order) or an agreement itself belongs to; empty for none. */
    Optional<String> agreementOf(String kind, String no) {
        String sql = switch (kind) {
            case "voucher" -> "select coalesce(agreement, '') from voucher where no = :no";
            case "payment" -> """
                    select agreement from payment where case_no = :no union
                    select p.agreement from payment_order o join payment p on p.case_no = o.case_no where o.no = :no
                    """;
            case "agreement" -> "select agreement from engagement where agreement = :no";
            default -> throw new NotFound("trail of " + kind);
        };
        return jdbc.sql(sql).param("no", no).query(String.class).optional();
    }

    /** Whether the actor's unit is above that of the agreement or of one of its payers. */
    boolean sees(String agreement, Actor actor) {
        return jdbc.sql("""
                        select exists (select from unit mine join unit its on its.path like mine.path || '%'
                          where mine.id = :unit and (
                            its.id = (select unit_id from engagement where agreement = :agreement)
                            or its.id in (select payer_unit from payment where agreement = :agreement)))
                        """)
                .param("unit", actor.unitId())
                .param("agreement", agreement)
                .query(Boolean.class)
                .single();
    }

    /** Whether the actor's unit is above the payer of a line that a voucher moves money of. */
    boolean seesVoucher(String no, Actor actor) {
        return jdbc.sql("""
                        select exists (select from voucher v join posting p on p.voucher = v.id
                          join budget_line l on l.id = p.line join unit its on its.id = l.payer_unit
                          join unit mine on mine.id = :unit and its.path like mine.path || '%' where v.no = :no)
                        """)
                .param("unit", actor.unitId())
                .param("no", no)
                .query(Boolean.class)
                .single();
    }

    /** The monthly sheets of records of an agreement. */
    List<Sheet> sheets(String agreement) {
        return jdbc.sql("""
                        select s.case_no, s.month, s.state, s.locked_at, coalesce(sum(l.amount), 0) as amount,
                          (select count(*) from current_record r where r.agreement = s.agreement and r.month = s.month) as records
                        from service_sheet s left join service_sheet_line l on l.case_no = s.case_no
                        where s.agreement = ? group by s.case_no order by s.month, s.case_no
                        """)
                .param(agreement)
                .query((rs, n) -> new Sheet(
                        rs.getString("case_no"),
                        rs.getObject("month", LocalDate.class),
                        rs.getString("state"),
                        day(rs, "locked_at"),
                        new Money(rs.getLong("amount")),
                        rs.getInt("records")))
                .list();
    }

    /** How each round of acceptance of an agreement ended. */
    List<Conclusion> conclusions(String agreement) {
        return jdbc.sql("""
                        select c.*, coalesce((select string_agg(a.name, '、' order by a.name) from acceptance_member a
                            where a.case_no = c.case_no and a.round = c.round), '') as members,
                          coalesce((select string_agg(d.item || ' ' || d.ground || ' ' || (d.amount / 100.0)::numeric(18, 2), '；' order by d.no)
                            from acceptance_deduction d where d.case_no = c.case_no and d.round = c.round), '') as deductions
                        from acceptance_conclusion c join milestone m on m.case_no = c.case_no
                        where m.agreement = ? order by m.no, c.round
                        """)
                .param(agreement)
                .query((rs, n) -> new Conclusion(
                        rs.getString("case_no"),
                        rs.getInt("round"),
                        rs.getString("outcome"),
                        new Money(rs.getLong("share") - rs.getLong("deducted") - rs.getLong("disputed")),
                        rs.getString("opinion"),
                        rs.getString("person_name"),
                        rs.getObject("concluded_on", LocalDate.class),
                        rs.getString("members"),
                        rs.getString("deductions")))
                .list();
    }

    /** The payments of an agreement with their claims, oldest first. */
    List<Paid> payments(String agreement) {
        return jdbc.sql("""
                        select p.*, c.title, c.cause, c.claimed_on, u.name as payer from payment p
                        join payment_claim c on c.agreement = p.agreement and c.item = p.item
                        join unit u on u.id = p.payer_unit where p.agreement = ? order by p.case_no
                        """)
                .param(agreement)
                .query((rs, n) -> new Paid(
                        rs.getString("case_no"),
                        rs.getString("item"),
                        rs.getString("title"),
                        rs.getString("payer"),
                        rs.getString("cause"),
                        rs.getObject("claimed_on", LocalDate.class),
                        new Money(rs.getLong("amount")),
                        PaymentStatus.valueOf(rs.getString("status")),
                        rs.getString("invoice_number"),
                        rs.getObject("invoice_date", LocalDate.class),
                        new Money(rs.getLong("invoice_amount"))))
                .list();
    }

    /** The orders of an agreement's payments, each with its batch and its receipt. */
    List<Order> orders(String agreement) {
        return jdbc.sql("""
                        select o.*, r.outcome as receipt, r.settled_on as received_on, r.reason as receipt_reason, r.file,
                          r.amount as received, r.by_name as received_by
                        from payment_order o join payment p on p.case_no = o.case_no
                        left join payment_receipt r on r.order_no = o.no where p.agreement = ? order by o.no
                        """)
                .param(agreement)
                .query((rs, n) -> new Order(
                        rs.getString("no"),
                        rs.getString("case_no"),
                        new Money(rs.getLong("amount")),
                        rs.getString("payee"),
                        rs.getString("released_by"),
                        day(rs, "released_at"),
                        rs.getString("batch_no"),
                        rs.getString("receipt"),
                        rs.getObject("received_on", LocalDate.class),
                        rs.getString("receipt_reason"),
                        rs.getString("file"),
                        rs.getString("received_by")))
                .list();
    }

    /** The cases an agreement rests on and those below it: the purchase, the contract's life, milestones, payments … */
    List<String> cases(String agreement) {
        return jdbc.sql("""
                        with recursive below (no) as (
                          select cast(:agreement as text) union all
                          select c.case_no from case_file c join below on c.parent_case_no = below.no)
                        select no from below union select parent_case_no from case_file
                          where case_no = :agreement and parent_case_no is not null order by 1
                        """).param("agreement", agreement).query(String.class).list();
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(SansheClock.ZONE).toLocalDate();
    }

    /** 月度台账. @param lockedOn null while it is open */
    record Sheet(String caseNo, LocalDate month, String state, LocalDate lockedOn, Money amount, int records) {}

    /** 验收结论. @param members the group, in a line; empty for none */
    record Conclusion(
            String caseNo,
            int round,
            String outcome,
            Money accepted,
            String opinion,
            String by,
            LocalDate on,
            String members,
            String deductions) {}

    /** 支付. @param cause the case of what was accepted @param invoice null before the papers are in */
    record Paid(
            String caseNo,
            String item,
            String title,
            String payer,
            String cause,
            LocalDate claimedOn,
            Money amount,
            PaymentStatus status,
            String invoice,
            LocalDate invoiceDate,
            Money invoiceAmount) {}

    /** 指令. @param outcome of its receipt; null before it came */
    record Order(
            String no,
            String caseNo,
            Money amount,
            String payee,
            String releasedBy,
            LocalDate releasedOn,
            String batch,
            String outcome,
            LocalDate settledOn,
            String reason,
            String file,
            String receivedBy) {}
}
