package org.sanshe.grant.award;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助公开: what everybody may know of awards: what was applied for, awarded and paid. */
@Component
class PublicGrants {

    private static final String AWARDS = """
            from grant_project g join grant_scheme s on s.id = g.scheme_id join organization o on o.id = g.organization_id
              join unit u on u.id = g.unit_id
             where g.status <> 'LAPSED'
               and (cast(:year as int) is null or extract(year from g.awarded_on) = :year)
               and (cast(:scheme as text) is null or s.code = :scheme)
               and (cast(:organization as text) is null or o.name like '%' || :organization || '%')
            """;

    private final JdbcClient jdbc;

    PublicGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 查询条件; null for any. @param after the project to go on after */
    record Filter(Integer year, String scheme, String organization, String after) {

        Filter {
            scheme = blank(scheme);
            organization = blank(organization);
            after = blank(after);
        }

        private static String blank(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        String like() {
            return organization == null ? null : organization.replaceAll("([%_\\\\])", "\\\\$1");
        }
    }

    /** 一项资助. @param disbursed what has been paid */
    public record Award(
            String agreement,
            String title,
            String organization,
            String creditCode,
            String unit,
            String scheme,
            LocalDate awardedOn,
            Money applied,
            Money awarded,
            Money disbursed,
            LocalDate from,
            LocalDate until) {}

    /** Newest first. */
    List<Award> awards(Filter f, int limit) {
        return jdbc.sql("""
                        select g.*, s.name as scheme, o.name as organization, o.credit_code, u.name as unit,
                          coalesce((select sum(p.amount) from payment p where p.agreement = g.agreement and p.status = 'PAID'), 0)
                            as paid
                        """ + AWARDS + """
                           and (cast(:after as text) is null or (g.awarded_on, g.agreement) <
                             (select a.awarded_on, a.agreement from grant_project a where a.agreement = :after))
                         order by g.awarded_on desc, g.agreement desc limit :limit
                        """)
                .param("year", f.year())
                .param("scheme", f.scheme())
                .param("organization", f.like())
                .param("after", f.after())
                .param("limit", limit)
                .query((row, n) -> new Award(
                        row.getString("agreement"),
                        row.getString("title"),
                        row.getString("organization"),
                        row.getString("credit_code"),
                        row.getString("unit"),
                        row.getString("scheme"),
                        row.getObject("awarded_on", LocalDate.class),
                        new Money(row.getLong("applied")),
                        new Money(row.getLong("awarded")),
                        new Money(row.getLong("paid")),
                        row.getObject("project_from", LocalDate.class),
                        row.getObject("project_until", LocalDate.class)))
                .list();
    }

    /** 合计. */
    public record Sum(long projects, Money applied, Money awarded) {}

    Sum sum(Filter f) {
        return jdbc.sql("select count(*), coalesce(sum(g.applied), 0), coalesce(sum(g.awarded), 0) " + AWARDS)
                .param("year", f.year())
                .param("scheme", f.scheme())
                .param("organization", f.like())
                .query((row, n) -> new Sum(row.getLong(1), new Money(row.getLong(2)), new Money(row.getLong(3))))
                .single();
    }

    List<Integer> years() {
        return jdbc.sql("select distinct extract(year from awarded_on)::int as y from grant_project order by y desc")
                .query(Integer.class)
                .list();
    }

    /** 方案. */
    public record Scheme(String code, String name) {}

    List<Scheme> schemes() {
        return jdbc.sql("""
                        select distinct on (s.code) s.code, s.name from grant_project g join grant_scheme s on s.id = g.scheme_id
                         order by s.code, s.version desc
                        """).query(Scheme.class).list();
    }

    /** 征集中的轮次. @param notice its public notice */
    public record Call(
            String round, String title, String unit, Money pot, OffsetDateTime closesAt, long notice, String fields) {}

    /** The calls that are open now, the first to close first. */
    List<Call> open() {
        return jdbc.sql("""
                        select r.case_no as round, r.title, u.name as unit, r.pot, r.closes_at, n.id as notice,
                          array_to_string(r.fields, '、') as fields
                          from grant_round r join unit u on u.id = r.unit_id
                          join public_notice n on n.case_no = r.case_no and n.kind = 'GRANT_CALL'
                         where r.status = 'CALLED' and r.opens_at <= sanshe_now() and r.closes_at > sanshe_now()
                         order by r.closes_at, r.case_no limit 100
                        """)
                .query((row, n) -> new Call(
                        row.getString("round"),
                        row.getString("title"),
                        row.getString("unit"),
                        new Money(row.getLong("pot")),
                        row.getObject("closes_at", OffsetDateTime.class),
                        row.getLong("notice"),
                        row.getString("fields")))
                .list();
    }
}
