package org.sanshe.purchase.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanshe.kernel.Money;

/** 需求、竞争与评审指标, both sides of every limit. */
class SignsTest {

    private static final Limits LIMITS = LimitsOfTheTable.read();
    private static final Instant DEADLINE = Instant.parse("2026-04-20T01:00:00Z");

    /** Offers as {@code price/state}, the winner first; V valid, O out, L left. */
    @ParameterizedTest
    @CsvSource({
        "SINGLE_BID, 100/V, true",
        "SINGLE_BID, 100/V 110/L, true",
        "SINGLE_BID, 100/V 110/V, false",
        "PRICE_CLOSE, 1000/V 1005/V, true",
        "PRICE_CLOSE, 1000/V 1005.01/V, false",
        "PRICE_CLOSE, 1000/V 1000/V, false",
        "PRICE_CLOSE, 1000/V 1001/O 1100/V, false",
        "ALL_BUT_WINNER_OUT, 100/V 110/O 120/O, true",
        "ALL_BUT_WINNER_OUT, 100/V 110/V 120/O, false",
        "ALL_BUT_WINNER_OUT, 100/V 110/L, false",
        "LOWEST_OUT, 100/V 99.99/O 120/V, true",
        "LOWEST_OUT, 100/V 100.01/O 120/V, false",
        "LOWEST_OUT, 100/V 90/L 95/O, false",
        "MANY_OUT, 100/V 110/V 120/O 130/O, true",
        "MANY_OUT, 100/V 110/V 120/O, false",
        "MANY_OUT, 100/V 110/O, false",
    })
    void competition(Indicator indicator, String offers, boolean shown) {
        var list = new ArrayList<Offer>();
        for (String offer : offers.split(" ")) {
            String[] part = offer.split("/");
            list.add(offer(list.size(), part[0], state(part[1]), DEADLINE.minusSeconds(1)));
        }
        assertThat(found(list).contains(indicator)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void aResponseAtTheDeadlineIsLate(long seconds, boolean late) {
        var flags = found(List.of(offer(0, "100", Offer.State.VALID, DEADLINE.plusSeconds(seconds))));
        assertThat(flags.contains(Indicator.LATE_BID_WON)).isEqualTo(late);
    }

    /** Ninety per cent of four million; one that reaches the amount alone evades nothing. */
    @ParameterizedTest
    @CsvSource({
        "3599999.99, 1, 1500000, false",
        "3600000, 1, 1500000, true",
        "4500000, 2, 1500000, true",
        "4500000, 0, 1500000, false",
        "8500000, 1, 4000000, false"
    })
    void splitting(String total, int others, String alone, boolean shown) {
        var kind = new PlanningSigns.SameKind(Money.of(total), others, Money.of(alone), Money.of("4000000"));
        assertThat(PlanningSigns.splitting(kind, LIMITS).isPresent()).isEqualTo(shown);
    }

    /** Seventy per cent of the median of at least three others, else the law's own minimum. */
    @ParameterizedTest
    @CsvSource({
        "13, 10, 3, 20, true",
        "14, 10, 3, 20, false",
        "10, 10, 2, 20, true",
        "11, 10, 2, 20, false",
        "10, 10, 0, 0, true"
    })
    void shortPeriod(long days, long lawful, int others, double median, boolean shown) {
        var period = new PlanningSigns.Period(days, lawful, others, median);
        assertThat(PlanningSigns.shortPeriod(period, LIMITS).isPresent()).isEqualTo(shown);
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void everyIndicatorSaysWhatItIsAndWhereItComesFrom(Indicator indicator) {
        assertThat(indicator.label().zh()).containsPattern("\\p{IsHan}");
        assertThat(indicator.definition().zh()).hasSizeGreaterThan(8).doesNotContain(",");
        assertThat(indicator.definition().en())
                .isNotEqualTo(indicator.definition().zh());
        assertThat(indicator.source()).matches(".*(第.+条|OCP R\\d{3}).*");
    }

    private static List<Indicator> found(List<Offer> offers) {
        var competition =
                new Competition(DEADLINE, true, "XY0", offers, List.of(), "", new Competition.Peers(2, 3.5, 12.5));
        return CompetitionSigns.of(competition, LIMITS).stream()
                .map(Flag::indicator)
                .toList();
    }

    private static Offer.State state(String letter) {
        return switch (letter) {
            case "V" -> Offer.State.VALID;
            case "O" -> Offer.State.OUT;
            default -> Offer.State.LEFT;
        };
    }

    private static Offer offer(int no, String price, Offer.State state, Instant at) {
        return new Offer("XY" + no, no, "供应商" + no, Money.of(price), null, at, state, Map.of(), "");
    }
}
