package org.sanshe.purchase.tender;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** 摘要树: one digest that stands for a list of digests; published at the deadline, it shows a removed response. */
final class MerkleTree {

    private MerkleTree() {}

    /**
     * The root over digests in hexadecimal, in the order given; of an empty list the digest of nothing. Leaves and
     * inner nodes are hashed differently, so that none can pass for the other; an odd last node moves up as it is.
     */
    static String root(List<String> digests) {
        if (digests.isEmpty()) return HexFormat.of().formatHex(hash(new byte[0]));
        List<byte[]> level = digests.stream()
                .map(d -> hash(new byte[] {0}, HexFormat.of().parseHex(d)))
                .toList();
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? hash(new byte[] {1}, level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return HexFormat.of().formatHex(level.get(0));
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) sha.update(part);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
