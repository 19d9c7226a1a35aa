package org.sanshe.incubation.term;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 孵化期设置: figures of terms that no rules of a base carry, as of a day. */
@Component
class TermLimits {

    private final JdbcClient jdbc;

    TermLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code FINAL_REVIEW_BEFORE}, in its own unit. Fails when there is no such figure for the day. */
    int get(String key, LocalDate asOf) {
        return jdbc.sql("select value from incubation_term_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(Integer.class)
                .single();
    }
}
