package org.sanshe.delivery.voice;

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
 * 随机抽样: puts those served in a random order that can be computed again. The seed joins a hidden number, fixed before,
 * to the case; the first of the order are asked, the next stand in for those who cannot be reached.
 */
final class Draw {

    /** How many bytes a hidden number has. */
    static final int HIDDEN = 32;

    private Draw() {}

    /** The digest by which a hidden number is fixed. */
    static String commitment(byte[] hidden) {
        return HexFormat.of().formatHex(sha256(hidden));
    }

    /** The seed of a case: SHA-256(hidden ‖ case number). */
    static String seed(byte[] hidden, String caseNo) {
        return HexFormat.of().formatHex(sha256(joined(hidden, caseNo.getBytes(StandardCharsets.UTF_8))));
    }

    /** The digest of those drawn from, whatever their order. */
    static String poolDigest(Collection<Long> pool) {
        String text = pool.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everybody in the order drawn. */
    static List<Long> order(String seed, Collection<Long> pool) {
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
                byte[] counter =
                        ByteBuffer.allocate(Integer.BYTES).putInt(block++).array();
                bytes = ByteBuffer.wrap(sha256(joined(seed, counter)));
            }
            return bytes.getLong();
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
