package org.sanshe.identity;

import java.util.Map;
import java.util.Set;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 自行注册: accounts that people open for themselves, to act for an organization that was entered with them. */
@Component
public class OpeningAccounts {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Texts texts;
    private final Evidence evidence;

    OpeningAccounts(JdbcClient jdbc, Passwords passwords, Texts texts, Evidence evidence) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.texts = texts;
        this.evidence = evidence;
    }

    /**
     * Opens an account of an organization for a new person.
     *
     * @param again the password once more
     * @return who may act through it
     * @throws InvalidInput at {@code person}, {@code username}, {@code password} or {@code again}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Actor open(long organizationId, String name, String username, String password, String again) {
        String called = name == null ? "" : name.strip();
        if (called.length() < 2 || called.length() > 60) throw texts.wrong("person", "admin.nameWrong");
        String user = username == null ? "" : username.strip();
        if (!user.matches("[a-z0-9][a-z0-9._-]{1,39}")) throw texts.wrong("username", "admin.usernameWrong");
        String hash = passwords.hash("password", user, password);
        if (!password.equals(again)) throw texts.wrong("again", "password.different");
        if (jdbc.sql("select exists (select from account where username = ?)")
                .param(user)
                .query(Boolean.class)
                .single()) {
            throw texts.wrong("username", "admin.usernameTaken");
        }
        long person = jdbc.sql("insert into person (name) values (?) returning id")
                .param(called)
                .query(Long.class)
                .single();
        try {
            long account = jdbc.sql("""
                            insert into account (person_id, username, password_hash, organization_id) values (?, ?, ?, ?)
                            returning id
                            """)
                    .params(person, user, hash, organizationId)
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into account_role values (?, ?)")
                    .params(account, Role.ORGANIZATION.name())
                    .update();
            var actor = new Actor(person, account, called, Set.of(Role.ORGANIZATION), null, organizationId, null);
            evidence.record(Act.of(Administration.CHAIN, actor, "accountSignedUp", null, Map.of("username", user)));
            return actor;
        } catch (DuplicateKeyException taken) {
            throw texts.wrong("username", "admin.usernameTaken");
        }
    }
}
