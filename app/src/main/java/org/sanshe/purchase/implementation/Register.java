package org.sanshe.purchase.implementation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 合同台账: contracts in life, the bureau's by unit and an organization's own, newest first; one statement a page. */
@Component
class Register {

    private static final String SELECT = """
            select l.agreement, c.contract_no, c.title, c.supplier_name, c.organization_id, u.name as unit, u.name_en as unit_en,
              c.term_start, l.term_end, e.amount + e.supplements as cap, e.status, l.year_no,
              (select coalesce(sum(p.amount), 0) from posting p where p.agreement = l.agreement and p.account = 'PAID') as paid,
              next.title as next_title, next.due_on as next_due,
              exists (select from hold h where h.case_no in (l.contract_case, l.purchase_no) and h.lifted_at is null
                and h.matter in ('PERFORMANCE', 'PAYMENT') and (h.until is null or h.until > sanshe_now())) as held,
              exists (select from year_funds y join case_file f on f.case_no = y.case_no
                where y.agreement = l.agreement and f.ended_at is null and y.expected_on <= :today) as unfunded
            from contract_life l join contract c on c.id = l.contract_id join engagement e on e.agreement = l.agreement
              join case_file f on f.case_no = l.agreement join unit u on u.id = f.unit_id
              left join lateral (select m.title, m.due_on from milestone m where m.agreement = l.agreement
                and m.status = 'SCHEDULED' order by m.due_on, m.no limit 1) next on true
            where (c.organization_id = :organization or :staff and exists (select from unit mine
                where mine.id = :unit and u.path like mine.path || '%'))
              and (cast(:status as text) is null or e.status = :status)
              and (cast(:text as text) is null or position(:text in c.supplier_name) > 0 or position(:text in c.title) > 0
                or c.contract_no = :text or c.supplier_code = upper(:text))
              and (cast(:year as int) is null or :year between extract(year from c.term_start) and extract(year from l.term_end))
              and (cast(:after as text) is null or l.agreement < :after)
            order by l.agreement desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final SansheClock clock;

    Register(JdbcClient jdbc, SansheClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 查询条件. What is null or blank does not filter. */
    record Filter(Status status, String text, Integer year) {

        Filter {
            text = text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** 提示. */
    enum Alarm {
        /** 已暂停. */
        HELD,
        /** 节点逾期. */
        MILESTONE_LATE,
        /** 期限已满. */
        TERM_OVER,
        /** 资金未到位. */
        UNFUNDED
    }

    /** 一份合同. @param paidShare percent of the amount, with one decimal */
    record Row(
            String agreement,
            String contractNo,
            String title,
            String supplier,
            String unit,
            LocalDate from,
            LocalDate until,
            Money amount,
            Money paid,
            BigDecimal paidShare,
            Status status,
            int yearNo,
            String nextTitle,
            LocalDate nextDue,
            List<Alarm> alarms) {}

    @Transactional(readOnly = true)
    public List<Row> page(Actor actor, Filter filter, String after, int limit, boolean english) {
        LocalDate today = clock.today();
        return jdbc.sql(SELECT)
                .param("today", today)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("text", filter.text())
                .param("year", filter.year())
                .param("after", after)
                .param("limit", limit)
                .query((rs, n) -> read(rs, today, english))
                .list();
    }

    private static Row read(ResultSet rs, LocalDate today, boolean english) throws SQLException {
        Money cap = new Money(rs.getLong("cap"));
        Money paid = new Money(rs.getLong("paid"));
        Status status = Status.valueOf(rs.getString("status"));
        LocalDate until = rs.getObject("term_end", LocalDate.class);
        LocalDate nextDue = rs.getObject("next_due", LocalDate.class);
        boolean open = status == Status.ACTIVE || status == Status.SUSPENDED;
        var alarms = new ArrayList<Alarm>();
        if (open && rs.getBoolean("held")) alarms.add(Alarm.HELD);
        if (open && nextDue != null && nextDue.isBefore(today)) alarms.add(Alarm.MILESTONE_LATE);
        if (open && until.isBefore(today)) alarms.add(Alarm.TERM_OVER);
        if (open && rs.getBoolean("unfunded")) alarms.add(Alarm.UNFUNDED);
        return new Row(
                rs.getString("agreement"),
                rs.getString("contract_no"),
                rs.getString("title"),
                rs.getString("supplier_name"),
                rs.getString(english ? "unit_en" : "unit"),
                rs.getObject("term_start", LocalDate.class),
                until,
                cap,
                paid,
                BigDecimal.valueOf(paid.fen())
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(cap.fen()), 1, RoundingMode.HALF_UP),
                status,
                rs.getInt("year_no"),
                open ? rs.getString("next_title") : null,
                open ? nextDue : null,
                alarms);
    }
}
