package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名册总览: the rosters of all agreements with the worst first, and the people who are in several. */
@Component
class RosterOverviews {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final SansheClock clock;

    RosterOverviews(JdbcClient jdbc, SansheClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The rosters an actor may see, those with most vacant days first. */
    @Transactional(readOnly = true)
    public List<Overview> all(Actor actor) {
        return jdbc.sql("""
                        select r.agreement, r.title, o.name as supplier, r.confirmed_at is not null as confirmed,
                          s.seats, s.vacant_now, s.vacant_days
                        from roster r join organization o on o.id = r.organization_id join unit its on its.id = r.unit_id
                        cross join lateral (
                          select count(*) as seats,
                            count(*) filter (where :today between r.term_from and least(r.term_until, r.ended_on)
                              and not exists (select from assignment a where a.seat_id = s.id and a.span @> :today)) as vacant_now,
                            sum(greatest(least(:today, r.term_until, r.ended_on) - r.term_from + 1, 0) - coalesce((
                              select sum(greatest(least(upper(a.span) - 1, :today, r.term_until, r.ended_on) - lower(a.span) + 1, 0))
                              from assignment a where a.seat_id = s.id), 0)) as vacant_days
                          from roster_seat s where s.agreement = r.agreement) s
                        where :staff and exists (select from unit mine where mine.id = :unit and its.path like mine.path || '%')
                          or r.organization_id = :organization
                        order by s.vacant_days desc, r.agreement limit :most
                        """)
                .param("today", clock.today())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("most", MOST)
                .query((row, n) -> new Overview(
                        row.getString("agreement"),
                        row.getString("title"),
                        row.getString("supplier"),
                        row.getBoolean("confirmed"),
                        row.getInt("seats"),
                        row.getInt("vacant_now"),
                        row.getLong("vacant_days")))
                .list();
    }

    /** 兼岗: people who hold posts in several agreements today, one of which the bureau's actor may see. */
    @Transactional(readOnly = true)
    public List<Several> inSeveral(Actor actor) {
        return jdbc.sql("""
                        select w.name, w.id_masked, sum(a.share) as share, string_agg(distinct s.agreement, '、') as agreements
                        from assignment a join worker w on w.id = a.worker_id join roster_seat s on s.id = a.seat_id
                          join roster r on r.agreement = s.agreement join unit its on its.id = r.unit_id
                        where :staff and a.span @> cast(:today as date)
                          and exists (select from unit mine where mine.id = :unit and its.path like mine.path || '%')
                        group by w.id having count(distinct s.agreement) > 1 or sum(a.share) > 1
                        order by sum(a.share) desc, w.id limit :most
                        """)
                .param("today", clock.today())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("most", MOST)
                .query((row, n) -> new Several(
                        row.getString("name"),
                        row.getString("id_masked"),
                        row.getBigDecimal("share"),
                        row.getString("agreements")))
                .list();
    }

    /** 名册概况. */
    record Overview(
            String agreement,
            String title,
            String supplier,
            boolean confirmed,
            int seats,
            int vacantNow,
            long vacantDays) {}

    /** 兼岗人员. @param share of full time over all of them */
    record Several(String name, String maskedId, BigDecimal share, String agreements) {}
}
