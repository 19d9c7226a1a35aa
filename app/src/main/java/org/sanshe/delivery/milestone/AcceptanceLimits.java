package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 验收设定: the figures of acceptance, as of a date. */
@Component
class AcceptanceLimits {

    private final JdbcClient jdbc;

    AcceptanceLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many accept at least. */
    int members(LocalDate asOf) {
        return get("GROUP_MEMBERS", asOf);
    }

    /** How often a milestone is put to acceptance at most. */
    int tries(LocalDate asOf) {
        return get("TRIES", asOf);
    }

    private int get(String key, LocalDate asOf) {
        return jdbc.sql("select value from acceptance_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(Integer.class)
                .single();
    }
}
