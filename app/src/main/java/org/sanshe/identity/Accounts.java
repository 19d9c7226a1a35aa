package org.sanshe.identity;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号: who may come in, and as whom. Locks after failures; the lock's end is compared with the database's clock. */
@Component
public class Accounts implements UserDetailsService {

    private static final int FAILURES_BEFORE_LOCK = 5;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public AccountDetails loadUserByUsername(String username) {
        return find(username).orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The account with its person and roles; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> find(String username) {
        return jdbc.sql("""
                        select a.id, a.person_id, p.name, a.username, a.password_hash, a.unit_id, a.organization_id, a.must_change_password,
                          a.disabled_at is null as enabled,
                          a.locked_until is not null and a.locked_until > sanshe_now() as locked,
                          array(select role from account_role r where r.account_id = a.id) as roles
                        from account a join person p on p.id = a.person_id where a.username = lower(?)
                        """)
                .param(username)
                .query((rs, n) -> {
                    Set<Role> roles = EnumSet.noneOf(Role.class);
                    for (String role : (String[]) rs.getArray("roles").getArray()) roles.add(Role.valueOf(role));
                    return new AccountDetails(
                            new Actor(
                                    rs.getLong("person_id"),
                                    rs.getLong("id"),
                                    rs.getString("name"),
                                    roles,
                                    rs.getObject("unit_id", Long.class),
                                    rs.getObject("organization_id", Long.class),
                                    null),
                            rs.getString("username"),
                            rs.getString("password_hash"),
                            rs.getBoolean("enabled"),
                            rs.getBoolean("locked"),
                            rs.getBoolean("must_change_password"));
                })
                .optional();
    }

    /** Counts a failure; from the fifth on the account is locked, each time twice as long, from one minute to one day. */
    @Transactional
    public void failed(String username) {
        jdbc.sql("""
                        update account set failed_attempts = failed_attempts + 1,
                          locked_until = case when failed_attempts + 1 >= :limit
                            then sanshe_now() + least(interval '1 day',
                              interval '1 minute' * power(2, least(failed_attempts + 1 - :limit, 20)))
                            else locked_until end
                        where username = lower(:username)
                        """)
                .param("limit", FAILURES_BEFORE_LOCK)
                .param("username", username)
                .update();
    }

    /** Forgets earlier failures. */
    @Transactional
    public void succeeded(String username) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where username = lower(?)"
                        + " and (failed_attempts > 0 or locked_until is not null)")
                .param(username)
                .update();
    }
}
