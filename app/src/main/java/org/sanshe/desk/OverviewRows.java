package org.sanshe.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 总览所读的表: a statement a kind of alarm, for a unit and all below it. */
@Component
class OverviewRows {

    private static final int MOST = 100;

    /** The agreements in life of the unit and those below it. */
    private static final String IN_LIFE = """
            in_life as (select e.* from engagement e join unit its on its.id = e.unit_id
              join unit mine on mine.id = :unit and its.path like mine.path || '%'
              where e.status in ('ACTIVE', 'SUSPENDED'))
            """;

    private final JdbcClient jdbc;

    OverviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is open below agreements in life and past its day, the latest first; payments are told apart. */
    List<Overview.Late> late(long unit, boolean english) {
        return jdbc.sql("with recursive " + IN_LIFE + """
                        , below (agreement, no) as (
                          select agreement, agreement from in_life union all
                          select b.agreement, c.case_no from case_file c join below b on c.parent_case_no = b.no)
                        select e.agreement, e.title, e.supplier_name, t.case_no, t.role, t.name, t.name_en, t.due_at
                        from task_item t join below b on b.no = t.case_no join in_life e on e.agreement = b.agreement
                        where t.state = 'OPEN' and t.due_at < sanshe_now() and t.process <> 'payment'
                        order by t.due_at, t.task_id limit :most
                        """)
                .param("unit", unit)
                .param("most", MOST)
                .query((rs, n) -> new Overview.Late(
                        rs.getString("agreement"),
                        rs.getString("title"),
                        rs.getString("supplier_name"),
                        rs.getString("case_no"),
                        "ORGANIZATION".equals(rs.getString("role")),
                        english && !rs.getString("name_en").isEmpty() ? rs.getString("name_en") : rs.getString("name"),
                        rs.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Payments past their deadline, of the unit's contracts and by its payers, the latest first. */
    List<Overview.Unpaid> unpaid(long unit) {
        return jdbc.sql("""
                        select p.agreement, coalesce(e.title, c.title) as title, coalesce(e.supplier_name, '') as supplier_name,
                          p.case_no, u.name as payer, p.amount, p.due_at
                        from payment p join payment_claim c on c.agreement = p.agreement and c.item = p.item
                          join unit u on u.id = p.payer_unit left join engagement e on e.agreement = p.agreement
                        where p.status not in ('PAID', 'CANCELLED') and p.due_at < sanshe_now()
                          and exists (select from unit mine join unit its on its.path like mine.path || '%'
                            where mine.id = :unit and its.id in (c.unit_id, p.payer_unit))
                        order by p.due_at, p.case_no limit :most
                        """)
                .param("unit", unit)
                .param("most", MOST)
                .query((rs, n) -> new Overview.Unpaid(
                        rs.getString("agreement"),
                        rs.getString("title"),
                        rs.getString("supplier_name"),
                        rs.getString("case_no"),
                        rs.getString("payer"),
                        new Money(rs.getLong("amount")),
                        rs.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Posts with nobody in a seat today, once the term has begun, the longest vacant first. */
    List<Overview.Vacancy> vacancies(long unit) {
        return jdbc.sql("with " + IN_LIFE + """
                        , today (day) as (select cast(sanshe_now() at time zone 'Asia/Shanghai' as date))
                        select e.agreement, e.title, e.supplier_name, s.post, count(*) as vacant,
                          max(day - (select max(upper(a.span)) from assignment a where a.seat_id = s.id and upper(a.span) <= day))
                            as days
                        from in_life e join roster r on r.agreement = e.agreement and r.confirmed_at is not null
                          join roster_seat s on s.agreement = e.agreement cross join today
                        where day between e.term_from and coalesce(r.ended_on, e.term_until)
                          and not exists (select from assignment a where a.seat_id = s.id and a.span @> day)
                        group by e.agreement, e.title, e.supplier_name, s.post
                        order by days desc nulls first, e.agreement, s.post limit :most
                        """)
                .param("unit", unit)
                .param("most", MOST)
                .query((rs, n) -> new Overview.Vacancy(
                        rs.getString("agreement"),
                        rs.getString("title"),
                        rs.getString("supplier_name"),
                        rs.getString("post"),
                        rs.getInt("vacant"),
                        rs.getObject("days", Integer.class)))
                .list();
    }

    /** How the money of the unit's lines stands, by source and year, the newest year first. */
    List<Overview.SourceSums> sources(long unit) {
        return jdbc.sql("""
                        select l.source, l.year,
                          coalesce(sum(p.amount) filter (where p.account = 'AVAILABLE'), 0) as available,
                          coalesce(sum(p.amount) filter (where p.account = 'FROZEN'), 0) as frozen,
                          coalesce(sum(p.amount) filter (where p.account = 'COMMITTED'), 0) as committed,
                          coalesce(sum(p.amount) filter (where p.account = 'PAYABLE'), 0) as payable,
                          coalesce(sum(p.amount) filter (where p.account = 'IN_TRANSIT'), 0) as transit,
                          coalesce(sum(p.amount) filter (where p.account = 'PAID'), 0) as paid
                        from budget_line l join unit its on its.id = l.payer_unit
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                          join posting p on p.line = l.id
                        where l.year >= extract(year from sanshe_now() at time zone 'Asia/Shanghai') - 1
                        group by l.source, l.year order by l.year desc, l.source
                        """).param("unit", unit).query(OverviewRows::sums).list();
    }

    private static Overview.SourceSums sums(ResultSet rs, int n) throws SQLException {
        return new Overview.SourceSums(
                FundingSource.valueOf(rs.getString("source")),
                rs.getInt("year"),
                new Money(rs.getLong("available")),
                new Money(rs.getLong("frozen")),
                new Money(rs.getLong("committed")),
                new Money(rs.getLong("payable")),
                new Money(rs.getLong("transit")),
                new Money(rs.getLong("paid")));
    }
}
