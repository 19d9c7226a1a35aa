package org.sanshe.processes.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 决策表检查: finds every gap and overlap of a table.
 *
 * <p>Each column is cut into the stretches on which no cell changes its mind; the whole input space is then walked
 * column by column, carrying the rows that still match. Stretches that leave the same rows are one, and a set of rows
 * seen before at the same column is not walked again, so the walk stays small where a plain product would not.
 */
final class TableCheck {

    private static final int ENOUGH = 20;

    private final DecisionTable table;
    private final List<List<Comparable<?>>> samples = new ArrayList<>();
    private final List<Set<BitSet>> seen = new ArrayList<>();
    private final Map<BitSet, String> problems = new LinkedHashMap<>();

    TableCheck(DecisionTable table) {
        this.table = table;
        for (int column = 0; column < table.inputs().size(); column++) {
            int at = column;
            List<Cell> cells = IntStream.range(0, table.rows().size())
                    .mapToObj(row -> table.cellsOf(row).get(at))
                    .toList();
            samples.add(table.inputs().get(column).samples(cells));
            seen.add(new HashSet<>());
        }
    }

    List<String> problems() {
        if (!table.collects()) {
            BitSet all = new BitSet();
            all.set(0, table.rows().size());
            walk(0, all, new ArrayList<>());
        }
        deadRows();
        return List.copyOf(problems.values());
    }

    private void walk(int column, BitSet rows, List<Comparable<?>> example) {
        if (problems.size() >= ENOUGH) {
            return;
        }
        if (column == table.inputs().size()) {
            judge(rows, example);
            return;
        }
        if (!seen.get(column).add(rows)) {
            return;
        }
        Map<BitSet, Comparable<?>> ways = new LinkedHashMap<>();
        for (Comparable<?> sample : samples.get(column)) {
            ways.putIfAbsent(still(rows, column, sample), sample);
        }
        ways.forEach((left, sample) -> {
            List<Comparable<?>> longer = new ArrayList<>(example);
            longer.add(sample);
            walk(column + 1, left, longer);
        });
    }

    private BitSet still(BitSet rows, int column, Comparable<?> sample) {
        BitSet left = new BitSet();
        rows.stream()
                .filter(row -> table.cellsOf(row).get(column).matches(sample))
                .forEach(left::set);
        return left;
    }

    private void judge(BitSet rows, List<Comparable<?>> example) {
        if (rows.isEmpty() && !table.gapsAllowed()) {
            problems.putIfAbsent(rows, "没有规则适用 / no row for " + written(example));
        } else if (rows.cardinality() > 1) {
            String numbers = rows.stream().mapToObj(row -> "" + (row + 1)).collect(Collectors.joining(", "));
            problems.putIfAbsent(rows, "规则重叠 / rows " + numbers + " overlap, for example " + written(example));
        }
    }

    /** A row with a condition that no allowed value meets is a mistyped code. */
    private void deadRows() {
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < samples.size(); column++) {
                Cell cell = table.cellsOf(row).get(column);
                if (samples.get(column).stream().noneMatch(cell::matches)) {
                    BitSet one = new BitSet();
                    one.set(row);
                    problems.put(
                            one,
                            "规则不可能适用 / row " + (row + 1) + " can never match: "
                                    + table.inputs().get(column).name() + " "
                                    + table.rows().get(row).conditions().get(column));
                }
            }
        }
    }

    private String written(List<Comparable<?>> example) {
        return IntStream.range(0, example.size())
                .mapToObj(i -> table.inputs().get(i).name() + " = " + example.get(i))
                .collect(Collectors.joining(", "));
    }
}
