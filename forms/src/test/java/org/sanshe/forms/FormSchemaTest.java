package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormSchemaTest {

    @Test
    void aWholeSmallForm() {
        FormSchema schema = Forms.of("""
                {"type":"textfield","id":"a","key":"contact.phone","label":"联系人手机号",
                 "properties":{"labelEn":"Contact phone","format":"cn-mobile"},"validate":{"required":true}},
                {"type":"number","id":"b","key":"amount","label":"金额","properties":{"format":"money"}},
                {"type":"dynamiclist","id":"c","path":"lines","label":"明细","allowAddRemove":true,"isRepeating":true,
                 "components":[{"type":"number","id":"d","key":"amount","label":"金额","validate":{"min":1}}]}
                """);
        FormState state = schema.receive(
                Map.of(),
                Map.of(
                        "contact.phone", List.of("１３８ 0013 8000"),
                        "amount", List.of("1,050,000.00"),
                        "_rows:lines", List.of("2"),
                        "lines[0].amount", List.of("5"),
                        "lines[1].amount", List.of("0")),
                Locale.ZH);
        assertThat(state.values())
                .isEqualTo(Map.of(
                        "contact", Map.of("phone", "13800138000"),
                        "amount", new BigDecimal("1050000"),
                        "lines", List.of(Map.of("amount", new BigDecimal("5")), Map.of("amount", BigDecimal.ZERO))));
        assertThat(state.errors()).containsExactly(new FieldError("lines[1].amount", "d", "金额", "第2行:金额不能小于1,请改正"));
        String html = FormHtml.render(state, FormHtml.Options.none().withRefreshUrl("/r"));
        assertThat(html).contains("壹佰零伍万元整");
    }

    @Test
    void aNewerFormIsRefused() {
        assertThatThrownBy(() ->
                        FormSchema.read("{\"type\":\"default\",\"id\":\"x\",\"schemaVersion\":20,\"components\":[]}"))
                .isInstanceOf(FormError.class)
                .hasMessageContaining("20")
                .hasMessageContaining("19");
    }

    /** One group a page: what is missing is known for each, a hidden one is no page, and each says which inputs it holds. */
    @Test
    void aSteppedFormKnowsItsPagesAndWhatTheyLack() {
        FormSchema schema = FormSchema.read("""
                {"type":"default","steps":true,"components":[
                  {"id":"One","type":"group","label":"甲","components":[
                    {"id":"a","type":"radio","key":"a","label":"一","values":["x","y"],"validate":{"required":true}}]},
                  {"id":"Two","type":"group","label":"乙","conditional":{"hide":"=a != \\"x\\""},"components":[
                    {"id":"rows","type":"dynamiclist","path":"rows","components":[
                      {"id":"b","type":"textfield","key":"b","label":"二","validate":{"required":true}}]},
                    {"id":"c","type":"checkbox","key":"c","label":"三"}]}]}
                """);
        assertThat(schema.isStepped()).isTrue();
        FormState opened = schema.open(Map.of(), Locale.ZH);
        assertThat(opened.steps()).extracting(Step::id, Step::isComplete).containsExactly(tuple("One", false));

        FormState both = schema.receive(Map.of(), Map.of("a", List.of("x")), Locale.ZH);
        assertThat(both.steps())
                .extracting(Step::label, Step::keys, step -> step.errors().size())
                .containsExactly(tuple("甲", List.of("a"), 0), tuple("乙", List.of("rows", "c"), 1));
        String page =
                FormHtml.render(both, FormHtml.Options.none(), both.steps().get(1));
        assertThat(page)
                .contains("name=\"_part\" value=\"rows,c\"", "name=\"rows[0].b\"")
                .doesNotContain("name=\"a\"");
        assertThat(FormHtml.answers(both, FormHtml.Options.none().withChangeUrl("/t")))
                .contains("/t?_at=One#f-a", "/t?_at=Two#f-rows-0-b");
    }
}
