package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.evaluation.result.Computation.Kind;
import org.sanshe.evaluation.result.Computation.Line;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Side;

/** How the score of an assessment comes about, on any scale. */
class ArithmeticTest {

    /** F1: half-open bands, so that no decimal falls between them. */
    @ParameterizedTest
    @CsvSource({
        "100, 90, EXCELLENT",
        "100, 89.999, GOOD",
        "100, 89.5, GOOD",
        "100, 80, GOOD",
        "100, 79.5, PASS",
        "100, 60, PASS",
        "100, 59.5, FAIL",
        "100, 0, FAIL",
        "1000, 900, EXCELLENT",
        "1000, 899.999, GOOD",
        "1000, 595, FAIL",
        "1000, 1000, EXCELLENT",
    })
    void aScoreFallsIntoOneGradeOfItsScale(String scale, String score, String grade) {
        var c = Arithmetic.of(scheme(scale, "0", "0"), given(score, null, "0", null));
        assertThat(c.score()).isEqualByComparingTo(score);
        assertThat(c.grade()).isEqualTo(grade);
    }

    /** The residents' side has its weight when there is a figure, and is shared by the others when there is none. */
    @Test
    void theResidentsCountByTheirWeightOrNotAtAll() {
        var asked = Arithmetic.of(scheme("100", "20", "0"), given("80", "95", "20", "83", "0", null));
        assertThat(asked.score()).isEqualByComparingTo("83"); // 80 × 80 % + 95 × 20 %
        assertThat(asked.lines().get(0).points()).isEqualByComparingTo("64");
        assertThat(asked.lines().get(1).points()).isEqualByComparingTo("19");
        assertThat(asked.lines()).extracting(Line::kind).containsExactly(Kind.SCORED, Kind.RESIDENTS, Kind.TOTAL);
        var unasked = Arithmetic.of(scheme("100", "20", "0"), given("80", null, "20", "80", "0", null));
        assertThat(unasked.score()).isEqualByComparingTo("80");
        assertThat(unasked.lines())
                .extracting(Line::kind)
                .containsExactly(Kind.SCORED, Kind.RESIDENTS_ABSENT, Kind.TOTAL);
        assertThat(Working.of(unasked, false).get(1).working()).contains("20%", "按比例分担");
    }

    /** F7: on 1,000 points nothing is cut at 100, and percents are of the scale. */
    @Test
    void aScaleOfAThousandIsNeverCut() {
        var c = Arithmetic.of(scheme("1000", "10", "0"), given("905.5", "88", "10", "902.95", "0", null));
        assertThat(c.score()).isEqualByComparingTo("902.95"); // 905.5 × 90 % + 880 × 10 %
        assertThat(c.grade()).isEqualTo("EXCELLENT");
        assertThatThrownBy(() -> Arithmetic.of(scheme("1000", "0", "0"), given("1000.001", null, "0", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The mid-term result counts in percent of its own scale; without one nothing is taken, and this is said. */
    @Test
    void theMidtermHasItsShareInAFinal() {
        var with = Arithmetic.of(scheme("100", "0", "30"), given("90", null, "30", "60"));
        assertThat(with.score()).isEqualByComparingTo("81"); // 90 × 70 % + 60 × 30 %
        assertThat(with.grade()).isEqualTo("GOOD");
        var without = Arithmetic.of(scheme("100", "0", "30"), given("90", null, "30", null));
        assertThat(without.score()).isEqualByComparingTo("90");
        assertThat(without.lines()).extracting(Line::kind).contains(Kind.MIDTERM_ABSENT);
        // one that failed by lateness counts as nothing, not as absent
        assertThat(Arithmetic.of(scheme("100", "0", "30"), given("90", null, "30", "0"))
                        .score())
                .isEqualByComparingTo("63");
    }

    /** F9: late is the worst grade and no score. */
    @Test
    void lateIsTheWorstGradeWithoutAScore() {
        var c = Arithmetic.late(scheme("100", "20", "30"));
        assertThat(c.score()).isNull();
        assertThat(c.grade()).isEqualTo("FAIL");
        assertThat(Working.summary(c, "不合格", false)).isEqualTo("不计分；等级：不合格");
    }

    /** The points of the lines that add are the score of the round, however its weights divide. */
    @ParameterizedTest
    @CsvSource({"33.333, 66.667, 77.778", "12.5, 99.9995, 99.9995", "50, 100, 100"})
    void theLinesSumToTheTotal(String residents, String score, String own) {
        var c = Arithmetic.of(scheme("100", residents, "0"), given(score, "100", residents, own, "0", null));
        BigDecimal sum = c.lines().stream()
                .filter(l -> l.kind() == Kind.SCORED || l.kind() == Kind.RESIDENTS)
                .map(Line::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(c.score()).isEqualByComparingTo(sum);
    }

    private static Arithmetic.Given given(String scored, String satisfied, String share, String midterm) {
        return given(scored, satisfied, "0", scored, share, midterm);
    }

    private static Arithmetic.Given given(
            String scored, String satisfied, String residents, String own, String share, String midterm) {
        return new Arithmetic.Given(
                List.of(),
                new BigDecimal(scored),
                "0".equals(residents)
                        ? List.of()
                        : List.of(new Arithmetic.Residents(
                                new BigDecimal(residents), satisfied == null ? null : new BigDecimal(satisfied))),
                new BigDecimal(own),
                new BigDecimal(share),
                Optional.ofNullable(midterm).map(BigDecimal::new));
    }

    private static Scheme scheme(String scale, String residents, String midterm) {
        BigDecimal full = new BigDecimal(scale);
        var weight = new BigDecimal(residents);
        return new Scheme(
                1,
                1L,
                "TEST",
                1,
                "测试",
                "Test",
                "",
                true,
                new Scheme.Body(
                        full,
                        List.of(),
                        List.of(
                                grade("EXCELLENT", full, "0.9"),
                                grade("GOOD", full, "0.8"),
                                grade("PASS", full, "0.6"),
                                grade("FAIL", full, "0")),
                        List.of(
                                new Side(
                                        "BUYER",
                                        "购买主体",
                                        "Buyer",
                                        Side.Kind.BUYER,
                                        Arithmetic.HUNDRED.subtract(weight),
                                        1,
                                        ""),
                                new Side("RESIDENTS", "居民", "Residents", Side.Kind.RESIDENTS, weight, 0, "")),
                        new Scheme.Timing(
                                10,
                                Scheme.Late.FAIL,
                                BigDecimal.ZERO,
                                12,
                                1,
                                new BigDecimal(midterm),
                                BigDecimal.TEN,
                                0)));
    }

    private static Scheme.Grade grade(String code, BigDecimal scale, String from) {
        return new Scheme.Grade(code, code, code, scale.multiply(new BigDecimal(from)), Scheme.Verdict.PASS, List.of());
    }
}
