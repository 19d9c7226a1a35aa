package org.sanshe.grant.reward;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 奖补和补贴一览: claims and what is paid for them, newest first; the bureau's people by unit, organizations their own. */
@Component
@Transactional(readOnly = true)
class ClaimList {

    private final JdbcClient jdbc;

    ClaimList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一项.
     *
     * @param status of the claim, subsidy or payout, as its kind names it
     * @param payout the case of its payout; null before there is one, or when it is one
     */
    record Line(
            String caseNo,
            Kind kind,
            String organization,
            String title,
            Money amount,
            String status,
            LocalDate on,
            String payout) {

        /** The state in the reader's language. */
        String state(boolean english) {
            return switch (caseNo.substring(0, 2)) {
                case "JL" -> RewardClaim.Status.valueOf(status).in(english);
                case "XB" -> Subsidy.Status.valueOf(status).in(english);
                default -> Payout.Status.valueOf(status).in(english);
            };
        }
    }

    /** The next lines after a case; null for the first page. */
    List<Line> of(Actor actor, String after, int limit) {
        return jdbc.sql("""
                        with mine as (
                          select c.case_no, c.title, c.organization_id, c.started_at from case_file c
                           where c.process in ('rewardClaim', 'smallSubsidy', 'grantPayout')
                             and (:staff and exists (select from unit mine join unit its on its.id = c.unit_id
                                   where mine.id = :unit and its.path like mine.path || '%')
                               or c.organization_id = :organization)
                             and (cast(:after as text) is null
                               or (c.started_at, c.case_no) < (select a.started_at, a.case_no from case_file a where a.case_no = :after))
                           order by c.started_at desc, c.case_no desc limit :limit)
                        select m.case_no, m.title, o.name as organization, m.started_at at time zone 'Asia/Shanghai' as at,
                          coalesce(r.status, s.status, p.status) as status,
                          coalesce(r.amount + r.match, s.cap, s.asked, p.awarded) as amount,
                          coalesce(g.body ->> 'kind', 'REWARD') as kind,
                          (select x.case_no from grant_payout x where x.cause = m.case_no and x.case_no <> m.case_no) as payout
                          from mine m
                          left join organization o on o.id = m.organization_id
                          left join reward_claim r on r.case_no = m.case_no
                          left join small_subsidy s on s.case_no = m.case_no
                          left join grant_payout p on p.case_no = m.case_no
                          left join grant_scheme g on g.id = coalesce(r.scheme_id, s.scheme_id, p.scheme_id)
                         order by m.started_at desc, m.case_no desc
                        """)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getString("case_no"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("organization"),
                        row.getString("title"),
                        new Money(row.getLong("amount")),
                        row.getString("status"),
                        row.getObject("at", java.time.LocalDateTime.class).toLocalDate(),
                        row.getString("payout")))
                .list();
    }

    /** The schemes of rewards and subsidies that can be claimed somewhere today, by name. */
    List<Open> open(LocalDate today) {
        return jdbc.sql("""
                        select distinct on (s.unit_id, s.code) s.id, s.name, s.name_en, s.source, s.body ->> 'kind' as kind,
                          u.name as unit
                          from grant_scheme s join unit u on u.id = s.unit_id
                         where s.status = 'PUBLISHED' and s.complete and s.valid_from <= ?
                           and s.body ->> 'kind' in ('REWARD', 'SUBSIDY')
                         order by s.unit_id, s.code, s.valid_from desc, s.version desc limit 100
                        """)
                .param(today)
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("source"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("unit")))
                .list();
    }

    /** 可以申报的方案. */
    record Open(long id, String name, String nameEn, String source, Kind kind, String unit) {

        /** The diagram it is claimed by. */
        public String process() {
            return kind == Kind.REWARD ? "rewardClaim" : "smallSubsidy";
        }
    }
}
