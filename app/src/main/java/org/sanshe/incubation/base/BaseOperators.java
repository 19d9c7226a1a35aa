package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.Optional;
import org.sanshe.incubation.base.BaseOperations.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 运营登记: who runs which base from when until when; one at a time. */
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

    /** The last day on which an operation runs its base, or ran it. */
    LocalDate ran(Operation o) {
        return jdbc.sql("""
                        select upper(held) - 1 from incubation_operator
                         where base_id = ? and organization_id = ? and lower(held) = ?
                        """)
                .params(o.baseId(), o.organizationId(), o.from())
                .query(LocalDate.class)
                .optional()
                .orElse(o.from());
    }

    /** From its first day on an operation runs the base; whoever did before does so until the day before. */
    void begin(Operation o) {
        until(o.baseId(), o.from());
        jdbc.sql("""
                        insert into incubation_operator (base_id, organization_id, agreement, held)
                        values (?, ?, ?, daterange(?, ?, '[]'))
                        """)
                .params(o.baseId(), o.organizationId(), o.agreement(), o.from(), o.until())
                .update();
    }

    /** From a day on the unit runs the base itself. */
    void until(long baseId, LocalDate day) {
        jdbc.sql("delete from incubation_operator where base_id = ? and lower(held) >= ?")
                .params(baseId, day)
                .update();
        jdbc.sql("""
                        update incubation_operator set held = daterange(lower(held), cast(:day as date))
                         where base_id = :base and held @> cast(:day as date)
                        """).param("day", day).param("base", baseId).update();
    }
}
