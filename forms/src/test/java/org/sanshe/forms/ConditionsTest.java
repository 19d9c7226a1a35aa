package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.forms.Forms.messages;
import static org.sanshe.forms.Forms.posted;
import static org.sanshe.forms.Forms.received;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    /** What the newest viewer does, and what those before 1.18 did. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=x                 | true  | false",
                "=not(x)            | false | false",
                "=x = \"a\"         | false | false",
                "=not(x = \"a\")    | true  | true",
                "=x != \"a\"        | true  | true",
                "=x > 5             | true  | false",
                "=false             | false | false",
                "=true              | true  | true",
                "=x = null          | true  | true",
                "=not(x) and not(y) | true  | false",
                "=                  | false | false",
                "=)(                | false | false",
                "x                  | false | false",
            })
    void missingVariables(String hide, boolean now, boolean before) {
        Scope nothing = Scope.of(Map.of());
        Feel feel = new Feel(Forms.CLOCK);
        assertThat(feel.hides(hide, nothing)).isEqualTo(now);
        assertThat(feel.hidesInOldViewers(hide, nothing)).isEqualTo(before);
    }

    private static final String CHAIN = """
            {"type":"select","id":"kind","key":"kind","label":"类别","values":["company","person"]},
            {"type":"group","id":"g","path":"company","label":"单位","conditional":{"hide":"=kind != \\"company\\""},
             "components":[
              {"type":"textfield","id":"n","key":"name","label":"名称","validate":{"required":true}},
              {"type":"textfield","id":"m","key":"branch.name","label":"分支"}]},
            {"type":"textfield","id":"o","key":"other","label":"说明","conditional":{"hide":"=not(company.name = \\"甲\\")"}}""";

    @Test
    void hiddenThingsAreNeitherCheckedNorSubmittedAndCountAsMissing() {
        FormState person = received(CHAIN, "kind", "person", "company.name", "甲", "other", "x");
        assertThat(person.errors()).isEmpty();
        assertThat(person.values()).isEqualTo(Map.of("kind", "person"));

        FormState company = received(CHAIN, "kind", "company", "company.name", "甲", "other", "x");
        assertThat(company.values())
                .isEqualTo(Map.of(
                        "kind", "company",
                        "company", Map.of("name", "甲", "branch", Map.of("name", "")),
                        "other", "x"));
        assertThat(messages(received(CHAIN, "kind", "company"))).containsExactly("请填写名称");
    }

    @Test
    void whatWasTypedIntoAHiddenFieldStaysOnThePageButStoredDataIsNotGivenAway() {
        String html =
                FormHtml.render(received(CHAIN, "kind", "person", "company.name", "甲公司"), FormHtml.Options.none());
        assertThat(html).contains("<input type=\"hidden\" name=\"company.name\" value=\"甲公司\">");
        FormState stored = Forms.of(CHAIN).open(Map.of("company", Map.of("name", "密")), Locale.ZH);
        assertThat(FormHtml.render(stored, FormHtml.Options.none())).doesNotContain("密");
    }

    @Test
    void readonlyAndComputedValuesComeFromTheServer() {
        FormSchema schema = Forms.of("""
                {"type":"number","id":"a","key":"budget","label":"预算","readonly":true},
                {"type":"number","id":"b","key":"price","label":"报价","readonly":"=budget < 10"},
                {"type":"expression","id":"c","key":"share","expression":"=price / budget","computeOn":"change"},
                {"type":"expression","id":"d","key":"late","expression":"=price + 1","computeOn":"presubmit"}""");
        Map<String, List<String>> forged = posted("budget", "999999", "price", "5", "share", "1", "late", "1");
        FormState state = schema.receive(Map.of("budget", 20, "price", 1), forged, Locale.ZH);
        assertThat(state.values())
                .isEqualTo(Map.of(
                        "budget", new BigDecimal("20"),
                        "price", new BigDecimal("5"),
                        "share", new BigDecimal("0.25"),
                        "late", new BigDecimal("6")));
        assertThat(schema.receive(Map.of("budget", 5, "price", 1), forged, Locale.ZH)
                        .values())
                .containsEntry("price", BigDecimal.ONE);
        assertThat(schema.open(Map.of("budget", 20, "price", 1), Locale.ZH)
                        .values()
                        .get("late"))
                .isNull();
    }

    @Test
    void decimalsStayExact() {
        FormState state = received("""
                {"type":"number","id":"a","key":"a","label":"金额"},
                {"type":"expression","id":"b","key":"b","expression":"=a*3","computeOn":"change"},
                {"type":"expression","id":"c","key":"c","expression":"=[a, 0.1+0.2]","computeOn":"change"}""", "a", "12345678901234567.89");
        assertThat(state.values())
                .containsEntry("b", new BigDecimal("37037036703703703.67"))
                .containsEntry("c", List.of(new BigDecimal("12345678901234567.89"), new BigDecimal("0.3")));
    }

    @Test
    void expressionsChainAndACircleEnds() {
        FormState state = received("""
                {"type":"expression","id":"c","key":"c","expression":"=b + 1","computeOn":"change"},
                {"type":"expression","id":"b","key":"b","expression":"=a + 1","computeOn":"change"},
                {"type":"number","id":"a","key":"a","label":"数"},
                {"type":"expression","id":"z","key":"z","expression":"=z2 + 1","computeOn":"change"},
                {"type":"expression","id":"z2","key":"z2","expression":"=z + 1","computeOn":"change"},
                {"type":"expression","id":"t","key":"t","expression":"=this","computeOn":"change"}""", "a", "1");
        assertThat(state.values()).containsEntry("c", new BigDecimal("3"));
    }

    @Test
    void todayComesFromTheClock() {
        assertThat(received("""
                                {"type":"expression","id":"t","key":"t","expression":"=string(today())",
                                 "computeOn":"change"}""").values()).containsEntry("t", "2026-11-22");
    }

    @Test
    void optionsComeFromDataThenTheFormThenAnExpression() {
        String form = """
                {"type":"select","id":"a","key":"a","label":"甲","valuesKey":"list","values":["never"]},
                {"type":"radio","id":"b","key":"b","label":"乙","values":[{"label":"一","value":1},{"label":"二","value":2}]},
                {"type":"checklist","id":"c","key":"c","label":"丙","valuesExpression":"=for x in list return x.value"}""";
        Map<String, Object> data = Map.of("list", List.of(Map.of("label", "路", "value", "r")));
        FormState state = Forms.of(form).receive(data, posted("a", "r", "b", "2", "c", "r"), Locale.ZH);
        assertThat(state.values()).isEqualTo(Map.of("a", "r", "b", 2, "c", List.of("r")));
        assertThat(FormHtml.answers(state)).contains("路").contains("二");
        FormState stale = Forms.of(form).open(Map.of("a", "gone", "b", 9, "c", List.of("x")), Locale.ZH);
        assertThat(stale.values())
                .containsEntry("a", null)
                .containsEntry("b", null)
                .containsEntry("c", List.of());
    }

    @Test
    void aFinishedSubmissionIsShownAsItWas() {
        FormSchema schema = Forms.of("""
                {"type":"select","id":"a","key":"a","label":"甲","valuesKey":"list"},
                {"type":"textfield","id":"b","key":"b","label":"乙","conditional":{"hide":"=a != \\"r\\""}},
                {"type":"textfield","id":"c","key":"c","label":"丙"},
                {"type":"expression","id":"d","key":"d","expression":"=rate * 2","computeOn":"change"},
                {"type":"group","id":"g","path":"g","components":[{"type":"number","id":"h","key":"h","label":"丁"}]}""");
        Map<String, Object> values =
                Map.of("a", "r", "b", "路", "d", new BigDecimal("8"), "g", Map.of("h", BigDecimal.ONE));
        FormState shown = schema.submitted(values, Locale.ZH);
        assertThat(shown.values()).isEqualTo(values);
        assertThat(FormHtml.answers(shown)).contains(">r<", ">路<", ">1<").doesNotContain("丙", "未填写");
    }

    @Test
    void lintNamesTheTraps() {
        FormSchema schema = Forms.of("""
                {"type":"textfield","id":"a","key":"a","label":"甲","conditional":{"hide":"=missing"},"disabled":"=false"},
                {"type":"textfield","id":"b","key":"a","label":"B","conditional":{"hide":"a"},
                 "properties":{"format":"isbn","rule":"1 = 1"}},
                {"type":"expression","id":"c","key":"c","expression":"=)("},
                {"type":"table","id":"t","label":"T","dataSource":"=rows"},
                {"type":"select","id":"d","key":"d","label":"D","valuesKey":"v","defaultValue":"x"}""");
        assertThat(FormLint.check(schema))
                .containsExactlyInAnyOrder(
                        "a: disabled is a text: any text disables, even =false; use readonly",
                        "a: no English text: labelEn",
                        "a: hidden while its data is missing, but visible in viewers before 1.18: =missing",
                        "b: conditional.hide does not begin with = and never hides",
                        "b: unknown properties.format isbn",
                        "b: properties.rule without properties.ruleMessage",
                        "b: another field has the same key a",
                        "c: cannot be parsed as FEEL and counts as null: =)(",
                        "c: an expression field needs expression and computeOn",
                        "t: a table needs exactly one of columns and columnsExpression",
                        "d: a default value is not allowed with valuesKey");
    }

    @Test
    void lintHasNothingToSayAboutAGoodForm() {
        assertThat(FormLint.check(Forms.of("""
                        {"type":"textfield","id":"a","key":"a","label":"名称","properties":{"labelEn":"Name"}},
                        {"type":"textfield","id":"b","key":"b","label":"别名","properties":{"labelEn":"Alias"},
                         "conditional":{"hide":"=a = \\"x\\""}}"""))).isEmpty();
    }
}
