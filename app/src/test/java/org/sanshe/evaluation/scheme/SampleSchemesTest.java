package org.sanshe.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sanshe.SansheTest;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that come with the application: usable by every unit when complete, and computing to what was published. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleSchemesTest {

    @Autowired
    Schemes schemes;

    @Autowired
    Bureau bureau;

    @Autowired
    JdbcClient jdbc;

    long unit;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        unit = jdbc.sql("select id from unit where name = ?")
                .param(Bureau.NAME)
                .query(Long.class)
                .single();
    }

    private Scheme inForce(String code) {
        return schemes.inForce(code, unit, LocalDate.of(2026, 6, 1)).orElseThrow();
    }

    @Test
    void theCompleteOnesAreInForceEverywhereAndThePartialOnesNowhere() {
        assertThat(schemes.inForce(unit, LocalDate.of(2026, 6, 1)))
                .extracting(Scheme::code)
                .containsExactly("CZ-2020", "STATION-1000", "STATION-3P", "SZ-2021", "TANGXI-2022");
        assertThat(jdbc.sql("select code from evaluation_scheme where not complete and missing <> '' order by code")
                        .query(String.class)
                        .list())
                .containsExactly("FUJIAN-2022", "GYZTB-JX", "NANXIAN-2022", "SW-PROJECT");
        for (Scheme scheme : schemes.inForce(unit, LocalDate.of(2026, 6, 1))) {
            assertThat(SchemeCheck.of(scheme.body())).as(scheme.code()).isEmpty();
        }
        assertThat(schemes.inForce(unit, LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void theSelfEvaluationOfTheTownComputesToItsTotals() {
        Scheme tangxi = inForce("TANGXI-2022");
        assertThat(tangxi.body().indicators())
                .extracting(i -> i.weight().intValueExact())
                .containsExactly(10, 50, 30, 10);
        BigDecimal total = tangxi.leaves().stream()
                .map(leaf -> leaf.marking().mark(leaf.weight(), finding(leaf, "89.974", "90")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tangxi.leaf("A1")
                        .marking()
                        .mark(BigDecimal.TEN, Finding.reached(new BigDecimal("89.974"), new BigDecimal("90"))))
                .isEqualByComparingTo("9.997");
        assertThat(total).isEqualByComparingTo("99.997");
        assertThat(tangxi.grade(total).name()).isEqualTo("优");
    }

    /** Everything met; of the budget, what was paid. */
    private static Finding finding(Scheme.Indicator leaf, String paid, String budget) {
        Marking marking = leaf.marking();
        if (marking instanceof Marking.Parts parts)
            return Finding.met(IntStream.range(0, parts.parts().size()).boxed().toList());
        if (marking instanceof Marking.Together together)
            return Finding.met(
                    IntStream.range(0, together.parts().size()).boxed().toList());
        if (marking instanceof Marking.Degree) return Finding.points(leaf.weight());
        return marking.source() == Marking.Source.BUDGET
                ? Finding.reached(new BigDecimal(paid), new BigDecimal(budget))
                : Finding.reached(BigDecimal.TEN, BigDecimal.TEN);
    }

    @Test
    void whereEverythingIsMetEachGivesItsWholeScale() {
        Map<String, Integer> scales = Map.of("CZ-2020", 100, "SZ-2021", 100, "STATION-3P", 100, "STATION-1000", 1000);
        scales.forEach((code, scale) -> {
            Scheme scheme = inForce(code);
            BigDecimal total = scheme.leaves().stream()
                    .map(leaf -> leaf.marking().mark(leaf.weight(), finding(leaf, "1", "1")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(total).as(code).isEqualByComparingTo(String.valueOf(scale));
            assertThat(scheme.percent(total)).isEqualByComparingTo("100");
            assertThat(scheme.grade(total)).isEqualTo(scheme.body().grades().get(0));
            assertThat(scheme.worst().verdict()).isEqualTo(Scheme.Verdict.FAIL);
        });
    }

    @Test
    void shenzhenDrawsThirtyPercentAndLeavesNoGap() {
        Scheme sz = inForce("SZ-2021");
        assertThat(sz.body().timing().spotCheckPercent()).isEqualByComparingTo("30");
        assertThat(sz.body().timing().spotCheckMonths()).isEqualTo(12);
        assertThat(sz.body().timing().finalMonthsBefore()).isEqualTo(1);
        assertThat(List.of("90", "89.5", "79.5", "59.5"))
                .extracting(s -> sz.grade(new BigDecimal(s)).name())
                .containsExactly("优秀", "良好", "合格", "不合格");
    }
}
