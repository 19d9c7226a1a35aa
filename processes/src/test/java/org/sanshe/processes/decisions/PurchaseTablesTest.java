package org.sanshe.processes.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of the purchase: every row, both sides of every limit; the cases B and C of the domain notes. */
class PurchaseTablesTest {

    private static final DecisionTables TABLES = Tables.all();
    private static final Set<String> HIT = new TreeSet<>();

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/cases/decisions.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void answersAsTheLawSays(String note, String key, LocalDate asOf, String inputs, String expected) {
        Evaluation evaluation = TABLES.evaluate(key, asOf, Tables.inputs(inputs));
        evaluation.rows().forEach(row -> HIT.add(row.id()));
        assertThat(written(evaluation)).isEqualTo(expected);
        assertThat(evaluation.basis()).hasSameSizeAs(Set.copyOf(evaluation.basis()));
        assertThat(evaluation.basis().isEmpty()).isEqualTo(evaluation.rows().isEmpty());
    }

    @AfterAll
    static void noRowWasLeftOut() {
        Set<String> rows = TABLES.on(Tables.DAY).stream()
                .flatMap(table -> table.rows().stream())
                .map(Row::id)
                .collect(Collectors.toCollection(TreeSet::new));
        rows.removeAll(HIT);
        assertThat(rows).as("rows that no case of the file reaches").isEmpty();
    }

    @Test
    void whatRestsOnMemoryIsMarkedSo() {
        Set<String> unverified = TABLES.on(Tables.DAY).stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> !row.verified())
                .map(Row::id)
                .collect(Collectors.toSet());
        assertThat(unverified).contains("too-few-suppliers-5", "procurement-threshold-6", "procurement-threshold-10");
        assertThat(unverified).doesNotContain("procurement-threshold-1", "procurement-threshold-2", "price-weight-4");
    }

    @Test
    void everyListedValueAndColumnHasBothLanguages() {
        for (DecisionTable table : TABLES.on(Tables.DAY)) {
            assertThat(table.name().zh()).isNotEqualTo(table.name().en());
            Stream.concat(table.inputs().stream(), table.outputs().stream()).forEach(column -> {
                assertThat(column.label().zh())
                        .as(column.name())
                        .isNotEqualTo(column.label().en());
                column.values()
                        .forEach(value -> assertThat(column.label(value).zh())
                                .as("%s %s", table.key(), value)
                                .isNotEqualTo(column.label(value).en())
                                .isNotEqualTo(value));
            });
        }
    }

    /** {@code name=value …} of the one row, {@code none}, or the findings of a collecting table. */
    private static String written(Evaluation evaluation) {
        if (evaluation.rows().isEmpty()) {
            return "none";
        }
        List<String> rows = evaluation.rows().stream()
                .map(row -> row.outputs().entrySet().stream()
                        .filter(output -> !evaluation.table().collects()
                                || output.getKey().equals("finding"))
                        .map(output -> output.getKey() + "=" + output.getValue())
                        .collect(Collectors.joining(" ")))
                .toList();
        return String.join("; ", rows);
    }
}
