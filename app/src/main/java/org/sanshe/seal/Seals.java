package org.sanshe.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存与开启: encrypts content to a key whose private half the database gives out only after the opening time (or
 * after a release). Each content has a data key of its own (AES-256-GCM), agreed between the scope's key and a key made
 * for this content only and thrown away (X25519, HKDF-SHA256): making a seal costs no time worth speaking of.
 */
@Component
public class Seals {

    private static final String CURVE = "X25519";
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes a new seal.
     *
     * @param scope its name, for example {@code CG2026-0001/responses/1}
     * @param opensAt when it opens by itself; null when an act releases it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void create(String scope, Instant opensAt) {
        try {
            KeyPair pair = newPair();
            jdbc.sql("select seal_create(?, ?, ?, ?)")
                    .params(
                            scope,
                            pair.getPublic().getEncoded(),
                            pair.getPrivate().getEncoded(),
                            opensAt == null ? null : OffsetDateTime.ofInstant(opensAt, ZoneOffset.UTC))
                    .query((rs, n) -> 1)
                    .list();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens a seal that has no time of its own, because what it waited for has happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String scope, String byWhom) {
        jdbc.sql("select seal_release_now(?, ?)")
                .params(scope, byWhom)
                .query((rs, n) -> 1)
                .list();
    }

    /** When the seal opens or opened; empty while unknown. */
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
        byte[] publicKey = publicKey(scope);
        try {
            KeyPair once = newPair();
            byte[] sender = once.getPublic().getEncoded();
            SecretKey dataKey = agree(once.getPrivate(), publicKey, sender, publicKey, scope);
            byte[] iv = new byte[IV_BYTES];
            new SecureRandom().nextBytes(iv);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((scope + part).getBytes(StandardCharsets.UTF_8));
            byte[] secret = cipher.doFinal(content);
            return ByteBuffer.allocate(Short.BYTES + sender.length + iv.length + secret.length)
                    .putShort((short) sender.length)
                    .put(sender)
                    .put(iv)
                    .put(secret)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
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
                .orElseThrow(() -> new StillSealed(scope));
        try {
            var in = ByteBuffer.wrap(sealed);
            byte[] sender = new byte[in.getShort()];
            in.get(sender);
            byte[] iv = new byte[IV_BYTES];
            in.get(iv);
            var mine = KeyFactory.getInstance(CURVE).generatePrivate(new PKCS8EncodedKeySpec(privateKey));
            SecretKey dataKey = agree(mine, sender, sender, publicKey(scope), scope);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, dataKey, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD((scope + part).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(Arrays.copyOfRange(sealed, in.position(), sealed.length));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new BrokenSeal(scope, e);
        }
    }

    private byte[] publicKey(String scope) {
        return jdbc.sql("select seal_public_key(?)")
                .param(scope)
                .query(byte[].class)
                .single();
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(CURVE).generateKeyPair();
    }

    /** The key both halves lead to, bound to both public keys and to the scope. */
    private static SecretKey agree(PrivateKey mine, byte[] theirs, byte[] sender, byte[] receiver, String scope)
            throws GeneralSecurityException {
        var agreement = KeyAgreement.getInstance(CURVE);
        agreement.init(mine);
        agreement.doPhase(KeyFactory.getInstance(CURVE).generatePublic(new X509EncodedKeySpec(theirs)), true);
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        byte[] salt = ByteBuffer.allocate(sender.length + receiver.length)
                .put(sender)
                .put(receiver)
                .array();
        hkdf.init(new HKDFParameters(agreement.generateSecret(), salt, scope.getBytes(StandardCharsets.UTF_8)));
        byte[] key = new byte[KEY_BYTES];
        hkdf.generateBytes(key, 0, key.length);
        return new SecretKeySpec(key, "AES");
    }

    /** 尚未到开启时间: asked for before its time. */
    public static class StillSealed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StillSealed(String scope) {
            super("still sealed: " + scope);
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
