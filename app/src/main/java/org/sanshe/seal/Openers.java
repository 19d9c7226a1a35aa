package org.sanshe.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.sanshe.kernel.FieldCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 开启人: seals that two of three people open together, after the deadline. The private half of such a seal is split as
 * soon as it is made, each share wrapped to the opening key of one of them, and the whole forgotten. The shares come out
 * of the database after the deadline alone, which is asked of the one column that says when a response is late.
 */
@Component
public class Openers {

    /** How many of them it takes. */
    public static final int NEEDED = 2;

    private final JdbcClient jdbc;
    private final Suites suites;
    private final OpeningKeys keys;
    private final FieldCipher cipher;

    Openers(JdbcClient jdbc, Suites suites, OpeningKeys keys, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.suites = suites;
        this.keys = keys;
        this.cipher = cipher;
    }

    /**
     * Makes a new seal.
     *
     * @param scope its name, for example {@code CG2026-0001/responses/1}
     * @param tender the tender whose deadline it waits for
     * @param persons who may open; each has an opening key
     * @throws IllegalStateException when one of them has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(String scope, long tender, List<Long> persons) {
        Suite suite = suites.chosen();
        Suite.Keys pair = suite.newKeys();
        List<byte[]> shares = Shares.split(pair.privateKey(), NEEDED, persons.size());
        Arrays.fill(pair.privateKey(), (byte) 0);
        var ids = new ArrayList<Long>();
        var wrapped = new ArrayList<byte[]>();
        for (int i = 0; i < persons.size(); i++) {
            long person = persons.get(i);
            var key = keys.of(person)
                    .orElseThrow(() -> new IllegalStateException("person " + person + " has no opening key"));
            ids.add(key.id());
            wrapped.add(key.suite().wrap(key.bytes(), context(scope, i + 1), shares.get(i)));
            Arrays.fill(shares.get(i), (byte) 0);
        }
        jdbc.sql("select seal_create_for_openers(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        scope,
                        suite.name(),
                        pair.publicKey(),
                        tender,
                        NEEDED,
                        persons.toArray(Long[]::new),
                        ids.toArray(Long[]::new),
                        wrapped.toArray(byte[][]::new))
                .query((row, i) -> 1)
                .list();
    }

    /** The openers of a seal, in their order, with the moment each gave the share. */
    @Transactional(readOnly = true)
    public List<Opener> of(String scope) {
        return jdbc.sql("select * from seal_openers(?)")
                .param(scope)
                .query((row, i) -> {
                    var given = row.getObject("given_at", OffsetDateTime.class);
                    return new Opener(row.getLong("person_id"), given == null ? null : given.toInstant());
                })
                .list();
    }

    /** Whether enough shares were given. */
    @Transactional(readOnly = true)
    public boolean isUnlocked(String scope) {
        return of(scope).stream().filter(o -> o.givenAt() != null).count() >= NEEDED;
    }

    /**
     * Gives a person's share; with the last one needed, what was sealed can be read.
     *
     * @throws Seals.StillSealed before the deadline, or when the person is no opener
     * @throws OpeningKeys.WrongPassphrase when it is not the passphrase of the opening key the share was wrapped to
     * @throws Seals.BrokenSeal when a share was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String scope, long person, String passphrase) {
        record Wrapped(int no, long key, byte[] bytes) {}
        var mine = jdbc.sql("select no, opening_key_id, wrapped from seal_share_of(?, ?)")
                .params(scope, person)
                .query((row, i) -> new Wrapped(row.getInt(1), row.getLong(2), row.getBytes(3)))
                .optional()
                .orElseThrow(Seals.StillSealed::new);
        byte[] share;
        try {
            share = keys.unwrap(mine.key(), passphrase, context(scope, mine.no()), mine.bytes());
        } catch (Suite.Altered e) {
            throw new Seals.BrokenSeal(scope, e);
        }
        jdbc.sql("select seal_give(?, ?, ?)")
                .params(scope, person, cipher.encryptBytes(share))
                .query((row, i) -> 1)
                .list();
        unlock(scope);
    }

    private void unlock(String scope) {
        var given = new HashMap<Integer, byte[]>();
        jdbc.sql("select no, given from seal_given(?)").param(scope).query(row -> {
            given.put(row.getInt(1), cipher.decryptBytes(row.getBytes(2)));
        });
        if (given.isEmpty()) return;
        byte[] privateKey = Shares.join(given);
        check(scope, privateKey);
        jdbc.sql("select seal_unlock(?, ?)")
                .params(scope, privateKey)
                .query((row, i) -> 1)
                .list();
    }

    /** Shares that were changed lead to another key: found before anything is called open. */
    private void check(String scope, byte[] privateKey) {
        record Half(Suite suite, byte[] publicKey) {}
        Half half = jdbc.sql("select seal_suite(:scope), seal_public_key(:scope)")
                .param("scope", scope)
                .query((row, i) -> new Half(Suites.named(row.getString(1)), row.getBytes(2)))
                .single();
        try {
            byte[] probe = Envelope.close(half.suite(), half.publicKey(), scope, new byte[1]);
            Envelope.open(new Suite.Keys(half.publicKey(), privateKey), scope, probe);
        } catch (RuntimeException e) {
            throw new Seals.BrokenSeal(scope, e);
        }
    }

    private static byte[] context(String scope, int no) {
        return (scope + "\nshare " + no).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * 开启人.
     *
     * @param givenAt when the share was given; null before
     */
    public record Opener(long personId, Instant givenAt) {}
}
