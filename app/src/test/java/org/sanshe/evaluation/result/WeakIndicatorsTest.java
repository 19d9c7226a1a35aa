package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scoring.Weighing.LeafScore;

/** The indicators a rectification names. */
class WeakIndicatorsTest {

    private static final List<LeafScore> LEAVES = List.of(
            leaf("A", "10", "6"),
            leaf("B", "10", "5.999"),
            leaf("C", "40", "4"),
            leaf("D", "5", "0.5"),
            leaf("E", "5", "5"));

    @Test
    void theWorstStandFirstAndWhatReachesTheLineIsNoneOfThem() {
        assertThat(WeakIndicators.weak(LEAVES, 60, 10))
                .extracting(l -> l.leaf().code())
                .containsExactly("C", "D", "B");
    }

    @Test
    void noMoreThanTheLimit() {
        assertThat(WeakIndicators.weak(LEAVES, 60, 2))
                .extracting(l -> l.leaf().code())
                .containsExactly("C", "D");
        assertThat(WeakIndicators.weak(LEAVES, 10, 10)).isEmpty();
    }

    private static LeafScore leaf(String code, String weight, String points) {
        return new LeafScore(
                new Indicator(
                        code,
                        code,
                        code,
                        null,
                        new BigDecimal(weight),
                        new Marking.Degree(List.of()),
                        List.of(),
                        List.of()),
                new BigDecimal(points),
                Map.of());
    }
}
