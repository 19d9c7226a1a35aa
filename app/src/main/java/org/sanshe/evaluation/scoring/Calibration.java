package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;

/**
 * 校准: how far evaluators are apart, who is lenient or strict throughout, and which single marks stand out. It computes
 * and changes nothing; what follows is for people to decide.
 *
 * @param sheets by side, all that are locked
 */
record Calibration(Scheme scheme, Map<String, List<SheetTotal>> sheets) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FINE = 10;

    /** Less than this many percent in the mean is nobody's leaning. */
    private static final double LEAST_LEANING = 5;

    /** So many standard errors of the mean are no accident. */
    private static final double CERTAIN = 3;

    /** With fewer indicators a mean says nothing. */
    private static final int FEWEST = 4;

    /** 分差. @param percent between the highest and the lowest total, of the scheme's scale. @param above the limit */
    record Spread(Side side, BigDecimal lowest, BigDecimal highest, BigDecimal percent, boolean above) {}

    /**
     * 宽严.
     *
     * @param percent mean difference from the median of all who marked the same indicator, in percent of its weight; above
     *     zero is lenient
     * @param systematic whether it is too much and too regular to be an accident
     */
    record Leaning(SheetTotal sheet, BigDecimal percent, boolean systematic) {}

    /** 离群: one mark that differs from the median of all by more than the limit, in percent of the weight. */
    record Outlier(SheetTotal sheet, Indicator leaf, BigDecimal points, BigDecimal median) {}

    /** 单项分差 of a side. */
    record LeafSpread(Side side, Indicator leaf, List<BigDecimal> given, BigDecimal percent) {

        boolean isDisputed() {
            return percent.signum() > 0;
        }
    }

    private BigDecimal limit() {
        return scheme.body().timing().spreadPercent();
    }

    /** The sides that somebody scores for, in the scheme's order. */
    List<Spread> spreads() {
        return scheme.body().sides().stream()
                .filter(s -> !sheets.getOrDefault(s.code(), List.of()).isEmpty())
                .map(this::spread)
                .toList();
    }

    private Spread spread(Side side) {
        var totals =
                sheets.get(side.code()).stream().map(SheetTotal::total).sorted().toList();
        BigDecimal lowest = totals.get(0);
        BigDecimal highest = totals.get(totals.size() - 1);
        BigDecimal percent = percent(highest.subtract(lowest), scheme.body().scale());
        return new Spread(side, lowest, highest, percent, percent.compareTo(limit()) > 0);
    }

    /** The codes of the sides whose evaluators differ by more than the limit. */
    List<String> disputed() {
        return spreads().stream()
                .filter(Spread::above)
                .map(s -> s.side().code())
                .toList();
    }

    /** Each evaluator against the others, the indicators together. */
    List<Leaning> leanings() {
        return sheets.values().stream().flatMap(List::stream).map(this::leaning).toList();
    }

    private Leaning leaning(SheetTotal sheet) {
        var differences = new ArrayList<Double>();
        sheet.points().forEach((code, points) -> {
            Indicator leaf = scheme.leaf(code);
            if (leaf.weight().signum() == 0) return;
            differences.add(
                    percent(points.subtract(median(code)), leaf.weight()).doubleValue());
        });
        double mean = differences.stream().mapToDouble(d -> d).average().orElse(0);
        double squares =
                differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
        int n = differences.size();
        double error = n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
        boolean systematic = n >= FEWEST && Math.abs(mean) >= LEAST_LEANING && Math.abs(mean) > CERTAIN * error;
        return new Leaning(sheet, BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP), systematic);
    }

    /** The single marks that stand out. */
    List<Outlier> outliers() {
        var outliers = new ArrayList<Outlier>();
        sheets.values().stream()
                .flatMap(List::stream)
                .forEach(sheet -> sheet.points().forEach((code, points) -> {
                    Indicator leaf = scheme.leaf(code);
                    BigDecimal median = median(code);
                    if (leaf.weight().signum() == 0) return;
                    if (percent(points.subtract(median).abs(), leaf.weight()).compareTo(limit()) > 0) {
                        outliers.add(new Outlier(sheet, leaf, points, median));
                    }
                }));
        return outliers;
    }

    /** The indicators a side marks by hand, with what its evaluators gave. */
    List<LeafSpread> leaves(Side side) {
        return scheme.leaves().stream()
                .filter(l -> l.isMarkedBy(side.code()))
                .map(l -> {
                    var given = sheets.getOrDefault(side.code(), List.of()).stream()
                            .map(s -> s.points().get(l.code()))
                            .toList();
                    var sorted = given.stream().sorted().toList();
                    BigDecimal apart = sorted.isEmpty()
                            ? BigDecimal.ZERO
                            : sorted.get(sorted.size() - 1).subtract(sorted.get(0));
                    return new LeafSpread(side, l, given, percent(apart, l.weight()));
                })
                .toList();
    }

    private BigDecimal median(String code) {
        var given = sheets.values().stream()
                .flatMap(Collection::stream)
                .map(s -> s.points().get(code))
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
        int n = given.size();
        return given.get(n / 2).add(given.get((n - 1) / 2)).divide(BigDecimal.valueOf(2), FINE, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        if (whole.signum() == 0) return BigDecimal.ZERO;
        return part.multiply(HUNDRED).divide(whole, FINE, RoundingMode.HALF_UP);
    }
}
