package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sanshe.incubation.BaseRules.Criterion;

/**
 * 雷达图 of a plan's diagnoses as points for the page: one outline a side and round. Its table says the same in figures.
 *
 * @param rings the outlines of 20, 40 … 100 percent
 */
record Radar(List<Axis> axes, List<String> rings, List<Line> lines) {

    static final int WIDTH = 520;
    static final int HEIGHT = 320;
    private static final double RADIUS = 115;
    private static final int RINGS = 5;
    private static final double FULL = 100;
    private static final double LABEL = 1.13;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#c7770a", "#2b7a4b");

    /** One capacity. @param anchor where its label begins */
    record Axis(String name, String x, String y, String anchor) {}

    /** One outline. @param dash empty for the base's own assessment */
    record Line(String name, String colour, String dash, String points) {}

    static Radar of(List<Criterion> criteria, List<Diagnoses.Series> series, boolean english) {
        int n = criteria.size();
        var axes = IntStream.range(0, n)
                .mapToObj(i -> new Axis(
                        english ? criteria.get(i).nameEn() : criteria.get(i).name(),
                        number(x(i, n, LABEL)),
                        number(y(i, n, LABEL) + 4),
                        anchor(i, n)))
                .toList();
        var rings = IntStream.rangeClosed(1, RINGS)
                .mapToObj(ring -> outline(n, i -> (double) ring / RINGS))
                .toList();
        var lines = series.stream()
                .map(s -> new Line(
                        s.round().in(english) + " · " + s.side().in(english),
                        COLOURS.get(s.round().ordinal()),
                        s.side() == GrowthPlan.Side.SELF ? "6 4" : "",
                        outline(n, i -> share(s.percents().get(i)))))
                .toList();
        return new Radar(axes, rings, lines);
    }

    private interface Share {
        double of(int axis);
    }

    private static double share(BigDecimal percent) {
        return percent.doubleValue() / FULL;
    }

    private static String outline(int axes, Share share) {
        return IntStream.range(0, axes)
                .mapToObj(i -> number(x(i, axes, share.of(i))) + "," + number(y(i, axes, share.of(i))))
                .collect(Collectors.joining(" "));
    }

    private static String anchor(int axis, int axes) {
        double side = Math.sin(angle(axis, axes));
        if (Math.abs(side) < 0.1) return "middle";
        return side > 0 ? "start" : "end";
    }

    private static double angle(int axis, int axes) {
        return 2 * Math.PI * axis / axes;
    }

    private static double x(int axis, int axes, double share) {
        return WIDTH / 2.0 + Math.sin(angle(axis, axes)) * RADIUS * share;
    }

    private static double y(int axis, int axes, double share) {
        return HEIGHT / 2.0 - Math.cos(angle(axis, axes)) * RADIUS * share;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
