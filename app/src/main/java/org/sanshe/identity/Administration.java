package org.sanshe.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号管理: opens, changes, disables and unlocks accounts. Every act is recorded in a chain of evidence of its own. */
@Component
@Transactional
class Administration {

    /** The chain of evidence of what administrators did. */
    static final String CHAIN = "ADMIN";

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Evidence evidence;
    private final Texts texts;

    Administration(
            JdbcClient jdbc, Passwords passwords, Sessions sessions, ApiTokens tokens, Evidence evidence, Texts texts) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.evidence = evidence;
        this.texts = texts;
    }

    /**
     * Opens an account for a person known already or for a new one.
     *
     * @return the account's id and its one-time password, which is not kept
     * @throws InvalidInput when a field is wrong
     */
    Opened open(AccountForm form, Actor by) {
        String username = form.username().strip();
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) throw texts.wrong("username", "admin.usernameWrong");
        Post post = post(form);
        long person = form.personId() == null ? newPerson(form.name()) : knownPerson(form.personId());
        String password = passwords.oneTime();
        long account;
        try {
            account = jdbc.sql("""
                            insert into account (person_id, username, password_hash, unit_id, organization_id,
                              must_change_password) values (?, ?, ?, ?, ?, true) returning id
                            """)
                    .params(person, username, passwords.hashOneTime(password), post.unitId(), post.organizationId())
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException taken) {
            throw texts.wrong("username", "admin.usernameTaken");
        }
        give(account, post.roles());
        record(by, "accountOpened", username, Map.of("roles", names(post.roles())));
        return new Opened(account, password);
    }

    /** Changes what an account may do; its sessions end, so that the change holds from the next click on. */
    void change(long id, AccountForm form, Actor by) {
        String username = lock(id);
        Post post = post(form);
        if (!post.roles().contains(Role.ADMIN)) keepAnAdministrator(id);
        jdbc.sql("update account set unit_id = ?, organization_id = ? where id = ?")
                .params(post.unitId(), post.organizationId(), id)
                .update();
        jdbc.sql("delete from account_role where account_id = ?").param(id).update();
        give(id, post.roles());
        sessions.end(username);
        record(by, "accountChanged", username, Map.of("roles", names(post.roles())));
    }

    /** Shuts an account: no log-in, and its sessions and tokens end in the same transaction. */
    void disable(long id, Actor by) {
        String username = lock(id);
        keepAnAdministrator(id);
        jdbc.sql("update account set disabled_at = coalesce(disabled_at, sanshe_now()) where id = ?")
                .param(id)
                .update();
        sessions.end(username);
        tokens.revokeAll(id);
        record(by, "accountDisabled", username, Map.of());
    }

    /** Opens a shut account again; its old tokens stay dead. */
    void enable(long id, Actor by) {
        String username = lock(id);
        jdbc.sql("update account set disabled_at = null where id = ?").param(id).update();
        record(by, "accountEnabled", username, Map.of());
    }

    /** Forgets wrong passwords. */
    void unlock(long id, Actor by) {
        String username = lock(id);
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = ?")
                .param(id)
                .update();
        record(by, "accountUnlocked", username, Map.of());
    }

    /**
     * Gives an account a password for one log-in, at which it must be changed.
     *
     * @return the password, which is not kept
     */
    String resetPassword(long id, Actor by) {
        String username = lock(id);
        String password = passwords.oneTime();
        jdbc.sql("""
                        update account set password_hash = ?, must_change_password = true, failed_attempts = 0,
                          locked_until = null where id = ?
                        """).params(passwords.hashOneTime(password), id).update();
        sessions.end(username);
        record(by, "passwordReset", username, Map.of());
        return password;
    }

    private String lock(long id) {
        return jdbc.sql("select username from account where id = ? for update")
                .param(id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("account " + id));
    }

    /** Two administrators who shut each other out at once must not both succeed: all administrators are locked. */
    private void keepAnAdministrator(long id) {
        var able = jdbc.sql("""
                        select a.id from account a where a.disabled_at is null and exists
                          (select from account_role r where r.account_id = a.id and r.role = 'ADMIN') order by a.id for update
                        """).query(Long.class).list();
        if (able.equals(List.of(id))) throw new Refusal(IdentityRule.LAST_ADMINISTRATOR);
    }

    private Post post(AccountForm form) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (form.roles() != null) roles.addAll(form.roles());
        if (roles.isEmpty()) throw texts.wrong("roles", "admin.rolesMissing");
        if (roles.contains(Role.ADMIN) && roles.size() > 1) {
            throw new Refusal(IdentityRule.ADMINISTRATOR_DOES_NO_BUSINESS);
        }
        boolean outside = roles.contains(Role.ORGANIZATION) || roles.contains(Role.AGENCY);
        if (outside && roles.size() > 1) throw texts.wrong("roles", "admin.outsideAlone");
        Long unit = form.unitId();
        if (roles.stream().anyMatch(Role::isStaff) && unit == null) throw texts.wrong("unitId", "admin.unitMissing");
        if (unit != null
                && jdbc.sql("select 1 from unit where id = ?")
                        .param(unit)
                        .query(Integer.class)
                        .optional()
                        .isEmpty()) {
            throw texts.wrong("unitId", "admin.unitMissing");
        }
        return new Post(roles, outside ? null : unit, outside ? organization(form.creditCode()) : null);
    }

    private long organization(String creditCode) {
        return jdbc.sql("select id from organization where credit_code = upper(?)")
                .param(creditCode == null ? "" : creditCode.strip())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> texts.wrong("creditCode", "admin.organizationUnknown"));
    }

    private long newPerson(String name) {
        String called = name == null ? "" : name.strip();
        if (called.length() < 2 || called.length() > 60) throw texts.wrong("name", "admin.nameWrong");
        return jdbc.sql("insert into person (name) values (?) returning id")
                .param(called)
                .query(Long.class)
                .single();
    }

    private long knownPerson(long id) {
        return jdbc.sql("select id from person where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("person " + id));
    }

    private void give(long account, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("insert into account_role values (?, ?)")
                    .params(account, role.name())
                    .update();
        }
    }

    private void record(Actor by, String act, String username, Map<String, Object> facts) {
        var all = new java.util.TreeMap<>(facts);
        all.put("username", username);
        evidence.record(Act.of(CHAIN, by, act, null, all));
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    /** A new account and the password for its first log-in. */
    record Opened(long id, String password) {}

    private record Post(Set<Role> roles, Long unitId, Long organizationId) {}
}
