package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 同类业绩: the contracts of a supplier that this system knows, so that nobody types again what is on file. */
@Component
class TrackRecord {

    private static final int MOST = 10;

    private final JdbcClient jdbc;

    TrackRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As rows of the list {@code contracts} of the response, newest first. */
    List<Map<String, Object>> of(long organizationId) {
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
