package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.Money;

class RankingTest {

    /** C5: nobody is left out as highest or lowest; the lowest price is the basis. */
    @ParameterizedTest
    @CsvSource({"820000,20.00", "880000,18.64", "950000,17.26", "1050000,15.62"})
    void priceScoresFollowTheLowestPrice(long yuan, BigDecimal score) {
        assertThat(Ranking.priceScore(Money.ofYuan(820_000), Money.ofYuan(yuan), BigDecimal.valueOf(20)))
                .isEqualTo(score);
    }

    /** C5: the four offers together, with equal quality. */
    @Test
    void fourOffersRankByPrice() {
        var ranking = Ranking.byPoints(
                Stream.of(880_000L, 950_000L, 820_000L, 1_050_000L)
                        .map(yuan -> entry("R" + yuan, yuan, "70", "60"))
                        .toList(),
                rules(20));
        assertThat(ranking).extracting(Ranked::responseNo).containsExactly("R820000", "R880000", "R950000", "R1050000");
        assertThat(ranking)
                .extracting(r -> r.total().toPlainString())
                .containsExactly("90.00", "88.64", "87.26", "85.62");
        assertThat(ranking).extracting(Ranked::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void everyMembersPointsCountAndTheAverageIsRoundedHalfUp() {
        var entry = new Ranking.Entry(
                "R1",
                "甲",
                Money.ofYuan(100),
                BigDecimal.ZERO,
                List.of(new BigDecimal("70"), new BigDecimal("71"), new BigDecimal("71.01")),
                List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(Ranking.byPoints(List.of(entry), rules(0)).get(0).qualityScore())
                .isEqualTo(new BigDecimal("70.67"));
    }

    @Test
    void tiesGoToTheLowerPriceThenToTheBetterTechnicalScore() {
        var cheap = new Ranking.Entry(
                "R2", "乙", Money.ofYuan(80), BigDecimal.ZERO, List.of(points("60")), List.of(points("10")));
        var dear = new Ranking.Entry(
                "R1", "甲", Money.ofYuan(100), BigDecimal.ZERO, List.of(points("64")), List.of(points("64")));
        assertThat(Ranking.byPoints(List.of(dear, cheap), rules(20)))
                .extracting(Ranked::responseNo, r -> r.total().toPlainString())
                .containsExactly(tuple("R2", "80.00"), tuple("R1", "80.00"));
        assertThat(Ranking.byPoints(List.of(entry("R1", 90, "70", "50"), entry("R2", 90, "70", "55")), rules(20)))
                .extracting(Ranked::responseNo)
                .containsExactly("R2", "R1");
    }

    @Test
    void withAFixedPriceOnlyQualityCounts() {
        assertThat(Ranking.byPoints(List.of(entry("R1", 50, "80", "80"), entry("R2", 90, "81", "70")), rules(0)))
                .extracting(Ranked::responseNo)
                .containsExactly("R2", "R1");
    }

    /** 财库〔2026〕2号: below 50 % of the average, 50 % of the second lowest, 45 % of the ceiling; the line itself is not below. */
    @ParameterizedTest
    @CsvSource({
        // price, others, ceiling, average?, second?, ceiling?
        "39.99, 60.01, 80, false, false, false",
        "30.00, 60.00, 60, false, false, false",
        "29.99, 60.00, 60, false, true,  false",
        "33.33, 83.34, 60, false, true,  false",
        "45.00, 90.00, 100, false, false, false",
        "44.99, 80.00, 100, false, false, true",
        "10.00, 90.00, 100, true,  true,  true",
    })
    void lowPricesAreFound(String price, String other, String ceiling, boolean average, boolean second, boolean top) {
        var found = LowPrice.review(
                        Map.of("R1", Money.of(price), "R2", Money.of(other), "R3", Money.of(other)),
                        Money.of(ceiling),
                        new LowPriceShares(50, 50, 45, 30))
                .getOrDefault("R1", List.of());
        assertThat(found.contains(LowPrice.Ground.SECOND)).isEqualTo(second);
        assertThat(found.contains(LowPrice.Ground.CEILING)).isEqualTo(top);
        BigDecimal half =
                Money.of(price).plus(Money.of(other)).plus(Money.of(other)).yuan();
        assertThat(found.contains(LowPrice.Ground.AVERAGE))
                .isEqualTo(
                        Money.of(price).yuan().multiply(BigDecimal.valueOf(6)).compareTo(half) < 0);
        if (average) assertThat(found).contains(LowPrice.Ground.AVERAGE);
    }

    @Test
    void aSinglePriceHasNoSecond() {
        assertThat(LowPrice.review(
                        Map.of("R1", Money.ofYuan(50)), Money.ofYuan(100), new LowPriceShares(50, 50, 45, 30)))
                .isEmpty();
    }

    /** R7: the most hours get all points, others in proportion. */
    @ParameterizedTest
    @CsvSource({"20000,20.00", "19000,19.00", "12345,12.35", "0,0.00"})
    void withAFixedTotalTheCommittedHoursAreCompared(BigDecimal hours, BigDecimal score) {
        assertThat(Ranking.hoursScore(BigDecimal.valueOf(20_000), hours, BigDecimal.valueOf(20)))
                .isEqualTo(score);
    }

    @Test
    void theMostHoursComeFirstWhereQualityIsEqual() {
        var rules = new Ranking.Rules(BigDecimal.valueOf(20), true, TIES, "root", Set.of());
        assertThat(Ranking.byPoints(List.of(hours("R1", 18_000), hours("R2", 20_000)), rules))
                .extracting(Ranked::responseNo, r -> r.total().toPlainString())
                .containsExactly(tuple("R2", "90.00"), tuple("R1", "88.00"));
    }

    /** 财政部令第74号 第三十五条: the lowest final price of those who comply comes first; points play no part. */
    @Test
    void aNegotiationRanksByPriceAlone() {
        var ranking = Ranking.byPrice(
                List.of(entry("R1", 90, "80", "80"), entry("R2", 89, "10", "10"), entry("R3", 91, "90", "90")),
                rules(0));
        assertThat(ranking).extracting(Ranked::responseNo).containsExactly("R2", "R1", "R3");
    }

    /** Nobody chooses between equals, and whoever has the published root can draw the lot again. */
    @Test
    void betweenEqualsTheLotDecidesAndCanBeRepeated() {
        var equals = List.of(entry("R1", 90, "80", "80"), entry("R2", 90, "80", "80"), entry("R3", 90, "80", "80"));
        var first = Ranking.byPoints(equals, rules(20));
        var turned = new java.util.ArrayList<>(equals);
        java.util.Collections.reverse(turned);
        assertThat(Ranking.byPoints(turned, rules(20))).isEqualTo(first);
        assertThat(first).extracting(r -> Ranking.lot("root", r.responseNo())).isSorted();
        var roots = Stream.iterate(0, i -> i < 30, i -> i + 1)
                .map(i -> new Ranking.Rules(BigDecimal.ZERO, false, TIES, "root" + i, Set.of()))
                .map(r -> Ranking.byPoints(equals, r).get(0).responseNo())
                .distinct();
        assertThat(roots).containsExactlyInAnyOrder("R1", "R2", "R3");
    }

    /** A good record decides between equals only: a better total or a lower price comes first, whoever offers it. */
    @Test
    void aPriorityDecidesBetweenEqualsAndNothingElse() {
        var ties = List.of(Ranking.Tie.PRICE, Ranking.Tie.PRIORITY, Ranking.Tie.LOT);
        for (int i = 0; i < 20; i++) {
            var rules = new Ranking.Rules(BigDecimal.ZERO, false, ties, "root" + i, Set.of("R2"));
            assertThat(Ranking.byPoints(List.of(entry("R1", 100, "70", "60"), entry("R2", 100, "70", "60")), rules))
                    .extracting(Ranked::responseNo)
                    .containsExactly("R2", "R1");
            assertThat(Ranking.byPoints(List.of(entry("R1", 100, "70.01", "60"), entry("R2", 100, "70", "60")), rules))
                    .extracting(Ranked::responseNo)
                    .containsExactly("R1", "R2");
            assertThat(Ranking.byPoints(List.of(entry("R1", 99, "70", "60"), entry("R2", 100, "70", "60")), rules))
                    .extracting(Ranked::responseNo)
                    .containsExactly("R1", "R2");
        }
    }

    private static final List<Ranking.Tie> TIES = List.of(Ranking.Tie.PRICE, Ranking.Tie.TECHNICAL, Ranking.Tie.LOT);

    private static Ranking.Rules rules(int weight) {
        return new Ranking.Rules(BigDecimal.valueOf(weight), false, TIES, "root", Set.of());
    }

    private static Ranking.Entry hours(String no, int hours) {
        return new Ranking.Entry(
                no, no, Money.ofYuan(100), BigDecimal.valueOf(hours), List.of(points("70")), List.of(points("60")));
    }

    private static Ranking.Entry entry(String no, long yuan, String quality, String technical) {
        return new Ranking.Entry(
                no, no, Money.ofYuan(yuan), BigDecimal.ZERO, List.of(points(quality)), List.of(points(technical)));
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
