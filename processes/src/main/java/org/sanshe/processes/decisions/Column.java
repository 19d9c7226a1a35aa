package org.sanshe.processes.decisions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** 输入列或输出列: an input or an output of a table. */
public final class Column {

    private final String name;
    private final Label label;
    private final Kind kind;
    private final Cell domain;
    private final Map<String, Label> labels;

    Column(String name, Label label, Kind kind, Cell domain, Map<String, Label> labels) {
        this.name = name;
        this.label = label;
        this.kind = kind;
        this.domain = domain;
        this.labels = labels;
    }

    /** The name callers use. */
    public String name() {
        return name;
    }

    /** What people read. */
    public Label label() {
        return label;
    }

    /** What it holds. */
    public Kind kind() {
        return kind;
    }

    /** The listed values in the order of the table; empty when the column is not limited to a list. */
    public List<String> values() {
        return domain.negated() || !domain.spans().stream().allMatch(Span::single)
                ? List.of()
                : domain.spans().stream().map(span -> span.low().toString()).toList();
    }

    /** What a listed value is called; its code when the table does not say. */
    public Label label(String value) {
        return labels.getOrDefault(value, new Label(value, value));
    }

    boolean allows(Comparable<?> value) {
        return domain.matches(value);
    }

    /**
     * One value out of each stretch on which none of the cells changes its mind, so that trying these tries everything.
     *
     * @param cells the cells of this column in all rows
     */
    List<Comparable<?>> samples(List<Cell> cells) {
        TreeSet<Comparable<?>> points = new TreeSet<>(Span::compare);
        Stream.concat(cells.stream(), Stream.of(domain))
                .flatMap(cell -> cell.spans().stream())
                .flatMap(Span::ends)
                .forEach(points::add);
        List<Comparable<?>> samples = new ArrayList<>(points);
        switch (kind) {
            case FLAG -> samples = List.of(true, false);
            case TEXT -> samples.add("其他 other");
            default -> samples.addAll(between(points));
        }
        return samples.stream().filter(this::allows).toList();
    }

    private List<Comparable<?>> between(NavigableSet<Comparable<?>> points) {
        List<Comparable<?>> between = new ArrayList<>();
        if (points.isEmpty()) {
            between.add(kind == Kind.DATE ? LocalDate.EPOCH : BigDecimal.ONE);
            return between;
        }
        between.add(step(points.first(), -1));
        between.add(step(points.last(), 1));
        for (Comparable<?> point : points) {
            Comparable<?> next = points.higher(point);
            if (next != null && !(kind.stepped() && Span.compare(step(point, 1), next) >= 0)) {
                between.add(kind.stepped() ? step(point, 1) : middle((BigDecimal) point, (BigDecimal) next));
            }
        }
        return between;
    }

    private static Comparable<?> step(Comparable<?> value, int by) {
        return value instanceof LocalDate day ? day.plusDays(by) : ((BigDecimal) value).add(BigDecimal.valueOf(by));
    }

    private static BigDecimal middle(BigDecimal a, BigDecimal b) {
        return a.add(b).multiply(new BigDecimal("0.5"));
    }
}
