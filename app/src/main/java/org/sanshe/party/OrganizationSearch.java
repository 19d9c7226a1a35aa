package org.sanshe.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists organizations by name, page after page by key, so that page one thousand costs what page one costs. */
@Component
class OrganizationSearch {

    private static final String PAGE = """
            with found as (
              select o.*,
                     (select case when :asOf <= r.valid_through then r.grade end from organization_rating r
                       where r.organization_id = o.id and r.issued_on <= :asOf
                       order by r.issued_on desc limit 1) as rating,
                     exists (select 1 from organization_listing l where l.organization_id = o.id
                       and l.list = 'ABNORMAL' and l.listed_on <= :asOf
                       and (l.removed_on is null or l.removed_on > :asOf)) as abnormal,
                     exists (select 1 from organization_listing l where l.organization_id = o.id
                       and l.list = 'BLACKLIST' and l.listed_on <= :asOf
                       and (l.removed_on is null or l.removed_on > :asOf)) as blacklisted
                from organization o
               where o.credit_code is not null and (o.name_key like :pattern escape '!' or lower(o.credit_code) like :pattern escape '!')
                 and (cast(:kind as text) is null or o.kind = :kind)
                 and (:after = 0 or (o.name_key, o.id) >
                      (select a.name_key, a.id from organization a where a.id = :after)))
            select * from found
             where (cast(:listed as text) is null
                    or (:listed = 'ABNORMAL' and abnormal) or (:listed = 'BLACKLIST' and blacklisted))
               and (cast(:rating as integer) is null or rating >= :rating)
             order by name_key, id limit :size
            """;

    private final JdbcClient jdbc;

    OrganizationSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows after an organization; 0 begins at the start. */
    List<OrganizationRow> page(OrganizationFilter filter, LocalDate asOf, long after, int size) {
        return jdbc.sql(PAGE)
                .param("asOf", asOf)
                .param("pattern", contains(PartyName.of(filter.text()).key()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param(
                        "listed",
                        filter.listed() == null ? null : filter.listed().name())
                .param("rating", filter.rating())
                .param("after", after)
                .param("size", size)
                .query((row, i) -> new OrganizationRow(
                        row.getLong("id"),
                        row.getString("credit_code"),
                        row.getString("name"),
                        CreditCodeKind.valueOf(row.getString("kind")),
                        SupplierClass.valueOf(row.getString("supplier_class")),
                        row.getString("registrar"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("rating", Integer.class),
                        row.getBoolean("abnormal"),
                        row.getBoolean("blacklisted")))
                .list();
    }

    List<Long> ids(PartyName text, int limit) {
        return jdbc.sql("""
                        select id from organization
                         where credit_code is not null
                           and (name_key like :pattern escape '!' or lower(credit_code) like :pattern escape '!')
                         order by name_key, id limit :limit
                        """)
                .param("pattern", contains(text.key()))
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** A pattern in which the wildcards of the text are plain characters. */
    static String contains(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + plain + "%";
    }
}
