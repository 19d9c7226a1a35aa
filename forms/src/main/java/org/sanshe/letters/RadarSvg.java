package org.sanshe.letters;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 雷达图 for the page, as drawn on the server: presentation attributes only, no style and no script. */
final class RadarSvg {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 330;
    private static final double RADIUS = 110;
    private static final double X = WIDTH / 2.0;
    private static final double Y = 145;
    private static final int RINGS = 5;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#c7770a", "#5b6b7d");
    private static final List<String> DASHES = List.of("", "8 4", "2 3");

    private RadarSvg() {}

    /** The picture. @param escape of text for HTML */
    static String of(Block.Radar radar, UnaryOperator<String> escape) {
        int axes = radar.axes().size();
        var svg = new StringBuilder(
                "<svg class=\"letter-radar\" viewBox=\"0 0 %d %d\" role=\"img\">".formatted(WIDTH, HEIGHT));
        for (int ring = 1; ring <= RINGS; ring++) {
            double share = (double) ring / RINGS;
            svg.append(polygon(axes, i -> share, "#c8ced6", "", 1));
        }
        for (int s = 0; s < radar.series().size(); s++) {
            var values = radar.series().get(s).percents();
            svg.append(polygon(
                    axes,
                    i -> values.get(i).doubleValue() / 100,
                    COLOURS.get(s % COLOURS.size()),
                    DASHES.get(s % DASHES.size()),
                    2));
        }
        for (int i = 0; i < axes; i++) {
            double side = Math.sin(angle(i, axes));
            String anchor = Math.abs(side) < 0.1 ? "middle" : side > 0 ? "start" : "end";
            svg.append(text(
                    x(i, axes, 1.1),
                    y(i, axes, 1.1) + 4,
                    anchor,
                    escape.apply(radar.axes().get(i))));
            svg.append(' ');
        }
        int room = WIDTH / radar.series().size();
        for (int s = 0; s < radar.series().size(); s++) {
            int at = room * s + 16;
            svg.append("<path d=\"M%d %d h26\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-dasharray=\"%s\"/>"
                    .formatted(at, HEIGHT - 14, COLOURS.get(s % COLOURS.size()), DASHES.get(s % DASHES.size())));
            svg.append(text(
                    at + 32,
                    HEIGHT - 10,
                    "start",
                    escape.apply(radar.series().get(s).name())));
            svg.append(' ');
        }
        return svg.append("</svg>\n").toString();
    }

    private static String polygon(int axes, Share share, String colour, String dash, int width) {
        String points = IntStream.range(0, axes)
                .mapToObj(i -> number(x(i, axes, share.of(i))) + "," + number(y(i, axes, share.of(i))))
                .collect(Collectors.joining(" "));
        return "<polygon points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\" stroke-dasharray=\"%s\"/>"
                .formatted(points, colour, width, dash);
    }

    private static String text(double x, double y, String anchor, String escaped) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-size=\"13\" fill=\"currentColor\">%s</text>"
                .formatted(number(x), number(y), anchor, escaped);
    }

    private static double angle(int axis, int axes) {
        return 2 * Math.PI * axis / axes;
    }

    private static double x(int axis, int axes, double share) {
        return X + Math.sin(angle(axis, axes)) * RADIUS * share;
    }

    private static double y(int axis, int axes, double share) {
        return Y - Math.cos(angle(axis, axes)) * RADIUS * share;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private interface Share {
        double of(int axis);
    }
}
