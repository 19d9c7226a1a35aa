package org.sanshe.incubation.base;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Bases;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Preparing;
import org.sanshe.party.Preparing.Founder;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.party.Relations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 运营机构回避: nobody runs a base it is in, applies to, or is related to those who are or do. */
@Component
class OperatorCheck {

    private final Bases bases;
    private final BaseOperations operations;
    private final Registry registry;
    private final Relations relations;
    private final Preparing preparing;
    private final JdbcClient jdbc;

    OperatorCheck(
            Bases bases,
            BaseOperations operations,
            Registry registry,
            Relations relations,
            Preparing preparing,
            JdbcClient jdbc) {
        this.bases = bases;
        this.operations = operations;
        this.registry = registry;
        this.relations = relations;
        this.preparing = preparing;
        this.jdbc = jdbc;
    }

    /**
     * @param caseNo the case that would entrust it
     * @throws Refusal while something stands against it
     */
    void check(String caseNo, long baseId, long operator, LocalDate from) {
        var base = bases.get(baseId);
        if (base.status() != org.sanshe.incubation.Base.Status.ACTIVE) {
            throw new Refusal(IncubationBaseRule.NOT_ACTIVE, base.name());
        }
        if (preparing.isPreparing(operator)) throw new Refusal(IncubationBaseRule.OPERATOR_KIND);
        operations.ahead(baseId, caseNo, from).ifPresent(o -> {
            throw new Refusal(IncubationBaseRule.OPERATION_AHEAD, o.organization(), o.from());
        });
        Profile who = registry.get(operator);
        if (registry.standing(operator, from).blacklisted()) {
            throw new Refusal(IncubationBaseRule.OPERATOR_LISTED, who.name(), from);
        }
        Map<Long, String> inside = inside(baseId);
        if (inside.containsKey(operator)) {
            throw new Refusal(IncubationBaseRule.OPERATOR_INSIDE, who.name(), inside.get(operator));
        }
        inside.keySet().forEach(other -> related(who, other, from));
    }

    private void related(Profile operator, long other, LocalDate asOf) {
        relations.related(operator.id(), other, asOf).stream().findFirst().ifPresent(r -> {
            throw refused(operator, other, EntryWords.relation(r).zh());
        });
        for (Founder f : preparing.founders(other)) {
            if (!relations
                    .possibleConflicts(f.name(), List.of(operator.id()), asOf)
                    .isEmpty()) {
                throw refused(operator, other, "发起人" + f.name() + "在运营机构任职");
            }
        }
    }

    private Refusal refused(Profile operator, long other, String how) {
        return new Refusal(
                IncubationBaseRule.OPERATOR_RELATED,
                operator.name(),
                registry.get(other).name(),
                how);
    }

    /** Who is in a base or applies to it, with the case that says so. */
    private Map<Long, String> inside(long baseId) {
        var inside = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                        select organization_id, case_no from incubation_tenancy
                         where base_id = :base and status in ('AGREEMENT', 'IN_TERM', 'LEAVING')
                        union all
                        select organization_id, case_no from incubation_application
                         where base_id = :base and status in ('SUBMITTED', 'RETURNED', 'CHECKED', 'WAITING', 'OFFERED')
                         order by 2
                        """).param("base", baseId).query(row -> {
            inside.putIfAbsent(row.getLong(1), row.getString(2));
        });
        return inside;
    }
}
