package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.party.Credentials;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 同类业绩: the contracts of a supplier that this system knows, and after them what else it has delivered by its passport, so
 * that nobody types again what is on file.
 */
@Component
class TrackRecord {

    private static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Credentials credentials;

    TrackRecord(JdbcClient jdbc, Credentials credentials) {
        this.jdbc = jdbc;
        this.credentials = credentials;
    }

    /** As rows of the list {@code contracts} of the response, newest first. */
    List<Map<String, Object>> of(long organizationId) {
        var contracts = contracts(organizationId);
        Set<Object> known = contracts.stream().map(c -> c.get("project")).collect(Collectors.toSet());
        return Stream.concat(contracts.stream(), delivered(organizationId).filter(d -> known.add(d.get("project"))))
                .limit(MOST)
                .toList();
    }

    private Stream<Map<String, Object>> delivered(long organizationId) {
        return credentials.of(organizationId).stream()
                .filter(c -> c.kind() == Credentials.Kind.DELIVERY && c.figure() != null)
                .map(c -> Map.of(
                        "project", c.title(),
                        "purchaser", c.issuer(),
                        "year", c.issuedOn().getYear(),
                        "amount", c.figure().toPlainString()));
    }

    private List<Map<String, Object>> contracts(long organizationId) {
        return jdbc.sql("""
                        select t.project, t.buyer, extract(year from c.signed_on)::int as year, c.amount
                          from contract c join tender t on t.case_no = c.case_no
                         where c.organization_id = ? and c.status in ('ACTIVE', 'TERMINATED') and c.signed_on is not null
                         order by c.signed_on desc, c.id desc limit ?
                        """)
                .params(organizationId, MOST)
                .query((row, i) -> Map.<String, Object>of(
                        "project", row.getString("project"),
                        "purchaser", row.getString("buyer"),
                        "year", row.getInt("year"),
                        "amount",
                                BigDecimal.valueOf(row.getLong("amount"))
                                        .movePointLeft(2)
                                        .toPlainString()))
                .list();
    }
}
