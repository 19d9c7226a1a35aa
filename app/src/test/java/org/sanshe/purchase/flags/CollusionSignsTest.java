package org.sanshe.purchase.flags;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.kernel.Money;

/** 串通迹象: what they find, what they let go, and how often they are right (T13). */
class CollusionSignsTest {

    private static final Limits LIMITS = LimitsOfTheTable.read();

    /** T13: of 200 groups at least 95 % of the arranged are seen, at most 2 % of the honest are suspected. */
    @ParameterizedTest
    @ValueSource(longs = {20260420, 1})
    void seesTheArrangedAndSparesTheHonest(long seed) {
        var groups = new Groups(seed);
        int seen = 0;
        int suspected = 0;
        for (int i = 0; i < 100; i++) {
            if (!CollusionSigns.of(groups.arranged(), LIMITS).isEmpty()) seen++;
            if (!CollusionSigns.of(groups.honest(), LIMITS).isEmpty()) suspected++;
        }
        assertThat(seen).as("recall of 100").isGreaterThanOrEqualTo(95);
        assertThat(suspected).as("false alarms of 100").isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // equal amounts, to the yuan and with a step almost or more than 1 % smaller
        "1000000 1010000 1020000, true",
        "1000000 1010000 1019901, true",
        "1000000 1010000 1019900, false",
        // equal shares
        "1000000 1030000 1060900 1092727, true",
        "1000000 1030000 1075000, false",
        // two prices always differ by one step
        "1000000 1010000, false",
        "1000000 1000000 1000000, false"
    })
    void regularStepsAreThoseOfOneSize(String prices, boolean regular) {
        assertThat(found(Indicator.PRICE_STEPS, true, prices.split(" "))).isEqualTo(regular);
    }

    @Test
    void samePricesMatterOnlyWherePricesCompete() {
        assertThat(found(Indicator.SAME_PRICES, true, "500000", "500000", "510000"))
                .isTrue();
        assertThat(found(Indicator.SAME_PRICES, true, "500000", "500000.01", "510000"))
                .isFalse();
        assertThat(found(Indicator.SAME_PRICES, false, "500000", "500000", "500000"))
                .isFalse();
    }

    @Test
    void aDisguisedNumberIsTheSameNumber() {
        var flags = CollusionSigns.of(
                with(List.of(
                        offer(1, Map.of(Trait.PHONE, Set.of("+86 138-0731-5678")), ""),
                        offer(2, Map.of(Trait.PHONE, Set.of("13807315678")), ""),
                        offer(3, Map.of(Trait.PHONE, Set.of("13807315679")), ""))),
                LIMITS);
        assertThat(flags).singleElement().satisfies(f -> {
            assertThat(f.indicator()).isEqualTo(Indicator.SHARED_PHONE);
            assertThat(f.value().zh()).isEqualTo("138****678");
            assertThat(f.concerned()).containsExactly("供应商1", "供应商2");
            assertThat(f.row(true).get("comparison")).isEqualTo("2 of 3");
        });
    }

    @Test
    void whoRepeatsTheDocumentsCopiesNobody() {
        String documents = "采购人要求供应商每月入户走访困难老年人不少于两次并做好记录，每季度开展小组活动不少于三次，年度满意度不低于百分之九十。";
        String own = "我们拟派驻十二名社会工作者，按片区编组，建立一人一档，并与社区医院签订转介协议，确保重点对象每周有人联系、有事能帮、有档可查，同时安排夜间值守电话。";
        var competition = new Competition(
                Instant.EPOCH,
                true,
                null,
                List.of(offer(1, Map.of(), documents), offer(2, Map.of(), documents + own)),
                List.of(),
                documents,
                new Competition.Peers(0, 0, 0));
        assertThat(CollusionSigns.of(competition, LIMITS)).isEmpty();
        var copied = with(List.of(offer(1, Map.of(), own), offer(2, Map.of(), own)));
        assertThat(CollusionSigns.of(copied, LIMITS)).singleElement().satisfies(f -> {
            assertThat(f.indicator()).isEqualTo(Indicator.SIMILAR_TEXT);
            assertThat(f.value().zh()).isEqualTo("100%");
        });
    }

    /** The sketches say which of the pairs are worth comparing, and leave none out that is above the limit. */
    @Test
    void sketchesLeaveNoSimilarPairOut() {
        var groups = new Groups(7);
        double limit = LIMITS.get(Indicator.SIMILAR_TEXT).doubleValue() / 100;
        for (int i = 0; i < 10; i++) {
            var texts = groups.arranged().offers().stream()
                    .map(o -> Shingles.of(o.text(), null))
                    .toList();
            for (var one : texts) {
                for (var other : texts) {
                    if (one.likeness(other) >= limit) {
                        assertThat(one.mayReach(other, limit)).isTrue();
                    }
                }
            }
        }
    }

    private static boolean found(Indicator wanted, boolean priced, String... yuan) {
        var offers = new ArrayList<Offer>();
        for (String price : yuan) {
            offers.add(new Offer(
                    "XY" + offers.size(),
                    offers.size(),
                    "供应商" + offers.size(),
                    Money.of(price),
                    null,
                    Instant.EPOCH,
                    Offer.State.VALID,
                    Map.of(),
                    ""));
        }
        var competition =
                new Competition(Instant.EPOCH, priced, null, offers, List.of(), "", new Competition.Peers(0, 0, 0));
        return CollusionSigns.of(competition, LIMITS).stream().anyMatch(f -> f.indicator() == wanted);
    }

    private static Competition with(List<Offer> offers) {
        return new Competition(Instant.EPOCH, true, null, offers, List.of(), "", new Competition.Peers(0, 0, 0));
    }

    private static Offer offer(int no, Map<Trait, Set<String>> traits, String text) {
        return new Offer("XY" + no, no, "供应商" + no, null, null, Instant.EPOCH, Offer.State.VALID, traits, text);
    }
}
