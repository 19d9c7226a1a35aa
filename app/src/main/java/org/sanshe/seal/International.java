package org.sanshe.seal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * 国际算法: hybrid public key encryption (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM; signatures with Ed25519
 * (RFC 8032); digests with SHA-256.
 */
final class International implements Suite {

    static final String NAME = "INTERNATIONAL";

    private static final int ENCAPSULATION = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] NOTHING = {};

    private final HPKE hpke;

    International() {
        this(HPKE.aead_AES_GCM256);
    }

    /** The published examples use other ciphers than ours; the way is the same. */
    International(short cipher) {
        hpke = new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, cipher);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Keys newKeys() {
        var privateKey = new X25519PrivateKeyParameters(CryptoServicesRegistrar.getSecureRandom());
        return new Keys(privateKey.generatePublicKey().getEncoded(), privateKey.getEncoded());
    }

    @Override
    public int keyLength() {
        return 32;
    }

    @Override
    public byte[] wrap(byte[] publicKey, byte[] context, byte[] secret) {
        try {
            var sender = hpke.setupBaseS(new X25519PublicKeyParameters(publicKey), context);
            byte[] sealed = sender.seal(NOTHING, secret);
            byte[] all = Arrays.copyOf(sender.getEncapsulation(), ENCAPSULATION + sealed.length);
            System.arraycopy(sealed, 0, all, ENCAPSULATION, sealed.length);
            return all;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] unwrap(Keys keys, byte[] context, byte[] wrapped) {
        return unwrap(keys, context, NOTHING, wrapped);
    }

    byte[] unwrap(Keys keys, byte[] context, byte[] aside, byte[] wrapped) {
        try {
            var pair = hpke.deserializePrivateKey(keys.privateKey(), keys.publicKey());
            return hpke.setupBaseR(Arrays.copyOf(wrapped, ENCAPSULATION), pair, context)
                    .open(aside, Arrays.copyOfRange(wrapped, ENCAPSULATION, wrapped.length));
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new Altered(e);
        }
    }

    @Override
    public byte[] lock(byte[] key, byte[] context, byte[] content) {
        try {
            byte[] iv = new byte[IV_BYTES];
            CryptoServicesRegistrar.getSecureRandom().nextBytes(iv);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, context);
            byte[] all = Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(content.length));
            cipher.doFinal(content, 0, content.length, all, IV_BYTES);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] unlock(byte[] key, byte[] context, byte[] locked) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(locked, IV_BYTES), context)
                    .doFinal(locked, IV_BYTES, locked.length - IV_BYTES);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new Altered(e);
        }
    }

    /** Of the platform, which uses what the processor has for it. */
    private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(context);
        return cipher;
    }

    @Override
    public Keys signingKeys(byte[] secret) {
        var privateKey = new Ed25519PrivateKeyParameters(secret);
        return new Keys(privateKey.generatePublicKey().getEncoded(), privateKey.getEncoded());
    }

    @Override
    public byte[] sign(Keys keys, byte[] message) {
        var signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(keys.privateKey()));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        var signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(publicKey));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
