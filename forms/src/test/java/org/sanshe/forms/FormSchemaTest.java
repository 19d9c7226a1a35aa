package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
