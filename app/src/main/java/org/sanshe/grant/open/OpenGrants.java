package org.sanshe.grant.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.grant.open.OpenGrant.Party;
import org.sanshe.grant.open.OpenGrant.Programme;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公开的资助, newest first, page by page. */
@Component
@Transactional(readOnly = true)
class OpenGrants {

    private final JdbcClient jdbc;

    OpenGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next awards after one.
     *
     * @param year of the award; null for all
     * @param after the last one of the page before; null for the first page
     */
    List<OpenGrant> after(Integer year, OpenGrant after, int limit) {
        return jdbc.sql("""
                        select g.*, s.code, s.name as scheme, s.body ->> 'kind' as kind, u.name as unit, u.credit_code as unit_code,
                          m.name as match_name, m.credit_code as match_code, o.name as organization, o.credit_code,
                          coalesce(l.paid, 0) as paid,
                          greatest(l.at, cast(g.awarded_on as timestamp) at time zone 'Asia/Shanghai') as modified
                          from (select * from open_grant
                                 where (cast(:from as date) is null or awarded_on between :from and :until)
                                   and (cast(:no as text) is null
                                     or (awarded_on, no) < (cast(:on as date), cast(:no as text)))
                                 order by awarded_on desc, no desc limit :limit) g
                          join grant_scheme s on s.id = g.scheme_id
                          join unit u on u.id = g.unit_id
                          left join unit m on m.id = g.match_unit
                          join organization o on o.id = g.organization_id
                          left join lateral (
                            select sum(p.amount) filter (where p.account = 'PAID') as paid, max(v.at) as at
                              from posting p join voucher v on v.id = p.voucher where p.agreement = g.no) l on true
                         order by g.awarded_on desc, g.no desc
                        """)
                .param("from", year == null ? null : LocalDate.of(year, 1, 1))
                .param("until", year == null ? null : LocalDate.of(year, 12, 31))
                .param("on", after == null ? null : after.awardedOn())
                .param("no", after == null ? null : after.no())
                .param("limit", limit)
                .query(OpenGrants::read)
                .list();
    }

    private static OpenGrant read(ResultSet row, int n) throws SQLException {
        long match = row.getLong("match_unit");
        Party matchUnit =
                row.wasNull() ? null : new Party(match, row.getString("match_name"), row.getString("match_code"));
        return new OpenGrant(
                row.getString("no"),
                row.getString("title"),
                row.getString("field"),
                new Party(row.getLong("unit_id"), row.getString("unit"), row.getString("unit_code")),
                matchUnit,
                new Party(row.getLong("organization_id"), row.getString("organization"), row.getString("credit_code")),
                new Programme(
                        row.getString("code"),
                        row.getString("scheme"),
                        GrantScheme.Kind.valueOf(row.getString("kind"))),
                new Money(row.getLong("applied")),
                new Money(row.getLong("awarded")),
                new Money(row.getLong("paid")),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("project_from", LocalDate.class),
                row.getObject("project_until", LocalDate.class),
                row.getString("region"),
                row.getBoolean("from_call"),
                row.getObject("modified", OffsetDateTime.class));
    }
}
