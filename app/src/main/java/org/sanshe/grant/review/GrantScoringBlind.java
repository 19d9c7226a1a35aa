package org.sanshe.grant.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sanshe.inbox.Blind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 背靠背: from the draw to the last sheet nobody knows which member has declared or handed in. */
@Component
class GrantScoringBlind implements Blind {

    private final JdbcClient jdbc;

    GrantScoringBlind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, Instant>> nodes(Collection<String> cases) {
        var nodes = new HashMap<String, Map<String, Instant>>();
        jdbc.sql("""
                        select m.round, min(m.seated_at), min(s.opened_at) from grant_panel_member m
                          left join grant_scoring s on s.round = m.round
                         where m.round = any (?) and s.closed_at is null group by m.round
                        """).param(cases.toArray(new String[0])).query(row -> {
            var blind = new HashMap<String, Instant>();
            blind.put("declareInterest", row.getObject(2, OffsetDateTime.class).toInstant());
            OffsetDateTime opened = row.getObject(3, OffsetDateTime.class);
            if (opened != null) blind.put("scoreApplications", opened.toInstant());
            nodes.put(row.getString(1), Map.copyOf(blind));
        });
        return nodes;
    }
}
