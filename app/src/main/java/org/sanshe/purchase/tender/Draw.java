package org.sanshe.purchase.tender;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 随机抽取: puts a pool in a random order that anybody can compute again from the published seed
 * (《政府采购法实施条例》第三十九条). The seed joins a hidden part, fixed by the auditor, to a public number of a later
 * day, so that nobody decides it.
 */
final class Draw {

    private Draw() {}

    /** The digest by which the hidden part is fixed before the draw. */
    static String commitment(byte[] hidden) {
        return HexFormat.of().formatHex(sha256(hidden));
    }

    /** The seed of the draw. */
    static String seed(byte[] hidden, String publicNumber) {
        byte[] spoken = publicNumber.strip().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of()
                .formatHex(sha256(ByteBuffer.allocate(hidden.length + spoken.length)
                        .put(hidden)
                        .put(spoken)
                        .array()));
    }

    /** The digest of the pool drawn from, whatever its order. */
    static String poolDigest(List<Long> pool) {
        String text = pool.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The pool in the order drawn: the first are members, the others the reserve. */
    static List<Long> order(String seed, List<Long> pool) {
        var order = new ArrayList<>(pool.stream().sorted().toList());
        var numbers = new Numbers(HexFormat.of().parseHex(seed));
        for (int i = order.size() - 1; i > 0; i--) Collections.swap(order, i, numbers.below(i + 1));
        return List.copyOf(order);
    }

    /**
     * The first of an order who fill the seats, in order; the last seats are kept for lawyers while too few are taken.
     *
     * @param order who is left, in the order drawn
     * @param seats how many to take; fewer come back when there are too few
     * @param lawyers the lawyers among them
     * @param lawyersNeeded how many of those taken must be lawyers
     */
    static List<Long> take(List<Long> order, int seats, Set<Long> lawyers, int lawyersNeeded) {
        var taken = new ArrayList<Long>();
        int needed = lawyersNeeded;
        for (Long one : order) {
            boolean lawyer = lawyers.contains(one);
            if (taken.size() == seats) break;
            if (!lawyer && seats - taken.size() <= needed) continue;
            taken.add(one);
            if (lawyer && needed > 0) needed--;
        }
        return List.copyOf(taken);
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
