package org.sanshe.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.evaluation.scoring.Scoring.d;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;

/** Means, extremes, weights: whatever is given, the result stays on the scale, and a few lines compute the same. */
class WeighingTest {

    private static final int ROUNDS = 500;

    @Test
    void noSheetsLeadOffTheScaleAndAFewLinesComputeTheSame() {
        var random = new Random(20260630);
        for (int n = 0; n < ROUNDS; n++) {
            Scheme scheme = scheme(random);
            var sheets = sheets(scheme, random);
            var computed = Map.of("B2", points(random, d("20")));
            var residents = new HashMap<String, BigDecimal>();
            boolean asked = scheme.side("RESIDENTS").isPresent() && random.nextBoolean();
            if (asked) residents.put("RESIDENTS", points(random, d("100")));
            var weighing = new Weighing(scheme, sheets, computed, residents, Map.of());
            BigDecimal result = weighing.result();
            assertThat(result).isBetween(BigDecimal.ZERO, scheme.body().scale());
            assertThat(result.doubleValue())
                    .isCloseTo(
                            naively(scheme, sheets, computed, residents), org.assertj.core.data.Offset.offset(0.0011));
        }
    }

    @Test
    void fullMarksAreTheScaleAndNoneAreZero() {
        Scheme scheme = scheme(null);
        for (String share : List.of("1", "0")) {
            var all = new LinkedHashMap<String, List<SheetTotal>>();
            for (Side side : scheme.body().sides()) {
                all.put(
                        side.code(),
                        List.of(sheet(scheme, side, 1, l -> l.weight().multiply(d(share)))));
            }
            var weighing = new Weighing(scheme, all, Map.of("B2", d("20").multiply(d(share))), Map.of(), Map.of());
            assertThat(weighing.result()).isEqualByComparingTo(d("100").multiply(d(share)));
        }
    }

    @Test
    void theHighestAndTheLowestAreDroppedFromTheAgreedNumberOn() {
        Scheme scheme = scheme(null);
        Side side = scheme.body().sides().get(0);
        var sheets = new ArrayList<SheetTotal>();
        for (int i = 0; i < 4; i++) {
            BigDecimal share = d(List.of("0.9", "0.5", "0.7", "0.9").get(i));
            sheets.add(sheet(scheme, side, i, l -> l.weight().multiply(share)));
        }
        assertThat(Weighing.dropExtremes(sheets, 5)).allMatch(SheetTotal::counted);
        assertThat(Weighing.dropExtremes(sheets, 0)).allMatch(SheetTotal::counted);
        assertThat(Weighing.dropExtremes(sheets, 4))
                .filteredOn(SheetTotal::counted)
                .extracting(SheetTotal::personId)
                .as("one of the two equal highest stays")
                .containsExactly(0L, 2L);
        assertThat(Weighing.dropExtremes(sheets.subList(0, 2), 2))
                .as("of two nobody would be left")
                .allMatch(SheetTotal::counted);
    }

    /** An indicator that one side does not mark is weighed among the others; residents weigh in with what they say. */
    @Test
    void aShareOfWhoDoesNotMarkFallsToTheOthers() {
        Scheme scheme = scheme(null);
        var sheets = new LinkedHashMap<String, List<SheetTotal>>();
        for (Side side : scheme.body().sides()) {
            BigDecimal share = side.code().equals("BUYER") ? d("1") : d("0.5");
            sheets.put(
                    side.code(), List.of(sheet(scheme, side, 1, l -> l.weight().multiply(share))));
        }
        var weighing = new Weighing(scheme, sheets, Map.of(), Map.of(), Map.of());
        // of the 20 points of C1 the third party gives none: buyer 30 against supervisor 20
        assertThat(weighing.leaf(scheme.leaf("C1"))).isEqualByComparingTo("16");
        assertThat(weighing.leaf(scheme.leaf("A3"))).isEqualByComparingTo("19.5");
        var arbitrated = new Weighing(scheme, sheets, Map.of(), Map.of(), Map.of("THIRD_PARTY", Map.of("A3", d("30"))));
        assertThat(arbitrated.leaf(scheme.leaf("A3"))).isEqualByComparingTo("27");
    }

    private static Scheme scheme(Random random) {
        Scheme.Body body = Scoring.body(random == null ? 0 : random.nextInt(6));
        if (random != null && random.nextBoolean()) {
            var sides = new ArrayList<>(body.sides());
            Side third = sides.get(0);
            sides.set(
                    0,
                    new Side(
                            third.code(),
                            third.name(),
                            third.nameEn(),
                            third.kind(),
                            d("40"),
                            third.evaluators(),
                            third.expertise()));
            sides.add(new Side("RESIDENTS", "服务对象", "Residents", Side.Kind.RESIDENTS, d("10"), 0, ""));
            body = new Scheme.Body(body.scale(), body.indicators(), body.grades(), sides, body.timing());
        }
        return new Scheme(1, 1L, "TEST", 1, "测试", "Test", "测试", true, body);
    }

    private static Map<String, List<SheetTotal>> sheets(Scheme scheme, Random random) {
        var all = new LinkedHashMap<String, List<SheetTotal>>();
        for (Side side : scheme.body().sides()) {
            var sheets = new ArrayList<SheetTotal>();
            if (side.kind() != Side.Kind.RESIDENTS) {
                int people = 1 + random.nextInt(6);
                for (int i = 0; i < people; i++) sheets.add(sheet(scheme, side, i, l -> points(random, l.weight())));
            }
            all.put(
                    side.code(),
                    Weighing.dropExtremes(sheets, scheme.body().timing().dropExtremesFrom()));
        }
        return all;
    }

    private static SheetTotal sheet(
            Scheme scheme, Side side, int person, java.util.function.Function<Indicator, BigDecimal> mark) {
        var points = new LinkedHashMap<String, BigDecimal>();
        scheme.leaves().stream()
                .filter(l -> l.isMarkedBy(side.code()))
                .forEach(l -> points.put(l.code(), mark.apply(l)));
        BigDecimal total = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SheetTotal(person, "评" + person, side.code(), 1, total, true, points);
    }

    /** Often nothing or all, as people do. */
    private static BigDecimal points(Random random, BigDecimal most) {
        return switch (random.nextInt(5)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> most;
            default -> most.multiply(BigDecimal.valueOf(random.nextDouble())).setScale(3, RoundingMode.HALF_UP);
        };
    }

    /** In doubles, leaf by leaf. */
    private static double naively(
            Scheme scheme,
            Map<String, List<SheetTotal>> sheets,
            Map<String, BigDecimal> computed,
            Map<String, BigDecimal> residents) {
        double hands = 0;
        for (Indicator leaf : scheme.leaves()) {
            if (leaf.marking().isComputed()) {
                hands += computed.get(leaf.code()).doubleValue();
                continue;
            }
            double sum = 0;
            double weights = 0;
            for (Side side : scheme.body().sides()) {
                var given = sheets.get(side.code()).stream()
                        .filter(s -> s.counted() && s.points().containsKey(leaf.code()))
                        .mapToDouble(s -> s.points().get(leaf.code()).doubleValue())
                        .average();
                if (given.isEmpty()) continue;
                sum += side.weight().doubleValue() * given.getAsDouble();
                weights += side.weight().doubleValue();
            }
            hands += sum / weights;
        }
        if (residents.isEmpty()) return hands;
        return 0.9 * hands + 0.1 * residents.get("RESIDENTS").doubleValue();
    }
}
