package org.sanshe.processes.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * 决策结果: what a table answered.
 *
 * @param table the table asked
 * @param asOf the date of the case
 * @param inputs what it was asked with, {@code asOf} included where the table has that column
 * @param rows the rows that matched; none means "no rule" (or, for a table that collects, no finding)
 */
public record Evaluation(DecisionTable table, LocalDate asOf, Map<String, Object> inputs, List<Row> rows) {

    /** The outputs by name: of the one row, or, for a table that collects, a list a name. */
    public Map<String, Object> values() {
        if (!table.collects()) {
            return rows.isEmpty() ? Map.of() : rows.get(0).outputs();
        }
        Map<String, Object> lists = new LinkedHashMap<>();
        for (Column output : table.outputs()) {
            List<Object> values = new ArrayList<>();
            rows.forEach(row -> values.add(row.outputs().get(output.name())));
            lists.put(output.name(), values);
        }
        return lists;
    }

    /** The articles of all rows that matched, each once. */
    public List<Basis> basis() {
        LinkedHashSet<Basis> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.basis()));
        return List.copyOf(all);
    }

    /** Whether every row that matched was checked against its source. */
    public boolean verified() {
        return rows.stream().allMatch(Row::verified);
    }
}
