package org.sanshe.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Timing;

/** How many are drawn, who is, and when a final assessment is due (F3). */
class PlanRulesTest {

    private static final BigDecimal THIRTY = BigDecimal.valueOf(30);

    @ParameterizedTest
    @CsvSource({
        "17, 30, 6",
        "16, 30, 5",
        "20, 30, 6",
        "21, 30, 7",
        "1, 30, 1",
        "0, 30, 0",
        "17, 0, 0",
        "3, 33.34, 2",
        "3, 33.33, 1"
    })
    void theRateIsRoundedUp(int engagements, BigDecimal percent, int drawn) {
        assertThat(SpotDraw.needed(engagements, percent)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-01, 2026-06-30, true",
        "2025-07-01, 2026-06-29, false",
        "2025-07-01, 2026-05-31, false",
        "2024-02-29, 2025-02-27, false",
        "2024-02-29, 2025-02-28, true",
        "2025-01-01, 2027-12-31, true"
    })
    void onlyWhatLastsTwelveWholeMonthsIsDrawn(LocalDate from, LocalDate until, boolean drawn) {
        assertThat(Opening.lasts(from, until, 12)).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, 2026-05-30",
        "2026-07-31, 2026-06-30",
        "2026-03-31, 2026-02-28",
        "2028-03-31, 2028-02-29",
        "2026-01-15, 2025-12-15"
    })
    void aFinalAssessmentIsDueOneMonthBeforeTheTermEnds(LocalDate until, LocalDate due) {
        assertThat(PlanDates.finalDue(until, scheme(1))).isEqualTo(due);
    }

    @Test
    void aDrawCanBeRepeatedAndDependsOnItsSeed() {
        List<String> pool =
                IntStream.rangeClosed(1, 17).mapToObj("LY2026-%04d"::formatted).toList();
        var draw = SpotDraw.of(1, "ab".repeat(32), THIRTY, 12, pool);
        assertThat(draw.result()).hasSize(6).doesNotHaveDuplicates().isSubsetOf(pool);
        assertThat(draw.isRepeated()).isTrue();
        assertThat(SpotDraw.of(1, "ac".repeat(32), THIRTY, 12, pool).order()).isNotEqualTo(draw.order());
        var forged = new SpotDraw(1, draw.seed(), THIRTY, 12, pool, draw.order(), pool.subList(0, 6));
        assertThat(forged.isRepeated()).isFalse();
    }

    @Test
    void aFinalAssessmentCoversTheTermAndAnotherWhatRanBeforeItOpened() {
        LocalDate from = LocalDate.parse("2025-07-01");
        LocalDate until = LocalDate.parse("2026-06-30");
        LocalDate opens = LocalDate.parse("2026-02-10");
        assertThat(PlanDates.span(Kind.FINAL, from, until, opens)).isEqualTo(new Opening.Span(from, until));
        assertThat(PlanDates.span(Kind.MIDTERM, from, until, opens))
                .isEqualTo(new Opening.Span(from, opens.minusDays(1)));
        assertThat(PlanDates.span(Kind.SPOT_CHECK, from, until, from)).isEqualTo(new Opening.Span(from, from));
        assertThat(PlanDates.span(Kind.SPOT_CHECK, from, until, until.plusDays(9)))
                .isEqualTo(new Opening.Span(from, until));
    }

    private static Scheme scheme(int finalMonthsBefore) {
        var timing = new Timing(
                10, Scheme.Late.FAIL, THIRTY, 12, finalMonthsBefore, BigDecimal.ZERO, BigDecimal.valueOf(20), 0);
        return new Scheme(
                1,
                null,
                "X",
                1,
                "",
                "",
                "",
                true,
                new Scheme.Body(BigDecimal.valueOf(100), List.of(), List.of(), List.of(), timing));
    }
}
