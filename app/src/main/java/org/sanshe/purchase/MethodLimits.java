package org.sanshe.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 采购方式限额: figures of the law on single methods, as data, as of a date. */
@Component
public class MethodLimits {

    private final JdbcClient jdbc;

    MethodLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A figure, for example {@code ADD_ON_PERCENT}.
     *
     * @throws org.springframework.dao.EmptyResultDataAccessException when none was in force
     */
    public BigDecimal get(String key, LocalDate asOf) {
        return jdbc.sql("select value from method_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros();
    }

    /** The same as a whole number. */
    public int count(String key, LocalDate asOf) {
        return get(key, asOf).intValueExact();
    }
}
