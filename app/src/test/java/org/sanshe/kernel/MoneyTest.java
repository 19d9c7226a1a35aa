package org.sanshe.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @Test
    void splitsWithoutLosingAFen() {
        var random = new Random(20260306);
        for (int i = 0; i < 10_000; i++) {
            var whole = new Money(random.nextLong() >> random.nextInt(8, 60));
            List<Long> weights = random.longs(random.nextInt(1, 12), 0, 1L << random.nextInt(1, 40))
                    .boxed()
                    .toList();
            long total = weights.stream().mapToLong(Long::longValue).sum();
            if (total == 0) continue;
            var parts = whole.split(weights);
            assertThat(parts.stream().reduce(Money.ZERO, Money::plus))
                    .as("%s by %s", whole, weights)
                    .isEqualTo(whole);
            for (int p = 0; p < parts.size(); p++) {
                var exact = BigDecimal.valueOf(whole.fen()).multiply(BigDecimal.valueOf(weights.get(p)));
                var difference = exact.subtract(
                                BigDecimal.valueOf(parts.get(p).fen()).multiply(BigDecimal.valueOf(total)))
                        .abs();
                assertThat(difference)
                        .as("part %d of %s by %s is within a fen", p, whole, weights)
                        .isLessThan(BigDecimal.valueOf(total));
            }
        }
    }

    @Test
    void givesTheOddFenToTheLargestRemainder() {
        assertThat(new Money(100).split(List.of(1L, 1L, 1L)))
                .containsExactly(new Money(34), new Money(33), new Money(33));
        assertThat(new Money(-100).split(List.of(1L, 1L, 1L)))
                .containsExactly(new Money(-34), new Money(-33), new Money(-33));
        assertThat(Money.of("1050000").split(List.of(3000L, 3000L, 4000L)))
                .containsExactly(Money.ofYuan(315_000), Money.ofYuan(315_000), Money.ofYuan(420_000));
        assertThat(new Money(1).split(List.of(1L, 0L, 2L))).containsExactly(Money.ZERO, Money.ZERO, new Money(1));
    }

    @Test
    void refusesSharesThatMeanNothing() {
        assertThatThrownBy(() -> new Money(1).split(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).split(List.of(0L, 0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).split(List.of(-1L, 3L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(1).split(List.of(Long.MAX_VALUE, 1L)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,            0.00",
        "1,            0.01",
        "-1,           -0.01",
        "105000000,    '1,050,000.00'",
        "-123456789,   '-1,234,567.89'",
        "9223372036854775807, '92,233,720,368,547,758.07'",
        "-9223372036854775808, '-92,233,720,368,547,758.08'"
    })
    void isPrintedWithThousandsAndTwoPlaces(long fen, String printed) {
        assertThat(new Money(fen)).hasToString(printed);
        assertThat(Money.of(printed)).isEqualTo(new Money(fen));
        assertThat(Money.of(new Money(fen).yuan())).isEqualTo(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.001", "1.005", "92233720368547758.08"})
    void refusesFractionsOfAFenAndAmountsWithoutEnd(String yuan) {
        assertThatThrownBy(() -> Money.of(yuan)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverWrapsAround() {
        var most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(new BigDecimal("1.01"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"100, 0.005, 1", "100, 0.0049, 0", "-100, 0.005, -1", "333, 0.1, 33", "335, 0.1, 34"})
    void roundsHalfUpToTheFen(long fen, BigDecimal factor, long expected) {
        assertThat(new Money(fen).times(factor)).isEqualTo(new Money(expected));
    }

    @Test
    void comparesByAmount() {
        assertThat(new Money(1).exceeds(new Money(1))).isFalse();
        assertThat(new Money(2).exceeds(new Money(1))).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(new Money(-1).isPositive()).isFalse();
        assertThat(new Money(-5)).isLessThan(Money.ZERO);
    }
}
