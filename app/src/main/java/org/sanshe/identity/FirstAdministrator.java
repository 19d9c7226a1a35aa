package org.sanshe.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 首位管理员: there is no default account. A start without any account prints a token, by which the first administrator
 * is made, once. Of several nodes starting together the one that prints last is right.
 */
@Component
@Transactional
class FirstAdministrator implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final Texts texts;
    private final boolean demo;
    private final String baseUrl;

    FirstAdministrator(
            JdbcClient jdbc,
            Passwords passwords,
            Texts texts,
            @Value("${sanshe.demo.enabled:false}") boolean demo,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.texts = texts;
        this.demo = demo;
        this.baseUrl = baseUrl;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo || hasAccounts()) return;
        byte[] bytes = new byte[20];
        new SecureRandom().nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        jdbc.sql("insert into first_administrator (digest) values (?)"
                        + " on conflict (only_row) do update set digest = excluded.digest")
                .param(ApiTokens.digest(token))
                .update();
        // for the person at the terminal, once; not a log entry
        System.out.printf(
                "%n  首位管理员口令 / token for the first administrator: %s%n  %s/first-administrator%n%n", token, baseUrl);
    }

    /** True while the first administrator has not been made and a token was printed. */
    @Transactional(readOnly = true)
    public boolean isAwaited() {
        return !hasAccounts()
                && jdbc.sql("select exists (select from first_administrator)")
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Makes the first administrator; the token is gone afterwards.
     *
     * @throws NotFound when there is an account already
     * @throws InvalidInput when the token or another field is wrong
     */
    public void appoint(String token, String name, String username, String password, String again) {
        String kept = jdbc.sql("select digest from first_administrator for update")
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("first administrator"));
        if (hasAccounts()) throw new NotFound("first administrator");
        if (!same(kept, ApiTokens.digest(token.strip()))) throw texts.wrong("token", "first.tokenWrong");
        String called = name.strip();
        if (called.length() < 2 || called.length() > 60) throw texts.wrong("name", "admin.nameWrong");
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) throw texts.wrong("username", "admin.usernameWrong");
        String hash = passwords.hash("password", username, password);
        if (!password.equals(again)) throw texts.wrong("again", "password.different");
        long person = jdbc.sql("insert into person (name) values (?) returning id")
                .param(called)
                .query(Long.class)
                .single();
        long account = jdbc.sql(
                        "insert into account (person_id, username, password_hash) values (?, ?, ?) returning id")
                .params(person, username, hash)
                .query(Long.class)
                .single();
        jdbc.sql("insert into account_role values (?, 'ADMIN')").param(account).update();
        jdbc.sql("delete from first_administrator").update();
    }

    private boolean hasAccounts() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /** In constant time, so that a guess learns nothing from how long the answer takes. */
    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
