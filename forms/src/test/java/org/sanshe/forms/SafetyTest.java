package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    private static final FormHtml.Options OPTIONS = FormHtml.Options.none()
            .withRefreshUrl("/refresh")
            .withUploadUrl("/upload")
            .withFiles(reference -> "<b>\"x", reference -> "javascript:alert(1)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "'><svg/onload=alert(1)>",
                "</textarea><script>alert(1)</script>",
                "[x](javascript:alert(1))",
                "![x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "`<b>`{{1+1}}",
            })
    void whatPeopleTypeIsOnlyText(String evil) {
        Map<String, Object> data = Map.of(
                "textfield",
                evil,
                "textarea",
                evil,
                "orders",
                List.of(Map.of("name", evil)),
                "checklist",
                List.of(evil),
                "group",
                Map.of("inner", evil),
                "list",
                List.of(Map.of("cell", evil)),
                "papers",
                List.of(Map.of("documentId", evil, "endpoint", evil, "metadata", Map.of("fileName", evil))));
        FormSchema schema = FormSchema.read(Forms.resource("all-components.form"));
        for (FormState state : List.of(
                schema.open(data, Locale.ZH),
                schema.receive(data, Forms.posted("number", evil, "date", evil, "select", evil), Locale.EN))) {
            assertHarmless(FormHtml.render(state, OPTIONS));
            assertHarmless(FormHtml.summary(state));
            assertHarmless(FormHtml.answers(state, OPTIONS.withChangeUrl("/x")));
        }
        Document page = Jsoup.parseBodyFragment(FormHtml.render(schema.open(data, Locale.ZH), OPTIONS));
        assertThat(page.select("#f-textfield").val()).isEqualTo(evil);
        assertThat(page.select("#f-textarea").val()).isEqualTo(evil);
        assertThat(page.select("p.lead").text()).isEqualTo(evil);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "<a href=\"javascript:alert(1)\" onclick=\"alert(1)\">x</a>",
                "<style>*{display:none}</style>",
                "<p style=\"position:fixed\">x</p>",
                "<form action=/x><input name=y></form>"
            })
    void formsThemselvesCannotCarryScripts(String evil) {
        FormSchema schema = Forms.of(Json.write(List.of(
                        Map.of("type", "text", "id", "a", "text", evil),
                        Map.of("type", "html", "id", "b", "content", evil),
                        Map.of("type", "textfield", "id", "c", "key", "c", "label", evil, "description", evil),
                        Map.of("type", "image", "id", "d", "source", "javascript:alert(1)", "alt", evil),
                        Map.of("type", "image", "id", "e", "source", "data:text/html,x", "alt", evil),
                        Map.of("type", "iframe", "id", "f", "url", "http://example.org", "label", evil),
                        Map.of("type", "radio", "id", "g", "key", "g", "label", evil, "values", List.of(evil)),
                        Map.of("type", "group", "id", "h", "label", evil, "components", List.of())))
                .replaceAll("^\\[|]$", ""));
        String html = FormHtml.render(schema.receive(Map.of(), Map.of(), Locale.ZH), OPTIONS);
        assertHarmless(html);
        Document page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("iframe, img[src^=javascript], img[src^=data], form"))
                .isEmpty();
        assertThat(page.select("label[for=f-c]").text()).contains(evil);
    }

    @Test
    void markupFromValuesStaysLiteralInMarkdown() {
        FormSchema schema = Forms.of("""
                {"type":"text","id":"a","text":"**{{name}}** {{#loop xs}}({{this}}){{/loop}}{{#if name = null}}无{{/if}}"}""");
        String html = FormHtml.render(
                schema.open(Map.of("name", "*甲*_乙_ <b>", "xs", List.of("# 1", "2")), Locale.ZH), OPTIONS);
        assertThat(Jsoup.parseBodyFragment(html).select(".markdown strong").text())
                .isEqualTo("*甲*_乙_ <b>");
        assertThat(Jsoup.parseBodyFragment(html).select(".markdown").text()).isEqualTo("*甲*_乙_ <b> (# 1)(2)");
    }

    private static void assertHarmless(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        assertThat(page.select("script, style, object, embed, [style], [srcdoc], svg > *"))
                .isEmpty();
        assertThat(page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")
                                || List.of("href", "src", "action").contains(attribute.getKey())
                                        && attribute
                                                .getValue()
                                                .trim()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .startsWith("javascript:")))
                .isEmpty();
    }
}
