package org.sanshe.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接口令牌: bearer tokens by which a program acts for an account. Only their digests are kept. */
@Component
@Transactional
public class ApiTokens {

    private static final String PREFIX = "sanshe_";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** The enabled account of a token that is neither expired nor revoked. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> account(String token) {
        return jdbc.sql("""
                        select a.username from api_token t join account a on a.id = t.account_id
                        where t.digest = ? and t.revoked_at is null and t.expires_at > sanshe_now()
                          and a.disabled_at is null and not a.must_change_password
                        """).param(digest(token)).query(String.class).optional().flatMap(accounts::find);
    }

    /**
     * Makes a token for the actor's account.
     *
     * @param days until it expires, 1 to 365
     * @return the token, which is not kept and cannot be shown again
     */
    String create(Actor actor, String name, int days) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String token = PREFIX + HexFormat.of().formatHex(bytes);
        jdbc.sql("""
                        insert into api_token (account_id, name, digest, created_at, expires_at)
                        values (?, ?, ?, sanshe_now(), sanshe_now() + make_interval(days => ?))
                        """).params(actor.accountId(), name, digest(token), days).update();
        return token;
    }

    /** The tokens of the actor's account, newest first. */
    @Transactional(readOnly = true)
    List<Token> of(Actor actor) {
        return jdbc.sql("""
                        select id, name, created_at, expires_at, revoked_at, expires_at <= sanshe_now() as expired
                        from api_token where account_id = ? order by id desc
                        """)
                .param(actor.accountId())
                .query((rs, n) -> new Token(
                        rs.getLong("id"),
                        rs.getString("name"),
                        rs.getObject("created_at", OffsetDateTime.class)
                                .atZoneSameInstant(org.sanshe.kernel.SansheClock.ZONE),
                        rs.getObject("expires_at", OffsetDateTime.class)
                                .atZoneSameInstant(org.sanshe.kernel.SansheClock.ZONE),
                        rs.getObject("revoked_at") == null && !rs.getBoolean("expired")))
                .list();
    }

    /** Ends a token of the actor's account. */
    void revoke(Actor actor, long id) {
        int ended = jdbc.sql(
                        "update api_token set revoked_at = coalesce(revoked_at, sanshe_now()) where id = ? and account_id = ?")
                .params(id, actor.accountId())
                .update();
        if (ended == 0) throw new NotFound("token " + id);
    }

    /** Ends every token of an account. */
    void revokeAll(long accountId) {
        jdbc.sql("update api_token set revoked_at = sanshe_now() where account_id = ? and revoked_at is null")
                .param(accountId)
                .update();
    }

    static String digest(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token without its secret. */
    record Token(long id, String name, ZonedDateTime createdAt, ZonedDateTime expiresAt, boolean valid) {}
}
