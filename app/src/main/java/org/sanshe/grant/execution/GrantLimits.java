package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助项目限额: figures of the execution of grants, as of a date. */
@Component
class GrantLimits {

    private final JdbcClient jdbc;

    GrantLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code SPENT_PERCENT}. Fails when the table has no such figure for the day. */
    BigDecimal get(String key, LocalDate asOf) {
        return jdbc.sql("select value from grant_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros();
    }
}
