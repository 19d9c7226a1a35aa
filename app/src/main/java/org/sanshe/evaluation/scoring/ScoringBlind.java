package org.sanshe.evaluation.scoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sanshe.inbox.Blind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 背靠背评分: from the opening of a round to the last sheet nobody knows who has handed in. */
@Component
class ScoringBlind implements Blind {

    private static final String SHEET = "scoreSheet";

    private final JdbcClient jdbc;

    ScoringBlind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Map<String, Instant>> nodes(Collection<String> cases) {
        var nodes = new HashMap<String, Map<String, Instant>>();
        jdbc.sql("select case_no, opened_at from assessment_round where closed_at is null and case_no = any (?)")
                .param(cases.toArray(new String[0]))
                .query(row -> {
                    nodes.put(
                            row.getString(1),
                            Map.of(SHEET, row.getObject(2, OffsetDateTime.class).toInstant()));
                });
        return nodes;
    }
}
