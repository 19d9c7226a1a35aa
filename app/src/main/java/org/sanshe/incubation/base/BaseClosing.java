package org.sanshe.incubation.base;

import java.time.LocalDate;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 关闭基地: only one that nobody is in and nobody is called to. */
@Component
class BaseClosing {

    private final Bases bases;
    private final Places places;
    private final BaseOperators operators;
    private final JdbcClient jdbc;

    BaseClosing(Bases bases, Places places, BaseOperators operators, JdbcClient jdbc) {
        this.bases = bases;
        this.places = places;
        this.operators = operators;
        this.jdbc = jdbc;
    }

    /** How many organizations are in a base or hold its places. */
    int tenants(long baseId) {
        return jdbc.sql("""
                        select count(*) from (
                          select application from incubation_place where base_id = :base and state in ('OFFERED', 'TAKEN')
                          union
                          select application from incubation_tenancy
                           where base_id = :base and status in ('AGREEMENT', 'IN_TERM', 'LEAVING')) held
                        """).param("base", baseId).query(Integer.class).single();
    }

    /** @throws Refusal while somebody is in it or may apply */
    void check(long baseId) {
        if (bases.get(baseId).status() != org.sanshe.incubation.Base.Status.ACTIVE) {
            throw new Refusal(IncubationBaseRule.NOT_ACTIVE, bases.get(baseId).name());
        }
        int tenants = tenants(baseId);
        if (tenants > 0) throw new Refusal(IncubationBaseRule.TENANTS, tenants);
        jdbc.sql("""
                        select case_no from incubation_call where base_id = ? and status in ('DRAFT', 'CALLED', 'SELECTION')
                         order by case_no limit 1
                        """).param(baseId).query(String.class).optional().ifPresent(call -> {
            throw new Refusal(IncubationBaseRule.CALLS_OPEN, call);
        });
    }

    /** Closes it, its places locked; nobody runs it any more. */
    void close(long baseId, LocalDate today) {
        places.lock(baseId);
        check(baseId);
        jdbc.sql("update incubation_base set status = 'CLOSED' where id = ?")
                .param(baseId)
                .update();
        operators.until(baseId, today);
    }
}
