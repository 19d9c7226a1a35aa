package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<Long> POOL = LongStream.rangeClosed(1, 20).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameOrderWhateverTheOrderOfThePool() {
        String seed = Draw.seed(hidden("a"), "314159");
        var shuffled = new ArrayList<>(POOL);
        Collections.reverse(shuffled);
        assertThat(Draw.order(seed, POOL))
                .isEqualTo(Draw.order(seed, shuffled))
                .containsExactlyInAnyOrderElementsOf(POOL);
        assertThat(Draw.poolDigest(POOL)).isEqualTo(Draw.poolDigest(shuffled)).hasSize(64);
    }

    /** A change of either part changes the draw, so neither side alone decides it. */
    @Test
    void bothPartsOfTheSeedCount() {
        String seed = Draw.seed(hidden("a"), "314159");
        assertThat(Draw.seed(hidden("a"), "314160")).isNotEqualTo(seed);
        assertThat(Draw.seed(hidden("b"), "314159")).isNotEqualTo(seed);
        assertThat(Draw.seed(hidden("a"), " 314159 ")).isEqualTo(seed);
        assertThat(Draw.commitment(hidden("a"))).isNotEqualTo(Draw.commitment(hidden("b")));
    }

    /** The log of a draw is all that is needed to repeat it years later: this order must never change. */
    @Test
    void aDrawOnRecordCanBeRepeated() {
        String seed = Draw.seed(hidden("recorded"), "20260420");
        assertThat(Draw.order(seed, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L))).isEqualTo(RECORDED);
    }

    private static final List<Long> RECORDED = List.of(7L, 5L, 2L, 3L, 4L, 6L, 1L);

    /** χ² over the first seat of 20,000 draws from a pool of 20: 19 degrees of freedom, 43.8 is the 0.1 % limit. */
    @Test
    void everybodyHasTheSameChance() {
        int draws = 20_000;
        var first = new HashMap<Long, Integer>();
        for (int i = 0; i < draws; i++) {
            String seed = Draw.seed(hidden("fair"), String.valueOf(i));
            first.merge(Draw.order(seed, POOL).get(0), 1, Integer::sum);
        }
        double expected = draws / 20.0;
        double chi = POOL.stream()
                .mapToDouble(id -> Math.pow(first.getOrDefault(id, 0) - expected, 2) / expected)
                .sum();
        assertThat(chi).isLessThan(43.8);
    }

    @Test
    void theRootStandsForEveryDigestAndTheirOrder() {
        String a = "aa".repeat(32);
        String b = "bb".repeat(32);
        String c = "cc".repeat(32);
        String root = MerkleTree.root(List.of(a, b, c));
        assertThat(root).hasSize(64);
        assertThat(List.of(
                        MerkleTree.root(List.of(a, b)),
                        MerkleTree.root(List.of(a, c, b)),
                        MerkleTree.root(List.of(a, b, a)),
                        MerkleTree.root(List.of(a, b, c, c)),
                        MerkleTree.root(List.of())))
                .doesNotContain(root)
                .doesNotHaveDuplicates();
        assertThat(MerkleTree.root(List.of(a))).isNotEqualTo(a);
    }

    private static byte[] hidden(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
