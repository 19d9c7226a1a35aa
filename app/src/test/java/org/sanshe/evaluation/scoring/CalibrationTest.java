package org.sanshe.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.evaluation.scoring.Scoring.d;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;

/** Who is lenient throughout is found, who is only unlike the others is not; both sides of the limit of the spread. */
class CalibrationTest {

    private static final int ROUNDS = 200;

    /** Twelve indicators of degrees, marked by six people of three sides. */
    private static final Scheme SCHEME = scheme();

    @Test
    void whoAlwaysGivesFifteenPercentMoreIsFoundAndNobodyElse() {
        var random = new Random(7);
        int found = 0;
        int accused = 0;
        for (int n = 0; n < ROUNDS; n++) {
            var leanings = new Calibration(SCHEME, sheets(random, 1.15)).leanings();
            for (var l : leanings) {
                boolean biased = l.sheet().personId() == 1;
                if (biased && l.systematic() && l.percent().signum() > 0) found++;
                if (!biased && l.systematic()) accused++;
            }
        }
        assertThat(found).as("biased evaluators found of " + ROUNDS).isGreaterThanOrEqualTo(ROUNDS * 98 / 100);
        assertThat(accused).as("of " + ROUNDS * 5 + " honest ones").isLessThanOrEqualTo(ROUNDS * 5 / 100);
    }

    @Test
    void whereAllAreHonestHardlyAnybodyIsAccused() {
        var random = new Random(8);
        long accused = 0;
        for (int n = 0; n < ROUNDS; n++) {
            accused += new Calibration(SCHEME, sheets(random, 1))
                    .leanings().stream().filter(Calibration.Leaning::systematic).count();
        }
        assertThat(accused).as("of " + ROUNDS * 6).isLessThanOrEqualTo(ROUNDS * 6 / 100);
    }

    @Test
    void aSideIsDisputedAboveTheLimitAndNotAtIt() {
        Scheme scheme = new Scheme(1, 1L, "TEST", 1, "测试", "Test", "测试", true, Scoring.body(0));
        assertThat(new Calibration(scheme, pair(scheme, "20", "30")).disputed())
                .as("ten percent")
                .isEmpty();
        assertThat(new Calibration(scheme, pair(scheme, "19.999", "30")).disputed())
                .containsExactly("BUYER");
    }

    @Test
    void aSingleMarkFarFromTheOthersStandsOut() {
        Scheme scheme = new Scheme(1, 1L, "TEST", 1, "测试", "Test", "测试", true, Scoring.body(0));
        var sheets = pair(scheme, "27", "27");
        sheets.put("SUPERVISOR", List.of(sheet("SUPERVISOR", 9, Map.of("A3", d("20")))));
        assertThat(new Calibration(scheme, sheets).outliers()).singleElement().satisfies(o -> {
            assertThat(o.sheet().personId()).isEqualTo(9);
            assertThat(o.leaf().code()).isEqualTo("A3");
            assertThat(o.median()).isEqualByComparingTo("27");
        });
    }

    private static Map<String, List<SheetTotal>> pair(Scheme scheme, String one, String other) {
        var sheets = new LinkedHashMap<String, List<SheetTotal>>();
        scheme.body().sides().forEach(s -> sheets.put(s.code(), List.of()));
        sheets.put(
                "BUYER", List.of(sheet("BUYER", 1, Map.of("A3", d(one))), sheet("BUYER", 2, Map.of("A3", d(other)))));
        return sheets;
    }

    /** Everybody sees the same quality with an error of four points in a hundred; the first is lenient by a factor. */
    private static Map<String, List<SheetTotal>> sheets(Random random, double factor) {
        var quality = new double[12];
        for (int i = 0; i < quality.length; i++) quality[i] = 0.6 + 0.25 * random.nextDouble();
        var sheets = new LinkedHashMap<String, List<SheetTotal>>();
        long person = 0;
        for (Side side : SCHEME.body().sides()) {
            var all = new ArrayList<SheetTotal>();
            for (int n = 0; n < side.evaluators(); n++) {
                person++;
                var points = new LinkedHashMap<String, BigDecimal>();
                for (int i = 0; i < quality.length; i++) {
                    double seen = quality[i] + 0.04 * random.nextGaussian();
                    double given = Math.max(0, Math.min(1, person == 1 ? seen * factor : seen));
                    points.put("D" + i, BigDecimal.valueOf(given * 8).setScale(3, RoundingMode.HALF_UP));
                }
                all.add(sheet(side.code(), person, points));
            }
            sheets.put(side.code(), all);
        }
        return sheets;
    }

    private static SheetTotal sheet(String side, long person, Map<String, BigDecimal> points) {
        BigDecimal total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SheetTotal(person, "评" + person, side, 1, total, true, points);
    }

    private static Scheme scheme() {
        Scheme.Body body = Scoring.body(0);
        var leaves = new ArrayList<Indicator>();
        for (int i = 0; i < 12; i++) {
            leaves.add(new Indicator(
                    "D" + i, "指标" + i, "D" + i, "", d("8"), new Marking.Degree(List.of()), List.of(), List.of()));
        }
        return new Scheme(
                1,
                1L,
                "TEST",
                1,
                "测试",
                "Test",
                "测试",
                true,
                new Scheme.Body(d("96"), leaves, body.grades(), body.sides(), body.timing()));
    }
}
