package org.sanshe.grant.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanshe.grant.scheme.GrantScheme.Cut;
import org.sanshe.kernel.Money;

class CuttingTest {

    @Test
    void nothingIsCutWhileTheBudgetIsEnoughToTheFen() {
        assertThat(cut(Cut.LAST_RANK, "300.00", false, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "100", "100"));
        assertThat(cut(Cut.PROPORTION, "300.00", false, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "100", "100"));
        assertThat(cut(Cut.LAST_RANK, "299.99", false, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "100", "99.99"));
    }

    @Test
    void fromTheLastRankUpTheLastLoseAllAndOneLosesTheRest() {
        assertThat(cut(Cut.LAST_RANK, "150", false, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "50", "0"));
        assertThat(cut(Cut.LAST_RANK, "100", false, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "0", "0"));
        assertThat(cut(Cut.LAST_RANK, "0.01", false, "100", "100")).containsExactlyElementsOf(of("0.01", "0"));
    }

    @Test
    void aFixedAmountIsGivenWholeOrNotAtAll() {
        assertThat(cut(Cut.LAST_RANK, "150", true, "100", "100", "100")).containsExactlyElementsOf(of("100", "0", "0"));
        assertThat(cut(Cut.LAST_RANK, "200", true, "100", "100", "100"))
                .containsExactlyElementsOf(of("100", "100", "0"));
    }

    @Test
    void inProportionNoFenIsLost() {
        List<Money> cut = cut(Cut.PROPORTION, "200.00", false, "100", "100", "100");
        assertThat(cut).containsExactlyElementsOf(of("66.67", "66.67", "66.66"));
        assertThat(cut.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.of("200.00"));
    }

    private static List<Money> cut(Cut rule, String approved, boolean whole, String... amounts) {
        return Cutting.cut(rule, of(amounts), Money.of(approved), whole);
    }

    private static List<Money> of(String... yuan) {
        return Stream.of(yuan).map(Money::of).toList();
    }
}
