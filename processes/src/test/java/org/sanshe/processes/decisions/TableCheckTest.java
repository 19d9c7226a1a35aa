package org.sanshe.processes.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableCheckTest {

    private static final String SINCE = "validFrom=2020-01-01";

    @Test
    void aScoreInTwoBandsIsNamedWithItsRows() { // case G05: one city's text books 950 twice
        assertThatThrownBy(() -> Tables.of(
                        SINCE,
                        List.of("score:integer"),
                        ">= 950 | \"5A\"",
                        "[901..950] | \"4A\"",
                        "[851..900] | \"3A\"",
                        "< 851 | \"2A\""))
                .isInstanceOf(MalformedTable.class)
                .hasMessageContaining("rating.dmn")
                .hasMessageContaining("rows 1, 2 overlap")
                .hasMessageContaining("score = 950");
    }

    @Test
    void decimalsBetweenWholeBandsAreAGap() { // case F1: 80–89 and 90 upwards leave 89.5 out
        List<String> score = List.of("score:double");
        assertThatThrownBy(() -> Tables.of(SINCE, score, ">= 90 | \"A\"", "[80..89] | \"B\"", "< 80 | \"C\""))
                .hasMessageContaining("no row for score = 89.5");
        DecisionTable halfOpen = Tables.of(SINCE, score, ">= 90 | \"A\"", "[80..90) | \"B\"", "< 80 | \"C\"");
        assertThat(halfOpen.evaluate(Tables.DAY, Map.of("score", "89.5")).values())
                .containsEntry("grade", "B");
        assertThat(halfOpen.evaluate(Tables.DAY, Map.of("score", 90)).values()).containsEntry("grade", "A");
        assertThat(halfOpen.evaluate(Tables.DAY, Map.of("score", "79.99")).values())
                .containsEntry("grade", "C");
    }

    @Test
    void wholeNumbersNeedNoBridgeBetweenNeighbours() {
        assertThat(Tables.of(SINCE, List.of("score:integer"), ">= 90 | \"A\"", "[80..89] | \"B\"", "< 80 | \"C\"")
                        .rows())
                .hasSize(3);
    }

    @Test
    void everySpellingOfAnIntervalIsKnown() {
        List<String> score = List.of("score:double");
        for (String middle : List.of("[1..2)", "[1..2[")) {
            Tables.of(SINCE, score, "< 1 | \"A\"", middle + " | \"B\"", ">= 2 | \"C\"");
        }
        for (String middle : List.of("(1..2]", "]1..2]")) {
            Tables.of(SINCE, score, "<= 1 | \"A\"", middle + " | \"B\"", "> 2 | \"C\"");
        }
        Tables.of(SINCE, score, "< 1, > 2 | \"A\"", "not(< 1, > 2) | \"B\"");
        assertThatThrownBy(() -> Tables.of(SINCE, score, "< 1 | \"A\"", "(1..2) | \"B\"", ">= 2 | \"C\""))
                .hasMessageContaining("no row for score = 1")
                .hasMessageNotContaining("overlap");
    }

    @Test
    void anOverlapInOneCornerOfManyColumnsIsFound() {
        List<String> columns = List.of("a:boolean", "b:string", "c:double", "d:date");
        assertThatThrownBy(() -> Tables.of(
                        SINCE,
                        columns,
                        "true | - | - | - | \"A\"",
                        "false | \"x\" | - | - | \"B\"",
                        "false | not(\"x\") | < 5 | - | \"C\"",
                        "false | not(\"x\") | >= 5 | < date(\"2026-01-01\") | \"D\"",
                        "false | not(\"x\") | >= 5 | >= date(\"2025-12-31\") | \"E\""))
                .hasMessageContaining("rows 4, 5 overlap")
                .hasMessageContaining("a = false, b = 其他 other, c = 5, d = 2025-12-31")
                .hasMessageNotContaining("no row");
    }

    @Test
    void anUnlistedTextIsAGap() {
        assertThatThrownBy(() -> Tables.of(SINCE, List.of("kind:string"), "\"x\" | \"A\"", "\"y\" | \"B\""))
                .hasMessageContaining("no row for kind = 其他 other");
    }

    @Test
    void aTableMayDeclareThatNoRuleIsAnAnswer() {
        DecisionTable table = Tables.of(SINCE + ";gaps=allowed", List.of("kind:string"), "\"x\" | \"A\"");
        assertThat(table.evaluate(Tables.DAY, Map.of("kind", "z")).rows()).isEmpty();
        assertThatThrownBy(
                        () -> Tables.of(SINCE + ";gaps=allowed", List.of("kind:string"), "\"x\" | \"A\"", "- | \"B\""))
                .hasMessageContaining("overlap");
    }

    @Test
    void thirtyColumnsAreCheckedAtOnce() { // a plain product would have 2^30 cells
        List<String> columns = new java.util.ArrayList<>();
        String[] rows = new String[31];
        for (int i = 0; i < 30; i++) {
            columns.add("c" + i + ":boolean");
            rows[i] = "true | ".repeat(i) + "false | " + "- | ".repeat(29 - i) + "\"no\"";
        }
        rows[30] = "true | ".repeat(30) + "\"yes\"";
        assertThat(Tables.of(SINCE, columns, rows).rows()).hasSize(31);
        rows[30] = "true | ".repeat(29) + "- | \"yes\"";
        assertThatThrownBy(() -> Tables.of(SINCE, columns, rows)).hasMessageContaining("rows 30, 31 overlap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "score > 5",
                "5..6",
                "[6..5]",
                "[5..5)",
                "\"a\"",
                "true",
                "5.5",
                "today()",
                "${score}",
                "5,,6",
                "[1..2",
                "> > 5"
            })
    void whatIsNotOfTheClosedLanguageIsRefusedWithItsRow(String cell) {
        assertThatThrownBy(() -> Tables.of(SINCE, List.of("score:integer"), "- | \"A\"", cell + " | \"B\""))
                .isInstanceOf(MalformedTable.class)
                .hasMessageContaining("row 2");
    }

    @Test
    void aTableWithoutValidityOrWithAnUnknownTypeIsRefused() {
        assertThatThrownBy(() -> Tables.of("validTo=2020-01-01", List.of("score:integer"), "- | \"A\""))
                .hasMessageContaining("validFrom");
        assertThatThrownBy(() -> Tables.of("validFrom=soon", List.of("score:integer"), "- | \"A\""))
                .isInstanceOf(MalformedTable.class);
        assertThatThrownBy(() -> Tables.of(SINCE, List.of("score:number"), "- | \"A\""))
                .hasMessageContaining("number");
    }

    @Test
    void aFileThatNamesAnEntityIsRefused() {
        byte[] doctype = "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatThrownBy(() -> DecisionTable.read("evil.dmn", new java.io.ByteArrayInputStream(doctype)))
                .isInstanceOf(MalformedTable.class)
                .hasMessageContaining("evil.dmn");
    }
}
