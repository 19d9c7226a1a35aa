package org.sanshe.incubation.term;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 可见的在孵组织: tenants in their term whom an actor may see. */
@Component
class TenancyBoards {

    private final JdbcClient jdbc;

    TenancyBoards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 在孵组织. */
    record Choice(String caseNo, String organization) {}

    /** Its own, those of bases it operates, or those of the unit and below it; by name, at most two hundred. */
    List<Choice> inTerm(Actor actor) {
        return jdbc.sql("""
                        select t.case_no, o.name from incubation_tenancy t
                          join organization o on o.id = t.organization_id
                          join incubation_base b on b.id = t.base_id
                         where t.status = 'IN_TERM' and (t.organization_id = :organization
                          or exists (select from case_file c where c.case_no = t.case_no and c.operator_id = :organization)
                          or :staff and exists (select from unit mine, unit its
                            where mine.id = :unit and its.id = b.unit_id and its.path like mine.path || '%'))
                         order by o.name, t.case_no limit 200
                        """)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .query((row, n) -> new Choice(row.getString("case_no"), row.getString("name")))
                .list();
    }
}
