package org.sanshe.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 合同清单: the agreements an actor sees, each with how far it is in time, in accepted work and in money; one statement,
 * however many there are.
 */
@Component
class EngagementList {

    /** What an actor sees of {@code engagement e}: the bureau's people by unit, organizations their own. */
    static final String SEEN = """
            (:staff and exists (select from unit mine, unit its
              where mine.id = :unit and its.id = e.unit_id and its.path like mine.path || '%')
            or e.organization_id = :organization)
            """;

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    EngagementList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most two hundred, those in life before the others, what ends first before the rest. */
    @Transactional(readOnly = true)
    public List<Row> of(Actor actor) {
        return jdbc.sql("""
                        select e.*, u.name as unit_name, greatest(0, least(100,
                            (cast(sanshe_now() at time zone 'Asia/Shanghai' as date) - e.term_from) * 100
                              / (e.term_until - e.term_from + 1))) as elapsed,
                          (select coalesce(sum(m.accepted), 0) from milestone m where m.agreement = e.agreement) as accepted,
                          (select coalesce(sum(p.amount), 0) from payment p
                            where p.agreement = e.agreement and p.status = 'PAID') as paid,
                          n.name as step, n.name_en as step_en, n.due_at as step_due
                        from engagement e join unit u on u.id = e.unit_id
                        left join lateral (
                          with recursive below (no) as (
                            select e.agreement union all
                            select c.case_no from case_file c join below on c.parent_case_no = below.no)
                          select t.name, t.name_en, t.due_at from task_item t join below on below.no = t.case_no
                          where t.state = 'OPEN' and (:staff or t.organization_id = :organization and t.role = 'ORGANIZATION')
                          order by t.due_at nulls last, t.created_at limit 1) n on true
                        where """ + SEEN + """
                        order by e.status not in ('ACTIVE', 'SUSPENDED'), e.term_until, e.agreement limit :most
                        """)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("most", MOST)
                .query(EngagementList::read)
                .list();
    }

    private static Row read(ResultSet rs, int n) throws SQLException {
        var due = rs.getObject("step_due", OffsetDateTime.class);
        return new Row(
                rs.getString("agreement"),
                rs.getString("title"),
                rs.getString("supplier_name"),
                rs.getString("unit_name"),
                Status.valueOf(rs.getString("status")),
                rs.getObject("term_from", LocalDate.class),
                rs.getObject("term_until", LocalDate.class),
                new Money(rs.getLong("amount") + rs.getLong("supplements")),
                rs.getInt("elapsed"),
                new Money(rs.getLong("accepted")),
                new Money(rs.getLong("paid")),
                rs.getString("step"),
                rs.getString("step_en"),
                due == null ? null : due.toInstant());
    }

    /**
     * 一份合同.
     *
     * @param elapsed how much of the term is over, in percent
     * @param step what is open and due first; null for nothing
     */
    record Row(
            String agreement,
            String title,
            String supplier,
            String unit,
            Status status,
            LocalDate from,
            LocalDate until,
            Money cap,
            int elapsed,
            Money accepted,
            Money paid,
            String step,
            String stepEn,
            java.time.Instant stepDue) {

        /** How much of the whole was accepted, in percent. */
        public int acceptedShare() {
            return share(accepted);
        }

        /** How much of the whole was paid, in percent. */
        public int paidShare() {
            return share(paid);
        }

        private int share(Money part) {
            return Math.toIntExact(part.fen() * 100 / cap.fen());
        }
    }
}
