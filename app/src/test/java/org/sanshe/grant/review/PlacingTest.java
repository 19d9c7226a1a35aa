package org.sanshe.grant.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sanshe.grant.review.Placing.Candidate;
import org.sanshe.grant.review.Placing.Place;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.kernel.Money;

class PlacingTest {

    private static final Instant EARLY = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void extremesAreDroppedFromFiveMembersOn() {
        assertThat(total(5, "40", "60", "70", "80", "100").score()).isEqualByComparingTo("70");
        assertThat(total(5, "40", "60", "70", "80", "100").dropped()).isEqualTo(2);
        assertThat(total(5, "40", "60", "70", "80").score()).isEqualByComparingTo("62.5");
        assertThat(total(5, "40", "60", "70", "80").dropped()).isZero();
        assertThat(total(0, "40", "60", "70", "80", "100").dropped()).isZero();
        assertThat(total(5, "40", "40", "70", "80", "80").score()).isEqualByComparingTo("63.333");
    }

    @Test
    void whatNobodyScoredHasNoScore() {
        Total none = Total.of("A", review(5, null), List.of(), List.of());
        assertThat(none.score()).isNull();
        assertThat(none.total()).isNull();
        assertThat(none.passes(review(5, null))).isFalse();
    }

    @Test
    void aTotalMayExceedAHundredAndIsWhatCounts() {
        assertThat(candidate("A", "92", 0, "50", "20").total().total()).isEqualByComparingTo("162");
        var low = candidate("B", "88", 0, "40");
        var high = candidate("C", "95", 1, "20", "10");
        assertThat(low.total().total()).isEqualByComparingTo("128");
        assertThat(high.total().total()).isEqualByComparingTo("125");
        assertThat(order(high, low)).containsExactly("B", "C");
    }

    @Test
    void bonusesDoNotLiftWhatThePanelFailed() {
        assertThat(candidate("A", "59.999", 0, "50").passes()).isFalse();
        assertThat(candidate("A", "60", 0).passes()).isTrue();
    }

    @Test
    void equalTotalsGoByTheCriteriaThenByWhoAppliedEarlier() {
        Candidate needier = of("A", Map.of("NEED", d("40"), "PLAN", d("30")), 9);
        Candidate planner = of("B", Map.of("NEED", d("30"), "PLAN", d("40")), 1);
        assertThat(order(planner, needier)).containsExactly("A", "B");
        Candidate later = of("C", Map.of("NEED", d("30"), "PLAN", d("40")), 2);
        assertThat(order(later, planner)).containsExactly("B", "C");
        Candidate together = of("AA", Map.of("NEED", d("30"), "PLAN", d("40")), 1);
        assertThat(order(planner, together)).containsExactly("AA", "B");
    }

    @Test
    void theLineIsDrawnAtTheFirstProjectThatDoesNotFitWhole() {
        var ranked =
                Stream.of("90", "80", "70", "50").map(s -> candidate(s, s, 0)).toList();
        assertThat(Placing.line(ranked, Money.of("200")))
                .containsExactly(Place.WITHIN, Place.WITHIN, Place.RESERVE, Place.OUT);
        assertThat(Placing.line(ranked, Money.of("199.99")))
                .containsExactly(Place.WITHIN, Place.RESERVE, Place.RESERVE, Place.OUT);
        assertThat(Placing.line(ranked, Money.of("99.99")))
                .containsExactly(Place.RESERVE, Place.RESERVE, Place.RESERVE, Place.OUT);
    }

    private static List<String> order(Candidate... candidates) {
        return Placing.order(review(5, d("60")), List.of(candidates)).stream()
                .map(Candidate::application)
                .toList();
    }

    private static Candidate candidate(String no, String score, int minute, String... bonuses) {
        Review review = review(5, d("60"));
        Total total = Total.of(
                no,
                review,
                List.of(Map.of("NEED", d(score))),
                Stream.of(bonuses).map(BigDecimal::new).toList());
        return new Candidate(total, total.passes(review), Money.of("100"), EARLY.plusSeconds(60L * minute));
    }

    private static Candidate of(String no, Map<String, BigDecimal> marks, int minute) {
        Total total = Total.of(no, review(5, d("60")), List.of(marks), List.of());
        return new Candidate(total, true, Money.of("100"), EARLY.plusSeconds(60L * minute));
    }

    private static Total total(int dropFrom, String... sums) {
        return Total.of(
                "A",
                review(dropFrom, null),
                Stream.of(sums).map(s -> Map.of("NEED", d(s))).toList(),
                List.of());
    }

    private static Review review(int dropFrom, BigDecimal pass) {
        return new Review(
                3,
                List.of(new Criterion("NEED", "需求", d("60"), ""), new Criterion("PLAN", "可行性", d("40"), "")),
                dropFrom,
                pass,
                List.of(),
                false,
                List.of("NEED"));
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
