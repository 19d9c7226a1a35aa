package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 本单位评审人员: people of a unit who may be named to a panel beside the experts. */
@Component
class PanelStaff {

    private static final String[] ROLES = Stream.of(Role.OFFICER, Role.REVIEWER, Role.PROCUREMENT, Role.FINANCE)
            .map(Role::name)
            .toArray(String[]::new);

    private final JdbcClient jdbc;

    PanelStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Name and unit by person, at most two hundred. */
    Map<Long, String> of(long unit) {
        var found = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                        select distinct p.name, p.id, u.name as unit from account a join person p on p.id = a.person_id
                          join unit u on u.id = a.unit_id
                         where a.unit_id = ? and a.disabled_at is null and exists (select from account_role r
                           where r.account_id = a.id and r.role = any (?)) order by p.name, p.id limit 200
                        """).params(unit, ROLES).query(row -> {
            found.put(row.getLong("id"), row.getString("name") + "（" + row.getString("unit") + "）");
        });
        return found;
    }
}
