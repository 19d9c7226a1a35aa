package org.sanshe.processes.decisions;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 决策表: one table in one period of validity, checked and ready to be asked. Immutable. */
public final class DecisionTable {

    /** The input that is filled from the date of the case. */
    static final String AS_OF = "asOf";

    private final Header header;
    private final List<Column> inputs;
    private final List<Column> outputs;
    private final List<Row> rows;
    private final List<List<Cell>> cells;

    /** What a file says about the table as a whole. */
    record Header(
            String key,
            Label name,
            String digest,
            LocalDate validFrom,
            LocalDate validTo,
            boolean collects,
            boolean gapsAllowed,
            boolean local) {}

    DecisionTable(Header header, List<Column> inputs, List<Column> outputs, List<Row> rows, List<List<Cell>> cells) {
        this.header = header;
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.rows = List.copyOf(rows);
        this.cells = List.copyOf(cells);
    }

    /**
     * Reads and checks one file.
     *
     * @param file name for messages
     * @param content the DMN
     * @throws MalformedTable when it is not a table of the kind described in the package, or has gaps or overlaps
     */
    public static DecisionTable read(String file, InputStream content) {
        DecisionTable table = new TableReader(file).read(content);
        List<String> problems = new TableCheck(table).problems();
        if (!problems.isEmpty()) {
            throw new MalformedTable(file, String.join("; ", problems));
        }
        return table;
    }

    /** The name callers use. */
    public String key() {
        return header.key();
    }

    /** What people read. */
    public Label name() {
        return header.name();
    }

    /** First day of validity and the first eight digits of the content's SHA-256: names exactly this content. */
    public String version() {
        return header.validFrom() + "+" + header.digest();
    }

    /** First day on which it holds. */
    public LocalDate validFrom() {
        return header.validFrom();
    }

    /** Last day on which it holds; null while no end is known. */
    public LocalDate validTo() {
        return header.validTo();
    }

    /** Whether every matching row is a finding (COLLECT) instead of exactly one row being the answer (UNIQUE). */
    public boolean collects() {
        return header.collects();
    }

    /** Whether "no rule" is an answer. */
    public boolean gapsAllowed() {
        return header.gapsAllowed();
    }

    /** Whether it is a setting of the bureau and not law. */
    public boolean local() {
        return header.local();
    }

    /** The conditions, {@code asOf} included where the table has it. */
    public List<Column> inputs() {
        return inputs;
    }

    /** The conditions a caller must give: all but {@code asOf}. */
    public List<Column> asked() {
        return inputs.stream().filter(input -> !input.name().equals(AS_OF)).toList();
    }

    /** What it answers. */
    public List<Column> outputs() {
        return outputs;
    }

    /** The rules in their order. */
    public List<Row> rows() {
        return rows;
    }

    boolean inForce(LocalDate date) {
        return !date.isBefore(validFrom()) && (validTo() == null || !date.isAfter(validTo()));
    }

    List<Cell> cellsOf(int row) {
        return cells.get(row);
    }

    /** Asks the table; see {@link DecisionTables#evaluate}. */
    Evaluation evaluate(LocalDate asOf, Map<String, ?> given) {
        Map<String, Object> values = take(asOf, given);
        List<Row> hits = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (matches(cells.get(row), values)) {
                hits.add(rows.get(row));
            }
        }
        return new Evaluation(this, asOf, values, List.copyOf(hits));
    }

    private boolean matches(List<Cell> row, Map<String, Object> values) {
        for (int i = 0; i < inputs.size(); i++) {
            if (!row.get(i).matches((Comparable<?>) values.get(inputs.get(i).name()))) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Object> take(LocalDate asOf, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, BadInputs.Problem> problems = new TreeMap<>();
        for (Column input : inputs) {
            Object value = input.name().equals(AS_OF) ? asOf : given.get(input.name());
            if (value == null
                    || (value instanceof CharSequence text && text.toString().isBlank())) {
                problems.put(input.name(), BadInputs.Problem.MISSING);
                continue;
            }
            try {
                Comparable<?> taken = input.kind().take(value);
                values.put(input.name(), taken);
                if (!input.allows(taken)) {
                    problems.put(input.name(), BadInputs.Problem.VALUE);
                }
            } catch (IllegalArgumentException | java.time.DateTimeException wrong) {
                problems.put(input.name(), BadInputs.Problem.TYPE);
            }
        }
        given.forEach((name, value) -> {
            boolean theDate = name.equals(AS_OF) && asOf.toString().equals(String.valueOf(value));
            if (!theDate && asked().stream().noneMatch(input -> input.name().equals(name))) {
                problems.put(name, BadInputs.Problem.UNKNOWN);
            }
        });
        if (!problems.isEmpty()) {
            throw new BadInputs(key(), problems);
        }
        return values;
    }
}
