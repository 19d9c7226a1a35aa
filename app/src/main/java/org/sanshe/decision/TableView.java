package org.sanshe.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.processes.decisions.Basis;
import org.sanshe.processes.decisions.Column;
import org.sanshe.processes.decisions.DecisionTable;
import org.sanshe.processes.decisions.Kind;
import org.sanshe.processes.decisions.Row;

/** A table as a page shows it. */
record TableView(
        String key,
        String name,
        String version,
        LocalDate validFrom,
        LocalDate validTo,
        boolean collects,
        boolean gapsAllowed,
        boolean local,
        boolean verified,
        List<String> inputs,
        List<String> outputs,
        List<RowView> rows) {

    /** A row in words. */
    record RowView(
            int number,
            String id,
            List<String> conditions,
            List<String> outputs,
            List<String> basis,
            String source,
            boolean verified) {}

    /** A field of the try-out form: what was typed comes back, with what is wrong with it. */
    record Field(String name, String label, String control, List<Choice> choices, String value, String error) {}

    /** One choice of a field. */
    record Choice(String value, String label) {}

    static TableView of(DecisionTable table, Wording wording) {
        return new TableView(
                table.key(),
                wording.of(table.name()),
                table.version(),
                table.validFrom(),
                table.validTo(),
                table.collects(),
                table.gapsAllowed(),
                table.local(),
                table.rows().stream().allMatch(Row::verified),
                table.inputs().stream()
                        .map(column -> wording.of(column.label()))
                        .toList(),
                table.outputs().stream()
                        .map(column -> wording.of(column.label()))
                        .toList(),
                table.rows().stream().map(row -> row(table, row, wording)).toList());
    }

    static List<Field> fields(
            DecisionTable table, Map<String, String> typed, Map<String, String> errors, Wording wording) {
        return table.asked().stream()
                .map(input -> new Field(
                        input.name(),
                        wording.of(input.label()),
                        control(input),
                        choices(input, wording),
                        typed.get(input.name()),
                        errors.get(input.name())))
                .toList();
    }

    private static String control(Column input) {
        return switch (input.kind()) {
            case FLAG -> "choice";
            case DATE -> "date";
            case TEXT -> input.values().isEmpty() ? "text" : "choice";
            default -> "number";
        };
    }

    private static List<Choice> choices(Column input, Wording wording) {
        if (input.kind() == Kind.FLAG) {
            return List.of(
                    new Choice("true", wording.value(input, true)), new Choice("false", wording.value(input, false)));
        }
        return input.values().stream()
                .map(value -> new Choice(value, wording.of(input.label(value))))
                .toList();
    }

    private static RowView row(DecisionTable table, Row row, Wording wording) {
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            conditions.add(
                    wording.condition(table.inputs().get(i), row.conditions().get(i)));
        }
        return new RowView(
                row.number(),
                row.id(),
                conditions,
                table.outputs().stream()
                        .map(output -> row.outputs().containsKey(output.name())
                                ? wording.value(output, row.outputs().get(output.name()))
                                : "—")
                        .toList(),
                row.basis().stream().map(Basis::toString).toList(),
                row.source(),
                row.verified());
    }
}
