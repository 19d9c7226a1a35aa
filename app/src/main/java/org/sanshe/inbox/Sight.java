package org.sanshe.inbox;

import org.sanshe.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 可见范围: which cases an actor sees whole: the bureau's people by unit, organizations their own and those they work on for the unit; none
 * they were taken off. */
@Component
class Sight {

    /** On {@code case_file c}, with the parameters {@code staff}, {@code unit}, {@code organization} and {@code person}. */
    static final String OF_CASE = """
            (:staff and (c.private_until is null or c.private_until <= sanshe_now()) and exists (select from unit mine, unit its
              where mine.id = :unit and its.id = c.unit_id and its.path like mine.path || '%')
            or c.organization_id = :organization or c.operator_id = :organization)
            and not exists (select from case_barred b where b.case_no = c.case_no and b.person_id = :person)
            """;

    private final JdbcClient jdbc;

    Sight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when the actor sees the case whole. */
    boolean whole(String caseNo, Actor actor) {
        if (actor == null) return false;
        return jdbc.sql("select exists (select from case_file c where c.case_no = :case and " + OF_CASE + ")")
                .param("case", caseNo)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("person", actor.personId())
                .query(Boolean.class)
                .single();
    }
}
