package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 运营登记: who runs which base from when until when. */
@Component
class BaseOperators {

    private final JdbcClient jdbc;

    BaseOperators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who runs a base on a day; empty when the unit does. */
    Optional<Long> on(long baseId, LocalDate day) {
        return jdbc.sql("select organization_id from incubation_operator where base_id = ? and held @> cast(? as date)")
                .params(baseId, day)
                .query(Long.class)
                .optional();
    }
}
