package org.sanshe.seal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sanshe.kernel.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存与开启: encrypts content to a key whose private half nobody has before its time. For score sheets and the like the
 * database keeps it and gives it out after an opening time or a release; for responses see {@link Openers}: there it is
 * in no place at all until two of three people have opened.
 */
@Component
public class Seals {

    private final JdbcClient jdbc;
    private final Suites suites;

    Seals(JdbcClient jdbc, Suites suites) {
        this.jdbc = jdbc;
        this.suites = suites;
    }

    /**
     * Makes a new seal that the database opens.
     *
     * @param scope its name, for example {@code CG2026-0001/scores/1}
     * @param opensAt when it opens by itself; null when an act releases it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(String scope, Instant opensAt) {
        Suite suite = suites.chosen();
        Suite.Keys keys = suite.newKeys();
        jdbc.sql("select seal_create(?, ?, ?, ?, ?)")
                .params(
                        scope,
                        suite.name(),
                        keys.publicKey(),
                        keys.privateKey(),
                        opensAt == null ? null : OffsetDateTime.ofInstant(opensAt, ZoneOffset.UTC))
                .query((rs, n) -> 1)
                .list();
    }

    /** Opens a seal that has no time of its own and no openers, because what it waited for has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String scope, String byWhom) {
        jdbc.sql("select seal_release_now(?, ?)")
                .params(scope, byWhom)
                .query((rs, n) -> 1)
                .list();
    }

    /** When the seal opens at the earliest, or opened; empty while unknown. */
    public Optional<Instant> opensAt(String scope) {
        return jdbc.sql("select seal_opens_at(?)")
                .param(scope)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Seals content; from here on it can be read only after the opening. */
    public byte[] seal(String scope, byte[] content) {
        return seal(scope, "", content);
    }

    /**
     * Seals one part of something larger.
     *
     * @param part its place, so that parts cannot be exchanged; needed again to open it
     */
    public byte[] seal(String scope, String part, byte[] content) {
        return Envelope.close(suite(scope), publicKey(scope), context(scope, part), content);
    }

    /**
     * Opens sealed content.
     *
     * @throws StillSealed before the opening
     * @throws BrokenSeal when the content was changed since it was sealed
     */
    public byte[] open(String scope, byte[] sealed) {
        return open(scope, "", sealed);
    }

    /** Opens one part of something larger; as {@link #open(String, byte[])}. */
    public byte[] open(String scope, String part, byte[] sealed) {
        byte[] privateKey = jdbc.sql("select seal_private_key(?)")
                .param(scope)
                .query(byte[].class)
                .optional()
                .orElseThrow(StillSealed::new);
        try {
            return Envelope.open(new Suite.Keys(publicKey(scope), privateKey), context(scope, part), sealed);
        } catch (RuntimeException e) {
            throw new BrokenSeal(scope, e);
        }
    }

    private byte[] publicKey(String scope) {
        return jdbc.sql("select seal_public_key(?)")
                .param(scope)
                .query(byte[].class)
                .single();
    }

    private Suite suite(String scope) {
        return Suites.named(jdbc.sql("select seal_suite(?)")
                .param(scope)
                .query(String.class)
                .single());
    }

    private static String context(String scope, String part) {
        return scope + '\n' + part;
    }

    /** 尚未开启: asked for before its time. */
    public static class StillSealed extends Conflict {
        private static final long serialVersionUID = 1L;

        StillSealed() {
            super("该内容仍处于密封状态，开启之后才能阅览。", "This is still sealed; it can be read after the opening.");
        }
    }

    /** 封存内容已被改动: what was sealed is not what is here. */
    public static class BrokenSeal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenSeal(String scope, Exception cause) {
            super("broken seal: " + scope, cause);
        }
    }
}
