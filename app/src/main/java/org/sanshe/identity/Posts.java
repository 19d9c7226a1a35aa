package org.sanshe.identity;

import java.util.List;
import java.util.stream.Stream;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 岗位: who holds a post, in a unit or in one above it. */
@Component
@Transactional(readOnly = true)
public class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The people who hold one of the roles for a unit, through an account that works, by role and name. */
    public List<Holder> holding(long unitId, Role... roles) {
        return jdbc.sql("""
                        select distinct p.id, p.name, r.role from person p
                          join account a on a.person_id = p.id and a.disabled_at is null
                          join account_role r on r.account_id = a.id and r.role = any (:roles)
                          join unit mine on mine.id = a.unit_id
                          join unit its on its.id = :unit and its.path like mine.path || '%'
                         order by r.role desc, p.name, p.id
                        """)
                .param("unit", unitId)
                .param("roles", Stream.of(roles).map(Role::name).toArray(String[]::new))
                .query((row, i) -> new Holder(row.getLong(1), row.getString(2), Role.valueOf(row.getString(3))))
                .list();
    }

    /** 在岗人员. */
    public record Holder(long personId, String name, Role role) {}
}
