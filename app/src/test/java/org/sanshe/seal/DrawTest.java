package org.sanshe.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<Long> POOL = LongStream.rangeClosed(1, 40).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfThePool() {
        String seed = Draw.seed(hidden(1), "JF2026-0001");
        var turned = new ArrayList<>(POOL);
        Collections.reverse(turned);
        assertThat(Draw.order(seed, turned))
                .isEqualTo(Draw.order(seed, POOL))
                .containsExactlyInAnyOrderElementsOf(POOL);
        assertThat(Draw.poolDigest(turned)).isEqualTo(Draw.poolDigest(POOL)).hasSize(64);
        assertThat(Draw.seed(hidden(1), "JF2026-0002")).isNotEqualTo(seed);
        assertThat(Draw.seed(hidden(2), "JF2026-0001")).isNotEqualTo(seed);
    }

    /** A draw on record is repeated years later: this order must never change. */
    @Test
    void aDrawOnRecordCanBeRepeated() {
        assertThat(Draw.order(Draw.seed(hidden(7), "JF2026-0007"), POOL).subList(0, 5))
                .containsExactlyElementsOf(RECORDED);
    }

    private static final List<Long> RECORDED = List.of(25L, 20L, 14L, 34L, 4L);

    /** 4,000 draws of 10 out of 40: everybody is drawn about 1,000 times. χ² with 39 degrees, 1 in 10,000 exceeds 81. */
    @Test
    void everybodyIsDrawnEquallyOften() {
        int draws = 4_000;
        var times = new int[POOL.size()];
        for (int i = 0; i < draws; i++) {
            Draw.order(Draw.seed(hidden(i), "JF2026-" + i % 97), POOL)
                    .subList(0, 10)
                    .forEach(one -> times[one.intValue() - 1]++);
        }
        double expected = draws * 10.0 / POOL.size();
        double chi2 = Arrays.stream(times)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        assertThat(chi2).isBetween(8.0, 81.0);
    }

    private static byte[] hidden(int i) {
        return Arrays.copyOf(("hidden " + i).getBytes(StandardCharsets.UTF_8), Draw.HIDDEN);
    }
}
