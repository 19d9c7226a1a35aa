package org.sanshe.purchase.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 合同限额: the law's figures on contracts, as of a date. */
@Component
public class ContractLimits {

    private final JdbcClient jdbc;

    ContractLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For example {@code PERFORMANCE_BOND_PERCENT}. Fails when the table has no such figure for the day. */
    public BigDecimal get(String key, LocalDate asOf) {
        return jdbc.sql("select value from contract_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros();
    }
}
