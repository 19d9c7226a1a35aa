package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
        var ranking = Ranking.of(
                Stream.of(880_000L, 950_000L, 820_000L, 1_050_000L)
                        .map(yuan -> entry("R" + yuan, yuan, "70", "60"))
                        .toList(),
                BigDecimal.valueOf(20));
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
                List.of(new BigDecimal("70"), new BigDecimal("71"), new BigDecimal("71.01")),
                List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(Ranking.of(List.of(entry), BigDecimal.ZERO).get(0).qualityScore())
                .isEqualTo(new BigDecimal("70.67"));
    }

    @Test
    void tiesGoToTheLowerPriceThenToTheBetterTechnicalScore() {
        var cheap = new Ranking.Entry("R2", "乙", Money.ofYuan(80), List.of(points("60")), List.of(points("10")));
        var dear = new Ranking.Entry("R1", "甲", Money.ofYuan(100), List.of(points("64")), List.of(points("64")));
        assertThat(Ranking.of(List.of(dear, cheap), BigDecimal.valueOf(20)))
                .extracting(Ranked::responseNo, r -> r.total().toPlainString())
                .containsExactly(tuple("R2", "80.00"), tuple("R1", "80.00"));
        assertThat(Ranking.of(
                        List.of(entry("R1", 90, "70", "50"), entry("R2", 90, "70", "55")), BigDecimal.valueOf(20)))
                .extracting(Ranked::responseNo)
                .containsExactly("R2", "R1");
    }

    @Test
    void withAFixedPriceOnlyQualityCounts() {
        assertThat(Ranking.of(List.of(entry("R1", 50, "80", "80"), entry("R2", 90, "81", "70")), BigDecimal.ZERO))
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

    private static Ranking.Entry entry(String no, long yuan, String quality, String technical) {
        return new Ranking.Entry(no, no, Money.ofYuan(yuan), List.of(points(quality)), List.of(points(technical)));
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
