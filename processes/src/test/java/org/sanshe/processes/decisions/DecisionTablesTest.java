package org.sanshe.processes.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTablesTest {

    private static final List<String> SCORE = List.of("score:integer");

    private final DecisionTable old = Tables.of("validFrom=2020-01-01;validTo=2025-12-31", SCORE, "- | \"old\"");
    private final DecisionTable now = Tables.of("validFrom=2026-01-01", SCORE, "- | \"new\"");
    private final DecisionTables tables = new DecisionTables(List.of(now, old));

    @ParameterizedTest
    @CsvSource({"2020-01-01,old", "2025-12-31,old", "2026-01-01,new", "2030-06-01,new"})
    void aCaseIsJudgedByTheTableOfItsDate(LocalDate asOf, String grade) {
        Evaluation evaluation = tables.evaluate("rating", asOf, Map.of("score", 1));
        assertThat(evaluation.values()).containsEntry("grade", grade);
        assertThat(evaluation.table().version()).isEqualTo((grade.equals("old") ? old : now).version());
    }

    @Test
    void beforeTheFirstTableThereIsNone() {
        assertThatThrownBy(() -> tables.evaluate("rating", LocalDate.of(2019, 12, 31), Map.of("score", 1)))
                .isInstanceOf(NoTable.class);
        assertThatThrownBy(() -> tables.evaluate("weather", Tables.DAY, Map.of()))
                .isInstanceOf(NoTable.class);
        assertThat(tables.on(LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(tables.on(Tables.DAY)).containsExactly(now);
        assertThat(tables.versions("rating")).containsExactly(old, now);
    }

    @Test
    void twoTablesOfOneKeyMayNotHoldOnOneDay() {
        DecisionTable endless = Tables.of("validFrom=2020-01-01", SCORE, "- | \"old\"");
        assertThatThrownBy(() -> new DecisionTables(List.of(endless, now)))
                .isInstanceOf(MalformedTable.class)
                .hasMessageContaining("rating")
                .hasMessageContaining("2026-01-01");
    }

    @Test
    void anOldTableKeepsItsKeyUnderAnIdOfItsOwn() {
        DecisionTable named = Tables.of("validFrom=2020-01-01;key=grade", SCORE, "- | \"old\"");
        assertThat(named.key()).isEqualTo("grade");
        assertThat(old.key()).isEqualTo("rating");
    }

    @Test
    void aDateColumnIsFilledFromTheDateOfTheCase() {
        DecisionTable dated = Tables.of(
                "validFrom=2020-01-01",
                List.of("asOf:date", "score:integer"),
                "< date and time(\"2026-01-01T00:00:00\") | - | \"old\"",
                ">= date(\"2026-01-01\") | - | \"new\"");
        assertThat(dated.asked()).extracting(Column::name).containsExactly("score");
        assertThat(dated.evaluate(LocalDate.of(2025, 12, 31), Map.of("score", 1))
                        .values())
                .containsEntry("grade", "old");
        assertThat(dated.evaluate(LocalDate.of(2026, 1, 1), Map.of("score", 1)).values())
                .containsEntry("grade", "new");
        assertThat(dated.evaluate(Tables.DAY, Map.of("score", 1, "asOf", Tables.DAY))
                        .values())
                .containsEntry("grade", "new");
        assertThatThrownBy(() -> dated.evaluate(Tables.DAY, Map.of("score", 1, "asOf", "2020-01-01")))
                .isInstanceOf(BadInputs.class);
    }

    @Test
    void wrongInputsAreNamedAllAtOnce() {
        assertThatThrownBy(() -> Tables.all()
                        .evaluate(
                                "panel",
                                Tables.DAY,
                                Map.of("method", "GUESS", "budget", "many", "complex", 1, "colour", "red")))
                .isInstanceOfSatisfying(
                        BadInputs.class,
                        bad -> assertThat(bad.fields())
                                .containsOnly(
                                        Map.entry("method", BadInputs.Problem.VALUE),
                                        Map.entry("budget", BadInputs.Problem.TYPE),
                                        Map.entry("complex", BadInputs.Problem.TYPE),
                                        Map.entry("colour", BadInputs.Problem.UNKNOWN),
                                        Map.entry("openTenderAmountReached", BadInputs.Problem.MISSING),
                                        Map.entry("largeSocialImpact", BadInputs.Problem.MISSING)));
    }

    @ParameterizedTest
    @CsvSource({"1e999999999", "1e-999999999", "1.5", "NaN", "'1,000'", "0x10", "9999999999999999999999999999999999"})
    void numbersThatAreNoneOrTooLongAreRefused(String score) {
        assertThatThrownBy(() -> tables.evaluate("rating", Tables.DAY, Map.of("score", score)))
                .isInstanceOf(BadInputs.class);
    }

    @Test
    void theVersionChangesWithTheContent() {
        assertThat(old.version()).startsWith("2020-01-01+").isNotEqualTo(now.version());
        assertThat(Tables.of("validFrom=2026-01-01", SCORE, "- | \"new\"").version())
                .isEqualTo(now.version());
        assertThat(Tables.of("validFrom=2026-01-01", SCORE, "- | \"newer\"").version())
                .isNotEqualTo(now.version());
    }

    @Test
    void amountsStayExact() {
        DecisionTable limit = Tables.of(
                "validFrom=2020-01-01",
                List.of("amount:double"),
                "< 12345678901234567.89 | \"A\"",
                ">= 12345678901234567.89 | \"B\"");
        assertThat(limit.evaluate(Tables.DAY, Map.of("amount", new BigDecimal("12345678901234567.88")))
                        .values())
                .containsEntry("grade", "A");
        assertThat(limit.evaluate(Tables.DAY, Map.of("amount", "12345678901234567.890"))
                        .values())
                .containsEntry("grade", "B");
    }
}
