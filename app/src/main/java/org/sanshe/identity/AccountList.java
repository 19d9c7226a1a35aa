package org.sanshe.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号清册: accounts and persons as administrators see them. Reading only. */
@Component
@Transactional(readOnly = true)
class AccountList {

    private static final String SELECT = """
            select a.id, a.username, a.person_id, p.name, a.unit_id, u.name as unit, o.name as organization,
              o.credit_code, a.disabled_at is not null as disabled,
              coalesce(a.locked_until > sanshe_now(), false) as locked, a.must_change_password,
              array(select role from account_role r where r.account_id = a.id order by role) as roles
            from account a join person p on p.id = a.person_id
              left join unit u on u.id = a.unit_id left join organization o on o.id = a.organization_id
            """;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Accounts by user name; text filters by user name, person, unit and organization. */
    List<Row> page(String text, long after, int limit) {
        return jdbc.sql(SELECT + """
                         where a.id > :after and (:text = '' or strpos(a.username, lower(:text)) > 0
                           or strpos(p.name, :text) > 0 or strpos(coalesce(u.name, ''), :text) > 0
                           or strpos(coalesce(o.name, ''), :text) > 0)
                         order by a.id limit :limit
                         """)
                .param("after", after)
                .param("text", text.strip())
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** One account. */
    Row get(long id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id)
                .query((rs, n) -> read(rs))
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** Every account of a person: four-eyes rules take them as one. */
    List<Row> ofPerson(long personId) {
        return jdbc.sql(SELECT + " where a.person_id = ? order by a.id")
                .param(personId)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** A person's name. */
    String person(long id) {
        return jdbc.sql("select name from person where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
    }

    private static Row read(ResultSet rs) throws SQLException {
        String[] roles = (String[]) rs.getArray("roles").getArray();
        return new Row(
                rs.getLong("id"),
                rs.getString("username"),
                rs.getLong("person_id"),
                rs.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).toList(),
                rs.getObject("unit_id", Long.class),
                rs.getString("unit"),
                rs.getString("organization"),
                rs.getString("credit_code"),
                rs.getBoolean("disabled"),
                rs.getBoolean("locked"),
                rs.getBoolean("must_change_password"));
    }

    /** An account as administrators see it. */
    record Row(
            long id,
            String username,
            long personId,
            String name,
            List<Role> roles,
            Long unitId,
            String unit,
            String organization,
            String creditCode,
            boolean disabled,
            boolean locked,
            boolean mustChangePassword) {

        AccountForm form() {
            return new AccountForm(personId, name, username, roles, unitId, creditCode);
        }
    }
}
