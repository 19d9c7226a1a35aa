package org.sanshe.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.sanshe.kernel.FieldCipher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 开启密钥: the pair of keys of a person who opens responses. The private half is locked with a key that Argon2id makes of
 * a passphrase nobody keeps, and once more with the key outside of the database: who has only a copy of the database
 * cannot even try passphrases.
 */
@Component
public class OpeningKeys {

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Suites suites;
    private final FieldCipher cipher;
    private final int memory;
    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    OpeningKeys(
            JdbcClient jdbc,
            Suites suites,
            FieldCipher cipher,
            @Value("${sanshe.seal.argon2.memory-kb:65536}") int memory,
            @Value("${sanshe.seal.argon2.iterations:3}") int iterations) {
        this.jdbc = jdbc;
        this.suites = suites;
        this.cipher = cipher;
        this.memory = memory;
        this.iterations = iterations;
    }

    /** Makes a pair of keys for a person; it counts for what is sealed from now on, an older one for what it was. */
    @Transactional
    public void enrol(long personId, String passphrase) {
        Suite suite = suites.chosen();
        Suite.Keys keys = suite.newKeys();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] locked = suite.lock(
                stretched(passphrase, salt, memory, iterations, suite), context(personId), keys.privateKey());
        Arrays.fill(keys.privateKey(), (byte) 0);
        jdbc.sql("""
                        insert into opening_key
                          (person_id, suite, public_key, protected_key, salt, memory_kb, iterations)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(personId, suite.name(), keys.publicKey(), cipher.encryptBytes(locked), salt, memory, iterations)
                .update();
    }

    /** Since when the person has the key that counts now; empty for none. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(long personId) {
        return jdbc.sql("select made_at from opening_key where person_id = ? order by id desc limit 1")
                .param(personId)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The key that counts now, to wrap to; empty when the person has none. */
    Optional<PublicKey> of(long personId) {
        return jdbc.sql("select id, suite, public_key from opening_key where person_id = ? order by id desc limit 1")
                .param(personId)
                .query((row, i) -> new PublicKey(row.getLong(1), Suites.named(row.getString(2)), row.getBytes(3)))
                .optional();
    }

    /**
     * Unwraps with the private half of a key.
     *
     * @throws WrongPassphrase when the passphrase is not the one this key was made with
     * @throws Suite.Altered when what is to be unwrapped was changed
     */
    byte[] unwrap(long keyId, String passphrase, byte[] context, byte[] wrapped) {
        Held held = jdbc.sql("select * from opening_key where id = ?")
                .param(keyId)
                .query((row, i) -> new Held(
                        row.getLong("person_id"),
                        Suites.named(row.getString("suite")),
                        row.getBytes("public_key"),
                        cipher.decryptBytes(row.getBytes("protected_key")),
                        row.getBytes("salt"),
                        row.getInt("memory_kb"),
                        row.getInt("iterations")))
                .single();
        byte[] key = stretched(passphrase, held.salt(), held.memory(), held.iterations(), held.suite());
        byte[] privateKey;
        try {
            privateKey = held.suite().unlock(key, context(held.personId()), held.locked());
        } catch (Suite.Altered wrong) {
            throw new WrongPassphrase();
        }
        try {
            return held.suite().unwrap(new Suite.Keys(held.publicKey(), privateKey), context, wrapped);
        } finally {
            Arrays.fill(privateKey, (byte) 0);
        }
    }

    private static byte[] context(long personId) {
        return ByteBuffer.allocate(Long.BYTES).putLong(personId).array();
    }

    /** Argon2id (RFC 9106). */
    private static byte[] stretched(String passphrase, byte[] salt, int memory, int iterations, Suite suite) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(1)
                .build());
        byte[] key = new byte[suite.keyLength()];
        generator.generateBytes(String.valueOf(passphrase).getBytes(StandardCharsets.UTF_8), key);
        return key;
    }

    /** 口令不对: not the passphrase of this opening key. */
    public static class WrongPassphrase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase() {
            super("wrong passphrase");
        }
    }

    record PublicKey(long id, Suite suite, byte[] bytes) {}

    private record Held(
            long personId, Suite suite, byte[] publicKey, byte[] locked, byte[] salt, int memory, int iterations) {}
}
