package org.sanshe.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 随机抽取: puts a pool in a random order that anybody can compute again from the seed (《政府采购法实施条例》第三十九条). The seed
 * joins a hidden part, fixed before by its digest, to what was not known or not chosen when it was fixed: a public number
 * of a later day for panels, the case for a sample of those served. So nobody decides the order.
 */
public final class Draw {

    /** How many bytes a hidden part has. */
    public static final int HIDDEN = 32;

    private Draw() {}

    /** The digest by which the hidden part is fixed before the draw. */
    public static String commitment(byte[] hidden) {
        return HexFormat.of().formatHex(sha256(hidden));
    }

    /** The seed of the draw: SHA-256(hidden ‖ what joins it, without blanks around). */
    public static String seed(byte[] hidden, String joined) {
        byte[] spoken = joined.strip().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of()
                .formatHex(sha256(ByteBuffer.allocate(hidden.length + spoken.length)
                        .put(hidden)
                        .put(spoken)
                        .array()));
    }

    /** The digest of the pool drawn from, whatever its order. */
    public static String poolDigest(Collection<Long> pool) {
        String text = pool.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The pool in the order drawn: the first are taken, the others stand in for them. */
    public static List<Long> order(String seed, Collection<Long> pool) {
        var order = new ArrayList<>(pool.stream().sorted().toList());
        var numbers = new Numbers(HexFormat.of().parseHex(seed));
        for (int i = order.size() - 1; i > 0; i--) Collections.swap(order, i, numbers.below(i + 1));
        return List.copyOf(order);
    }

    /** SHA-256(seed ‖ 0), SHA-256(seed ‖ 1), …: eight bytes a number; those that would favour small ones are skipped. */
    private static final class Numbers {
        private final byte[] seed;
        private int block;
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        Numbers(byte[] seed) {
            this.seed = seed;
        }

        int below(int bound) {
            long fair = Long.MAX_VALUE - Long.MAX_VALUE % bound;
            long number;
            do {
                number = next() & Long.MAX_VALUE;
            } while (number >= fair);
            return (int) (number % bound);
        }

        private long next() {
            if (!bytes.hasRemaining()) {
                bytes = ByteBuffer.wrap(sha256(ByteBuffer.allocate(seed.length + Integer.BYTES)
                        .put(seed)
                        .putInt(block++)
                        .array()));
            }
            return bytes.getLong();
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
