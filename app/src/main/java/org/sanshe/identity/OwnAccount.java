package org.sanshe.identity;

import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的账号: what people may do to their own account. */
@Component
@Transactional
class OwnAccount {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Texts texts;

    OwnAccount(JdbcClient jdbc, Passwords passwords, Sessions sessions, Texts texts) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sessions = sessions;
        this.texts = texts;
    }

    /**
     * Changes the password and ends every session of the account, this one too.
     *
     * @throws InvalidInput when the present password is wrong or the new one too easy
     * @throws NotFound when the account is gone
     */
    void changePassword(Actor actor, String present, String wanted, String again) {
        var account = jdbc.sql("select username, password_hash from account where id = ? for update")
                .param(actor.accountId())
                .query(Held.class)
                .optional()
                .orElseThrow(() -> new NotFound("account " + actor.accountId()));
        if (!passwords.matches(present, account.passwordHash())) throw texts.wrong("present", "password.wrong");
        String hash = passwords.hash("wanted", account.username(), wanted);
        if (!wanted.equals(again)) throw texts.wrong("again", "password.different");
        if (wanted.equals(present)) throw texts.wrong("wanted", "password.same");
        jdbc.sql("update account set password_hash = ?, must_change_password = false where id = ?")
                .params(hash, actor.accountId())
                .update();
        sessions.end(account.username());
    }

    /** The unit or organization the actor acts for; empty when neither. */
    @Transactional(readOnly = true)
    String worksFor(Actor actor) {
        return jdbc.sql("""
                        select coalesce((select name from unit where id = :unit),
                          (select name from organization where id = :organization), '')
                        """)
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .query(String.class)
                .single();
    }

    private record Held(String username, String passwordHash) {}
}
