package org.sanshe.incubation.selection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sanshe.inbox.Blind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 背靠背: from the seating to the last sheet nobody knows which member has declared or handed in. */
@Component
class IncubationScoringBlind implements Blind {

    private final JdbcClient jdbc;

    IncubationScoringBlind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, Instant>> nodes(Collection<String> cases) {
        var nodes = new HashMap<String, Map<String, Instant>>();
        jdbc.sql("""
                        select p.case_no, min(m.seated_at), min(p.opened_at) from incubation_panel p
                          join incubation_panel_member m on m.panel_id = p.id
                         where p.case_no = any (?) and p.closed_at is null group by p.case_no
                        """).param(cases.toArray(new String[0])).query(row -> {
            var blind = new HashMap<String, Instant>();
            blind.put("declareInterest", row.getObject(2, OffsetDateTime.class).toInstant());
            OffsetDateTime opened = row.getObject(3, OffsetDateTime.class);
            if (opened != null) blind.put("scoreSheets", opened.toInstant());
            nodes.put(row.getString(1), Map.copyOf(blind));
        });
        return nodes;
    }
}
