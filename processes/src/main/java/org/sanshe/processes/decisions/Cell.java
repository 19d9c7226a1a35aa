package org.sanshe.processes.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 条件格: one condition of a row, the closed part of FEEL's unary tests described in the package.
 *
 * @param spans what it lists; empty means anything
 * @param negated whether the list is inside {@code not(…)}
 */
record Cell(List<Span> spans, boolean negated) {

    /** Matches every value. */
    static final Cell ANY = new Cell(List.of(), false);

    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(\\]])\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*([])\\[])");

    /**
     * Reads a cell.
     *
     * @throws IllegalArgumentException when the text is not of the closed language
     */
    static Cell read(String text, Kind kind) {
        String source = text == null ? "" : text.strip();
        if (source.isEmpty() || source.equals("-")) {
            return ANY;
        }
        Matcher not = NOT.matcher(source);
        boolean negated = not.matches();
        List<Span> spans = new ArrayList<>();
        for (String part : split(negated ? not.group(1) : source)) {
            spans.add(span(part.strip(), kind));
        }
        return new Cell(List.copyOf(spans), negated);
    }

    boolean matches(Comparable<?> value) {
        return spans.isEmpty() || spans.stream().anyMatch(span -> span.contains(value)) != negated;
    }

    /** The text cut at its commas, those inside quotes left alone. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static Span span(String text, Kind kind) {
        Matcher comparison = COMPARISON.matcher(text);
        Matcher interval = INTERVAL.matcher(text);
        if (comparison.matches()) {
            Comparable<?> end = kind.literal(ordered(comparison.group(2), kind));
            return switch (comparison.group(1)) {
                case "<" -> new Span(null, false, end, false);
                case "<=" -> new Span(null, false, end, true);
                case ">" -> new Span(end, false, null, false);
                default -> new Span(end, true, null, false);
            };
        }
        if (interval.matches()) {
            return new Span(
                    kind.literal(ordered(interval.group(2), kind)),
                    interval.group(1).equals("["),
                    kind.literal(interval.group(3)),
                    interval.group(4).equals("]"));
        }
        return Span.only(kind.literal(text));
    }

    private static String ordered(String text, Kind kind) {
        if (!kind.ordered()) {
            throw new IllegalArgumentException("a " + kind + " has no order: " + text);
        }
        return text;
    }
}
