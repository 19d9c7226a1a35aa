package org.sanshe.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 逾期登记: payments that were not made by their deadline, and the list that is published by 31 March. */
@Component
class OverduePayments {

    static final LegalBasis DISCLOSURE = new LegalBasis("保障中小企业款项支付条例", "第十八条");

    private final JdbcClient jdbc;
    private final PaymentRows rows;
    private final DefaultInterest interest;
    private final Messages messages;
    private final Evidence evidence;

    OverduePayments(JdbcClient jdbc, PaymentRows rows, DefaultInterest interest, Messages messages, Evidence evidence) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.interest = interest;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Enters a payment that is late; once for a deadline, however many tasks it passes. */
    void enter(String caseNo) {
        int fresh = jdbc.sql("insert into payment_overdue (case_no, due_at) select case_no, due_at from payment"
                        + " where case_no = ? and due_at <= sanshe_now() on conflict do nothing")
                .param(caseNo)
                .update();
        if (fresh == 0) return;
        Payment p = rows.get(caseNo);
        String zh = "“" + p.claim().title() + "”应付 " + p.amount() + " 元已超过付款期限";
        String en = p.amount() + " yuan to " + p.payeeCode() + " are overdue";
        messages.toRole(Role.SUPERVISOR, p.payerUnit(), caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, p.payerUnit(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", null, Map.of("what", zh)).by(DISCLOSURE));
    }

    /** What was overdue and unpaid at the end of a year, or is now when the year is not over; of the unit and below. */
    @Transactional(readOnly = true)
    List<Line> of(long unitId, int year, LocalDate today) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate asOf = last.isAfter(today) ? today : last;
        return jdbc.sql("select q.* from (" + PaymentRows.ALL + """
                        ) q join unit its on its.id = q.payer_unit
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                        where q.due_at < :end and q.status <> 'CANCELLED' and (q.paid_on is null or q.paid_on > :asOf)
                        order by q.due_at, q.case_no limit 2000
                        """)
                .param("unit", unitId)
                .param("end", asOf.plusDays(1).atStartOfDay(SansheClock.ZONE).toOffsetDateTime())
                .param("asOf", asOf)
                .query((rs, n) -> line(rs, asOf))
                .list();
    }

    private Line line(ResultSet rs, LocalDate asOf) throws SQLException {
        Payment p = rows.read(rs);
        LocalDate due = LocalDate.ofInstant(p.due(), SansheClock.ZONE);
        return new Line(p, due, ChronoUnit.DAYS.between(due, asOf), interest.of(p.claim(), p.amount(), due, asOf));
    }

    /** How many agreements and how much, by kind of supplier. */
    static Summary summary(List<Line> lines, boolean enterprise) {
        var those = lines.stream()
                .filter(l -> l.payment().claim().enterprise() == enterprise)
                .toList();
        return new Summary(
                (int) those.stream()
                        .map(l -> l.payment().agreement())
                        .distinct()
                        .count(),
                those.size(),
                those.stream().map(l -> l.payment().amount()).reduce(Money.ZERO, Money::plus),
                those.stream().map(Line::interest).reduce(Money.ZERO, Money::plus));
    }

    /** Whether the list of a year was published by the unit. */
    boolean isPublished(long unitId, int year) {
        return jdbc.sql("select exists (select from overdue_disclosure where unit_id = ? and year = ?)")
                .params(unitId, year)
                .query(Boolean.class)
                .single();
    }

    /** Notes the publication; false when it was published before. */
    boolean published(long unitId, int year, Actor by) {
        return jdbc.sql(
                                "insert into overdue_disclosure (unit_id, year, by_name) values (?, ?, ?) on conflict do nothing")
                        .params(unitId, year, by.name())
                        .update()
                == 1;
    }

    /** 一笔逾期. @param days since the deadline, up to the day of the list */
    record Line(Payment payment, LocalDate due, long days, Money interest) {

        /** Whether it is still unpaid now. */
        boolean isOpen() {
            return payment.paidOn() == null;
        }
    }

    /** 汇总. */
    record Summary(int agreements, int payments, Money amount, Money interest) {}
}
