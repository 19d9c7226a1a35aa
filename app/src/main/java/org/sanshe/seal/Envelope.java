package org.sanshe.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.CryptoServicesRegistrar;

/** 数字信封: content under a data key of its own, that key wrapped to a public key, and in front of both the suite's name. */
final class Envelope {

    private Envelope() {}

    static byte[] close(Suite suite, byte[] publicKey, String context, byte[] content) {
        byte[] aside = context.getBytes(StandardCharsets.UTF_8);
        byte[] name = suite.name().getBytes(StandardCharsets.US_ASCII);
        byte[] dataKey = new byte[suite.keyLength()];
        CryptoServicesRegistrar.getSecureRandom().nextBytes(dataKey);
        byte[] wrapped = suite.wrap(publicKey, aside, dataKey);
        byte[] locked = suite.lock(dataKey, aside, content);
        Arrays.fill(dataKey, (byte) 0);
        return ByteBuffer.allocate(Byte.BYTES + name.length + Short.BYTES + wrapped.length + locked.length)
                .put((byte) name.length)
                .put(name)
                .putShort((short) wrapped.length)
                .put(wrapped)
                .put(locked)
                .array();
    }

    /**
     * Opens it again.
     *
     * @throws RuntimeException when anything in it was changed, or key or context are not those it was closed with
     */
    static byte[] open(Suite.Keys keys, String context, byte[] envelope) {
        byte[] aside = context.getBytes(StandardCharsets.UTF_8);
        var in = ByteBuffer.wrap(envelope);
        byte[] name = new byte[in.get()];
        in.get(name);
        Suite suite = Suites.named(new String(name, StandardCharsets.US_ASCII));
        byte[] wrapped = new byte[in.getShort()];
        in.get(wrapped);
        byte[] dataKey = suite.unwrap(keys, aside, wrapped);
        try {
            return suite.unlock(dataKey, aside, Arrays.copyOfRange(envelope, in.position(), envelope.length));
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }
}
