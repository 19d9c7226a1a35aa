package org.sanshe.seal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/**
 * 商用密码算法: encryption and signatures with SM2 (GB/T 32918), contents with SM4-GCM (GB/T 32907), digests with SM3
 * (GB/T 32905).
 */
final class ShangMi implements Suite {

    static final String NAME = "SM";

    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));
    private static final int NUMBER = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Keys newKeys() {
        var generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, CryptoServicesRegistrar.getSecureRandom()));
        var pair = generator.generateKeyPair();
        return new Keys(
                ((ECPublicKeyParameters) pair.getPublic()).getQ().getEncoded(false),
                BigIntegers.asUnsignedByteArray(NUMBER, ((ECPrivateKeyParameters) pair.getPrivate()).getD()));
    }

    @Override
    public int keyLength() {
        return 16;
    }

    /** SM2 has no place for a context: the secret is locked under it with a key of its own, and that key is encrypted. */
    @Override
    public byte[] wrap(byte[] publicKey, byte[] context, byte[] secret) {
        byte[] key = new byte[keyLength()];
        CryptoServicesRegistrar.getSecureRandom().nextBytes(key);
        try {
            var engine = engine();
            engine.init(
                    true, new ParametersWithRandom(publicKey(publicKey), CryptoServicesRegistrar.getSecureRandom()));
            byte[] encrypted = engine.processBlock(key, 0, key.length);
            byte[] locked = lock(key, context, secret);
            return ByteBuffer.allocate(Short.BYTES + encrypted.length + locked.length)
                    .putShort((short) encrypted.length)
                    .put(encrypted)
                    .put(locked)
                    .array();
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public byte[] unwrap(Keys keys, byte[] context, byte[] wrapped) {
        try {
            var in = ByteBuffer.wrap(wrapped);
            byte[] encrypted = new byte[in.getShort()];
            in.get(encrypted);
            return unlock(
                    decrypt(keys.privateKey(), encrypted),
                    context,
                    Arrays.copyOfRange(wrapped, in.position(), wrapped.length));
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new Altered(e);
        }
    }

    byte[] decrypt(byte[] privateKey, byte[] encrypted) throws InvalidCipherTextException {
        var engine = engine();
        engine.init(false, privateKey(privateKey));
        return engine.processBlock(encrypted, 0, encrypted.length);
    }

    private static SM2Engine engine() {
        return new SM2Engine(new SM3Digest(), SM2Engine.Mode.C1C3C2);
    }

    @Override
    public byte[] lock(byte[] key, byte[] context, byte[] content) {
        byte[] iv = new byte[IV_BYTES];
        CryptoServicesRegistrar.getSecureRandom().nextBytes(iv);
        return lock(key, iv, context, content);
    }

    byte[] lock(byte[] key, byte[] iv, byte[] context, byte[] content) {
        try {
            byte[] locked = gcm(true, key, iv, context, content, 0);
            byte[] all = Arrays.copyOf(iv, IV_BYTES + locked.length);
            System.arraycopy(locked, 0, all, IV_BYTES, locked.length);
            return all;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public byte[] unlock(byte[] key, byte[] context, byte[] locked) {
        try {
            return gcm(false, key, Arrays.copyOf(locked, IV_BYTES), context, locked, IV_BYTES);
        } catch (InvalidCipherTextException | RuntimeException e) {
            throw new Altered(e);
        }
    }

    private static byte[] gcm(boolean encrypt, byte[] key, byte[] iv, byte[] context, byte[] in, int from)
            throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, iv, context));
        byte[] out = new byte[cipher.getOutputSize(in.length - from)];
        int length = cipher.processBytes(in, from, in.length - from, out, 0);
        cipher.doFinal(out, length);
        return out;
    }

    @Override
    public Keys signingKeys(byte[] secret) {
        BigInteger d = new BigInteger(1, secret)
                .mod(CURVE.getN().subtract(BigInteger.TWO))
                .add(BigInteger.ONE);
        return new Keys(
                new FixedPointCombMultiplier()
                        .multiply(CURVE.getG(), d)
                        .normalize()
                        .getEncoded(false),
                BigIntegers.asUnsignedByteArray(NUMBER, d));
    }

    @Override
    public byte[] sign(Keys keys, byte[] message) {
        try {
            var signer = new SM2Signer(new SM3Digest());
            signer.init(
                    true,
                    new ParametersWithRandom(privateKey(keys.privateKey()), CryptoServicesRegistrar.getSecureRandom()));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        var signer = new SM2Signer(new SM3Digest());
        signer.init(false, publicKey(publicKey));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    @Override
    public byte[] digest(byte[] content) {
        var sm3 = new SM3Digest();
        sm3.update(content, 0, content.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return digest;
    }

    private static ECPublicKeyParameters publicKey(byte[] encoded) {
        return new ECPublicKeyParameters(CURVE.getCurve().decodePoint(encoded), CURVE);
    }

    private static ECPrivateKeyParameters privateKey(byte[] encoded) {
        return new ECPrivateKeyParameters(new BigInteger(1, encoded), CURVE);
    }
}
