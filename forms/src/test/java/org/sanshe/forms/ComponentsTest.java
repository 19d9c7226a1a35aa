package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.forms.Forms.posted;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {

    private static final FormHtml.Options OPTIONS = FormHtml.Options.none()
            .withRefreshUrl("/refresh")
            .withUploadUrl("/upload")
            .withFiles(reference -> "章程.pdf", reference -> "/documents/" + reference.substring(4));

    private static final FormSchema ALL =
            FormSchema.read(Forms.resource("all-components.form")).at(Forms.CLOCK);

    private static final Map<String, Object> DATA = Map.of(
            "orders",
            List.of(Map.of("name", "甲", "done", true), Map.of("name", "乙", "done", false), Map.of("name", "丙")),
            "papers",
            List.of(Map.of(
                    "documentId", "7",
                    "endpoint", "/documents/7",
                    "metadata", Map.of("fileName", "章程.pdf", "contentType", "application/pdf"))));

    private static Document page(FormState state) {
        return Jsoup.parseBodyFragment(FormHtml.render(state, OPTIONS));
    }

    @ParameterizedTest
    @EnumSource(Component.Type.class)
    void everyTypeIsInTheFormOfAllTypes(Component.Type type) {
        assertThat(ALL.fields()).anyMatch(field -> field.type == type);
    }

    @Test
    void emptyValues() {
        assertThat(ALL.open(Map.of(), Locale.ZH).values()).isEqualTo(Json.read("""
                        {"textfield":"","textarea":"","number":null,"date":null,"time":null,"datetime":null,"checkbox":false,
                         "checklist":[],"taglist":[],"radio":null,"select":null,"file":null,"files":[],"expression":"无",
                         "group":{"inner":"默认"},"list":[{"cell":""}]}"""));
    }

    @Test
    void sentValues() {
        FormState state = ALL.receive(
                DATA,
                posted(
                        "textfield",
                        "一\t二\r\n三",
                        "textarea",
                        "一\r\n二\u0000",
                        "number",
                        " １,２３４.５0 ",
                        "date",
                        "2026年5月1日",
                        "time",
                        "9:05",
                        "datetime",
                        "2026-05-01T09:05",
                        "checkbox",
                        "true",
                        "checklist",
                        "a",
                        "checklist",
                        "b",
                        "taglist",
                        "b",
                        "radio",
                        "a",
                        "select",
                        "2",
                        "file",
                        "doc:1",
                        "files",
                        "doc:2",
                        "files",
                        "doc:3",
                        "group.inner",
                        "x",
                        "list[0].cell",
                        "y"),
                Locale.ZH);
        assertThat(state.errors()).isEmpty();
        assertThat(state.values()).isEqualTo(Json.read("""
                        {"textfield":"一 二 三","textarea":"一\\n二","number":1234.5,"date":"2026-05-01","time":"09:05+08:00",
                         "datetime":"2026-05-01T01:05Z","checkbox":true,"checklist":["a","b"],"taglist":["b"],"radio":"a",
                         "select":2,"file":"doc:1","files":["doc:2","doc:3"],"expression":"一 二 三","group":{"inner":"x"},
                         "list":[{"cell":"y"}]}"""));
        FormState again = ALL.open(state.values(), Locale.ZH);
        assertThat(again.values()).isEqualTo(state.values());
    }

    @Test
    void everyInputHasALabelAndAUniqueId() {
        FormState state = ALL.receive(DATA, Map.of(), Locale.ZH);
        Document page = page(state);
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        for (Element input : page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(page.select("label[for=" + input.id() + "]"))
                    .as(input.outerHtml())
                    .hasSize(1);
        }
        for (Element described : page.select("[aria-describedby]")) {
            assertThat(ids)
                    .containsAll(
                            Arrays.asList(described.attr("aria-describedby").split(" ")));
        }
        assertThat(page.select("[style], script, style, [onclick]")).isEmpty();
    }

    @Test
    void showsWhatHoldsNoValue() {
        Document page = page(ALL.open(DATA, Locale.ZH));
        assertThat(page.select(".markdown h2").text()).isEqualTo("须知 3");
        assertThat(page.select(".markdown td").eachText()).contains("格");
        assertThat(page.select("img[src^=https]").attr("alt")).isEqualTo("图");
        assertThat(page.select("iframe[sandbox]").attr("sandbox")).isEqualTo("allow-scripts allow-forms");
        assertThat(page.select("svg").attr("height")).isEqualTo("40");
        assertThat(page.select("hr")).hasSize(1);
        assertThat(page.select("button[type=reset]").text()).isEqualTo("重来");
        assertThat(page.select("figcaption a").attr("href")).isEqualTo("/documents/7");
        assertThat(page.select("tbody tr").eachText()).containsSequence("甲 是", "乙 否");
        assertThat(page.text()).contains("第1页，共2页");
        assertThat(page.select("span.input-group-text").eachText()).containsExactly("约", "元");
        assertThat(page.select("#f-textfield-help").text()).isEqualTo("说明 帮助 来源:登记信息");
        assertThat(page.select("#f-group > legend").text()).isEqualTo("一组");
    }

    @Test
    void turnsThePagesOfATable() {
        Document second = page(ALL.receive(DATA, posted("_list", "page:table:2"), Locale.ZH));
        assertThat(second.select("table.table-vcenter tbody tr").eachText()).containsExactly("丙");
        Document kept = page(ALL.receive(DATA, posted("_page:table", "2"), Locale.ZH));
        assertThat(kept.select("table.table-vcenter tbody tr").eachText()).containsExactly("丙");
        assertThat(page(ALL.receive(DATA, posted("_page:table", "99"), Locale.ZH))
                        .text())
                .contains("第2页，共2页");
    }

    @Test
    void onlyInputsThatSomethingReadsAreRefreshed() {
        Set<String> refreshed = new TreeSet<>(page(ALL.open(DATA, Locale.ZH))
                .select("input[name][hx-post=/refresh], select[hx-post], textarea[hx-post]")
                .eachAttr("name"));
        assertThat(refreshed).containsExactly("textfield");
        assertThat(FormHtml.render(ALL.open(DATA, Locale.ZH), FormHtml.Options.none()))
                .doesNotContain("hx-");
    }

    @Test
    void filesAreReferencesThatCanBeTakenAway() {
        FormState state = ALL.receive(
                Map.of(), posted("files", "doc:2", "files", "doc:3", "_list", "drop:files:doc:2"), Locale.ZH);
        assertThat(state.values()).containsEntry("files", List.of("doc:3"));
        Document page = page(state);
        assertThat(page.select("input[type=hidden][name=files]").eachAttr("value"))
                .containsExactly("doc:3");
        assertThat(page.select("a[href=/documents/3]").text()).isEqualTo("章程.pdf");
        assertThat(page.select("input[type=file]").eachAttr("name")).containsExactly("_file:file", "_file:files");
        assertThat(page.select("input[type=file][multiple]").attr("accept")).isEqualTo(".pdf");
    }

    @Test
    void wrongInputStaysInItsBox() {
        FormState state = ALL.receive(Map.of(), posted("number", "十二", "date", "2026-02-30", "select", "9"), Locale.ZH);
        assertThat(state.raw()).containsEntry("number", "十二").containsEntry("date", "2026-02-30");
        Document page = page(state);
        assertThat(page.select("#f-number").val()).isEqualTo("十二");
        assertThat(page.select("#f-number").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-date").attr("type") + page.select("#f-date").val())
                .isEqualTo("text2026-02-30");
        assertThat(page.select("#f-number-error").text()).isEqualTo("错误:数字须为数字,请改正");
        Document summary = Jsoup.parseBodyFragment(FormHtml.summary(state));
        assertThat(summary.select("[role=alert][tabindex=-1] a").eachAttr("href"))
                .containsExactly("#f-number", "#f-date", "#f-select");
        assertThat(FormHtml.summary(state.withoutErrors())).isEmpty();
        assertThat(page(state.withoutErrors()).select(".invalid-feedback")).isEmpty();
        assertThat(page(state.withoutErrors()).select("#f-number").val()).isEqualTo("十二");
    }

    @Test
    void anOpenedFormShowsNoErrorsYet() {
        FormState state = Forms.of(
                        "{\"type\":\"textfield\",\"id\":\"a\",\"key\":\"a\",\"label\":\"甲\",\"validate\":{\"required\":true}}")
                .open(Map.of(), Locale.ZH);
        assertThat(state.errors()).hasSize(1);
        assertThat(state.isValid()).isFalse();
        assertThat(FormHtml.render(state, OPTIONS)).doesNotContain("请填写");
        assertThat(FormHtml.summary(state)).isEmpty();
    }

    @Test
    void answersShowEverythingThatWasFilledIn() {
        Map<String, Object> data = Map.of(
                "textfield",
                "某",
                "number",
                new BigDecimal("1234567.5"),
                "datetime",
                "2026-05-01T01:05Z",
                "files",
                List.of("doc:2"),
                "orders",
                DATA.get("orders"));
        Document page =
                Jsoup.parseBodyFragment(FormHtml.answers(ALL.open(data, Locale.ZH), OPTIONS.withChangeUrl("/task/1")));
        assertThat(page.select("dt").eachText()).startsWith("文本", "多行", "数字", "日期");
        assertThat(page.select("dd").eachText())
                .startsWith("某 修改 文本", "未填写 修改 多行", "1234567.5 元 修改 数字")
                .contains("2026-05-01 09:05 修改 日期时间", "章程.pdf 修改 多个文件", "否 修改 勾选");
        assertThat(page.select("dd a").get(0).attr("href")).isEqualTo("/task/1#f-textfield");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(Jsoup.parse(FormHtml.answers(ALL.open(data, Locale.EN)))
                        .select("dt")
                        .get(0)
                        .text())
                .isEqualTo("Text");
    }

    @Test
    void storedZeroFalseAndEmptyAreValuesNullIsEmptyAndOnlyTheMissingTakeTheDefault() {
        String form = """
                {"type":"number","id":"n","key":"n","label":"N","defaultValue":"5"},
                {"type":"checkbox","id":"c","key":"c","label":"C","defaultValue":true},
                {"type":"textfield","id":"t","key":"t","label":"T","defaultValue":"x"}""";
        FormSchema schema = Forms.of(form);
        Map<String, Object> given = Map.of("n", 0, "c", false, "t", "");
        assertThat(schema.open(given, Locale.ZH).values()).isEqualTo(Map.of("n", BigDecimal.ZERO, "c", false, "t", ""));
        assertThat(schema.open(Map.of(), Locale.ZH).values())
                .isEqualTo(Map.of("n", new BigDecimal("5"), "c", true, "t", "x"));
        assertThat(schema.open(Collections.singletonMap("n", null), Locale.ZH)
                        .values()
                        .get("n"))
                .isNull();
        assertThat(schema.receive(Map.of(), posted("n", "", "t", ""), Locale.ZH).values())
                .containsEntry("n", null)
                .containsEntry("c", false)
                .containsEntry("t", "");
        assertThat(schema.receiveJson(Map.of(), Collections.singletonMap("n", null), Locale.ZH)
                        .values())
                .containsEntry("n", null)
                .containsEntry("c", true);
        assertThat(schema.receiveJson(Map.of(), Map.of("n", "x", "t", 7, "z", 1), Locale.ZH)
                        .errors())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "date,-,20260501,2026-05-01",
                "date,-,２０２６/５/１,2026-05-01",
                "date,-,2026-13-01,-",
                "time,-,9时5分,09:05",
                "time,utc_normalized,09:05,01:05Z",
                "time,no_timezone,09:05,09:05",
                "datetime,-,2026年5月1日 9:05,2026-05-01T09:05",
                "datetime,utc_offset,2026-05-01T09:05,2026-05-01T09:05+08:00",
                "datetime,utc_normalized,2026-05-01T01:05Z,2026-05-01T01:05Z",
                "datetime,-,09:05,-",
            })
    void datesAndTimes(String subtype, String format, String typed, String stored) {
        FormState state = Forms.received(
                "{\"type\":\"datetime\",\"id\":\"d\",\"key\":\"d\",\"dateLabel\":\"某日\",\"subtype\":\"" + subtype
                        + "\",\"timeSerializingFormat\":\"" + format + "\"}",
                "d",
                typed);
        assertThat(state.values().get("d")).isEqualTo(stored);
        assertThat(state.errors()).hasSize(stored == null ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "time,10:00Z,18:00",
                "time,10:00,10:00",
                "datetime,2026-05-01T10:00:00.000Z,2026-05-01T18:00",
                "datetime,2026-05-01,-",
                "date,2026-05-01T10:00,-",
            })
    void storedTimesTakeTheFormatOfTheField(String subtype, String stored, String value) {
        FormSchema schema =
                Forms.of("{\"type\":\"datetime\",\"id\":\"d\",\"key\":\"d\",\"dateLabel\":\"某日\",\"subtype\":\""
                        + subtype + "\"}");
        assertThat(schema.open(Map.of("d", stored), Locale.ZH).values().get("d"))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"type\":\"default\"}",
                "{\"type\":\"default\",\"components\":[],\"schemaVersion\":20}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"hologram\",\"id\":\"h\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"id\":\"h\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"id\":\"h\",\"key\":\"名称\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"dynamiclist\",\"id\":\"h\"}]}",
                "{\"type\":\"default\",\"components\":[{\"type\":\"textfield\",\"key\":\"h\",\"validate\":{\"pattern\":\"(\"}}]}",
                "not json",
            })
    void refusesWhatIsNoUsableForm(String json) {
        assertThatThrownBy(() -> FormSchema.read(json)).isInstanceOf(FormError.class);
    }
}
