package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.Money;

/** A million splits by shares, and whole agreements claimed part by part: no fen is lost, none is made. */
class SplitTest {

    @Test
    void aMillionSplitsSumExactly() {
        var random = new Random(21);
        for (int i = 0; i < 1_000_000; i++) {
            var weights = new ArrayList<Long>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) weights.add(1 + (long) random.nextInt(1_000_000));
            Money whole = new Money(random.nextLong(1, 1L << 40));
            List<Money> parts = whole.split(weights);
            long sum = 0;
            for (Money part : parts) sum += part.fen();
            if (sum != whole.fen()) throw new AssertionError(whole + " by " + weights + " is " + parts);
        }
    }

    @Test
    void whateverIsClaimedThePartsSumAndTheLastClaimEndsAtTheShares() {
        var random = new Random(27);
        for (int i = 0; i < 100_000; i++) {
            Map<Long, Long> promised = promised(random);
            long total = promised.values().stream().mapToLong(Long::longValue).sum();
            var claimed = new HashMap<Long, Long>();
            long left = total;
            for (int n = random.nextInt(9); n > 0 && left > 1; n--) {
                long amount = random.nextLong(1, left);
                add(claimed, Split.within(amount, promised, claimed), amount);
                left -= amount;
                claimed.forEach((payer, sum) -> assertThat(sum).isLessThanOrEqualTo(promised.get(payer)));
            }
            add(claimed, Split.evenedOut(left, promised, claimed), left);
            assertThat(claimed).isEqualTo(promised);
        }
    }

    @Test
    void aLastClaimBelowTheRestKeepsTheProportion() {
        var random = new Random(28);
        for (int i = 0; i < 100_000; i++) {
            Map<Long, Long> promised = promised(random);
            long total = promised.values().stream().mapToLong(Long::longValue).sum();
            var claimed = new HashMap<Long, Long>();
            long first = random.nextLong(1, total);
            add(claimed, Split.within(first, promised, claimed), first);
            long amount = random.nextLong(1, total - first + 1);
            add(claimed, Split.evenedOut(amount, promised, claimed), amount);
            claimed.forEach((payer, sum) -> assertThat((double) sum)
                    .isBetween(
                            (double) (first + amount) * promised.get(payer) / total - 2,
                            (double) (first + amount) * promised.get(payer) / total + 2));
        }
    }

    @Test
    void sixToFourStaysSixToFourWhenTheCostFalls() {
        Map<Long, Long> promised = Map.of(1L, 60_000_000L, 2L, 40_000_000L);
        assertThat(Split.evenedOut(25_000_000L, promised, Map.of(1L, 27_000_000L, 2L, 18_000_000L)))
                .isEqualTo(Map.of(1L, 15_000_000L, 2L, 10_000_000L));
    }

    @Test
    void beyondTheSharesThereIsNoRoom() {
        assertThatThrownBy(() -> Split.within(101, Map.of(1L, 100L), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Long, Long> promised(Random random) {
        var promised = new HashMap<Long, Long>();
        for (long payer = 1 + random.nextInt(4); payer > 0; payer--)
            promised.put(payer, random.nextLong(2, 1_000_000_000));
        return promised;
    }

    private static void add(Map<Long, Long> claimed, Map<Long, Long> parts, long amount) {
        assertThat(parts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
        assertThat(parts.values()).allSatisfy(part -> assertThat(part).isNotNegative());
        parts.forEach((payer, part) -> claimed.merge(payer, part, Long::sum));
    }
}
