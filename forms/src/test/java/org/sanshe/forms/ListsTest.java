package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.forms.Forms.messages;
import static org.sanshe.forms.Forms.posted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListsTest {

    private static final FormSchema SCHEMA = Forms.of("""
            {"type":"number","id":"limit","key":"limit","label":"上限"},
            {"type":"dynamiclist","id":"l","path":"lines","label":"明细","isRepeating":true,"allowAddRemove":true,
             "components":[
              {"type":"textfield","id":"k","key":"code","label":"编号","readonly":true},
              {"type":"number","id":"n","key":"amount","label":"金额","validate":{"max":"=limit"}},
              {"type":"textfield","id":"w","key":"why","label":"原因","conditional":{"hide":"=not(this.amount > 10)"},
               "validate":{"required":true}},
              {"type":"dynamiclist","id":"p","path":"parts","label":"分项","isRepeating":true,"allowAddRemove":true,
               "defaultRepetitions":0,
               "components":[
                {"type":"textfield","id":"t","key":"text","label":"内容"},
                {"type":"expression","id":"e","key":"place","computeOn":"change",
                 "expression":"=string(parent.i) + \\"-\\" + string(i) + \\"-\\" + parent.this.code + \\"-\\" + this.text"}]}]}""");

    private static final Map<String, Object> STORED = Map.of(
            "lines",
            List.of(
                    Map.of("code", "A", "amount", 1),
                    Map.of("code", "B", "amount", 2),
                    Map.of("code", "C", "amount", 3)));

    private static List<Object> column(FormState state, String name) {
        return Json.list(state.values().get("lines")).stream()
                .map(row -> Json.map(row).get(name))
                .toList();
    }

    @Test
    void opensWithTheRowsThatAreStoredElseWithTheDefaultNumber() {
        assertThat(column(SCHEMA.open(STORED, Locale.ZH), "code")).containsExactly("A", "B", "C");
        assertThat(column(SCHEMA.open(Map.of(), Locale.ZH), "code")).containsExactly("");
    }

    @Test
    void removingARowMovesWhatWasTypedAndKeepsReadonlyValuesWithTheirRows() {
        FormState state = SCHEMA.receive(
                STORED,
                posted(
                        "_rows:lines",
                        "3",
                        "_row:lines[0]",
                        "0",
                        "lines[0].amount",
                        "7",
                        "_row:lines[1]",
                        "1",
                        "lines[1].amount",
                        "x",
                        "_row:lines[2]",
                        "2",
                        "lines[2].amount",
                        "9",
                        "_list",
                        "remove:lines:1"),
                Locale.ZH);
        assertThat(state.isListAction()).isTrue();
        assertThat(state.isValid()).isFalse();
        assertThat(column(state, "code")).containsExactly("A", "C");
        assertThat(column(state, "amount")).containsExactly(new BigDecimal("7"), new BigDecimal("9"));
        assertThat(state.errors()).isEmpty();
        assertThat(FormHtml.render(state, FormHtml.Options.none())).contains("name=\"_row:lines[1]\" value=\"2\"");

        FormState next = SCHEMA.receive(
                STORED,
                posted("_rows:lines", "2", "_row:lines[0]", "0", "_row:lines[1]", "2", "lines[1].amount", "8"),
                Locale.ZH);
        assertThat(column(next, "code")).containsExactly("A", "C");
        assertThat(column(next, "amount")).containsExactly(BigDecimal.ONE, new BigDecimal("8"));
    }

    @Test
    void addedRowsAreEmptyAndCannotClaimAStoredRowTwice() {
        FormState added = SCHEMA.receive(STORED, posted("_list", "add:lines"), Locale.ZH);
        assertThat(column(added, "code")).containsExactly("A", "B", "C", "");
        FormState forged = SCHEMA.receive(
                STORED,
                posted("_rows:lines", "3", "_row:lines[0]", "1", "_row:lines[1]", "1", "_row:lines[2]", "99"),
                Locale.ZH);
        assertThat(column(forged, "code")).containsExactly("B", "", "");
    }

    @Test
    void rowsKnowThisParentAndTheirNumber() {
        FormState state = SCHEMA.receive(
                STORED,
                posted(
                        "_rows:lines", "2",
                        "_rows:lines[1].parts", "2",
                        "lines[1].parts[0].text", "x",
                        "lines[1].parts[1].text", "y"),
                Locale.ZH);
        assertThat(column(state, "parts"))
                .containsExactly(
                        List.of(),
                        List.of(Map.of("text", "x", "place", "2-1-B-x"), Map.of("text", "y", "place", "2-2-B-y")));
    }

    @Test
    void errorsNameTheRow() {
        FormState state = SCHEMA.receive(
                STORED, posted("limit", "20", "lines[0].amount", "11", "lines[1].amount", "21"), Locale.ZH);
        assertThat(messages(state)).containsExactly("第1行:请填写原因", "第2行:金额不能大于20,请改正", "第2行:请填写原因");
        assertThat(state.errors().get(0).path()).isEqualTo("lines[0].why");
        assertThat(FormHtml.summary(state)).contains("href=\"#f-lines-0-why\"");
        assertThat(column(state, "amount")).hasSize(2);
    }

    @Test
    void aFixedListKeepsItsRowsWhateverIsPosted() {
        FormSchema fixed = Forms.of("""
                {"type":"dynamiclist","id":"l","path":"lines","isRepeating":true,"allowAddRemove":false,"components":[
                 {"type":"number","id":"n","key":"score","label":"得分"}]}""");
        Map<String, Object> two = Map.of("lines", List.of(Map.of("score", 1), Map.of("score", 2)));
        FormState state = fixed.receive(
                two, posted("_rows:lines", "5", "lines[1].score", "4", "_list", "remove:lines:0"), Locale.ZH);
        assertThat(column(state, "score")).hasSize(2);
    }

    @Test
    void takesRowsFromJson() {
        FormState state = SCHEMA.receiveJson(
                STORED,
                Map.of("limit", 20, "lines", List.of(Map.of("amount", 12, "why", "急", "code", "forged"), Map.of())),
                Locale.ZH);
        assertThat(state.isValid()).isTrue();
        assertThat(column(state, "code")).containsExactly("A", "B");
        assertThat(column(state, "amount")).containsExactly(new BigDecimal("12"), new BigDecimal("2"));
    }
}
