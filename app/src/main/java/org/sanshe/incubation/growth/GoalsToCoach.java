package org.sanshe.incubation.growth;

import java.util.List;
import java.util.Map;
import org.sanshe.incubation.Base;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 可以申请导师的目标: open goals of tenants in their term for which nobody is being asked. */
@Component
class GoalsToCoach {

    private final JdbcClient jdbc;

    GoalsToCoach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As options of a form. @param tenancy only this one's; null for all */
    List<Map<String, Object>> of(List<Base> bases, String tenancy) {
        if (bases.isEmpty()) return List.of();
        return jdbc.sql("""
                        select g.plan || '/' || g.no as value, o.name || '：' || g.title as label from growth_goal g
                          join growth_plan p on p.case_no = g.plan
                          join incubation_tenancy t on t.case_no = p.tenancy
                          join organization o on o.id = t.organization_id
                         where t.base_id in (:bases) and t.status = 'IN_TERM' and g.status in ('ACTIVE', 'CLAIMED')
                           and (cast(:tenancy as text) is null or t.case_no = :tenancy)
                           and not exists (select from mentoring m where m.plan = g.plan and m.goal = g.no
                             and m.status in ('ASKED', 'ACTIVE'))
                         order by 'MENTOR' = any (g.support) desc, o.name, g.no limit 300
                        """)
                .param("bases", bases.stream().map(Base::id).toList())
                .param("tenancy", tenancy)
                .query((row, n) ->
                        Map.<String, Object>of("label", row.getString("label"), "value", row.getString("value")))
                .list();
    }
}
