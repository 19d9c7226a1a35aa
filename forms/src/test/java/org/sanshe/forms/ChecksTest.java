package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.forms.Forms.messages;
import static org.sanshe.forms.Forms.received;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private static final String FIELD = "{\"id\":\"f\",\"key\":\"f\",\"label\":\"某项\",%s}";

    /** Fields, what is posted (- for nothing), and the whole list of messages. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "'type':'textfield','validate':{'required':true}| |请填写某项",
                "'type':'textfield','validate':{'required':true}|0|",
                "'type':'textarea','validate':{'required':true}| |请填写某项",
                "'type':'number','validate':{'required':true}| |请填写某项",
                "'type':'number','validate':{'required':true}|0|",
                "'type':'checkbox','validate':{'required':true}|-|请勾选“某项”",
                "'type':'checkbox','validate':{'required':true}|false|请勾选“某项”",
                "'type':'checkbox','validate':{'required':true}|on|",
                "'type':'datetime','validate':{'required':true}| |请选择某项",
                "'type':'radio','values':['a'],'validate':{'required':true}|-|请选择某项",
                "'type':'select','values':['a'],'validate':{'required':true}| |请选择某项",
                "'type':'select','values':['a'],'validate':{'required':true}|a|",
                "'type':'select','values':['a']|b|某项所选的选项已不可用,请重新选择",
                "'type':'select','values':['a'],'defaultValue':'a'| |",
                "'type':'checklist','values':['a'],'validate':{'required':true}|-|请选择某项",
                "'type':'checklist','values':['a'],'validate':{'required':true}|a|",
                "'type':'checklist','values':['a']|b|某项所选的选项已不可用,请重新选择",
                "'type':'taglist','values':['a'],'validate':{'required':true}|-|请选择某项",
                "'type':'filepicker','validate':{'required':true}|-|请上传某项",
                "'type':'filepicker','validate':{'required':true}|doc:7|",
                "'type':'filepicker'|/etc/passwd|某项的附件无法识别,请重新上传",
                "'type':'number'|1e5|某项须为数字,请改正",
                "'type':'number'|abc|某项须为数字,请改正",
                "'type':'number','validate':{'required':true,'min':3}|abc|某项须为数字,请改正",
                "'type':'number','decimalDigits':0|1.5|某项须为整数,请去掉小数",
                "'type':'number','decimalDigits':0|1.0|",
                "'type':'number','decimalDigits':2|1.234|某项最多保留2位小数,请改正",
                "'type':'number','decimalDigits':2|1.23|",
                "'type':'number','increment':0.1|0.3|",
                "'type':'number','increment':'5'|12|某项不在可选数值上,最接近的是10和15,请改为其中之一",
                "'type':'number','increment':5|-12|某项不在可选数值上,最接近的是-15和-10,请改为其中之一",
                "'type':'number','increment':5|0|",
                "'type':'number','validate':{'min':1}|0|某项不能小于1,请改正",
                "'type':'number','validate':{'min':1}|1|",
                "'type':'number','validate':{'min':1}| |",
                "'type':'number','validate':{'min':0.3}|0.30|",
                "'type':'number','validate':{'max':'=1+1'}|3|某项不能大于2,请改正",
                "'type':'number','validate':{'max':'=1+1'}|2|",
                "'type':'number','validate':{'max':'=missing'}|999|",
                "'type':'number','validate':{'max':'=\\\"x\\\"'}|9|某项的上下限设置有误,请联系管理员",
                "'type':'textfield','validate':{'minLength':3}|ab |某项至少3个字,请补充",
                "'type':'textfield','validate':{'minLength':3}|abc|",
                "'type':'textfield','validate':{'minLength':3}| |",
                "'type':'textfield','validate':{'maxLength':'=3'}|abcd|某项最多3个字,请删减",
                "'type':'textarea','validate':{'maxLength':3}|` abc `|",
                "'type':'textfield','validate':{'maxLength':1}|𠅤|某项最多1个字,请删减",
                "'type':'textfield','validate':{'pattern':'b'}|abc|",
                "'type':'textfield','validate':{'pattern':'^b'}|abc|某项的格式不正确,请按要求的格式填写",
                "'type':'textfield','validate':{'pattern':'^b'}| |",
                "'type':'textfield','validate':{'pattern':'^b','patternErrorMessage':'以b开头'}|abc|以b开头",
                "'type':'textfield','validate':{'pattern':'^\\\\d+$'}|１２|某项的格式不正确,请按要求的格式填写",
                "'type':'textfield','validate':{'validationType':'phone'}|13800138000|某项须以“+”或“00”和国家代码开头,例如 +8613800138000",
                "'type':'textfield','validate':{'validationType':'phone'}|+8613800138000|",
                "'type':'textfield','validate':{'validationType':'phone'}|+86 138 0013 8000|",
                "'type':'textfield','validate':{'validationType':'phone'}|004930664040900|",
                "'type':'textfield','validate':{'validationType':'phone'}|+999123|某项须以“+”或“00”和国家代码开头,例如 +8613800138000",
                "'type':'textfield','validate':{'validationType':'email'}|a@b.cn|",
                "'type':'textfield','validate':{'validationType':'email'}|某@b.cn|某项须是电子邮箱地址,例如 name@example.org",
                "'type':'textfield','validate':{'validationType':'custom'}|x|",
                "'type':'datetime'|2026-02-29|某项须是真实存在的日期,例如 2026-05-31",
                "'type':'datetime'|1899-12-31|",
                "'type':'datetime','subtype':'time'|25:00|某项须是时间,例如 09:30",
                "'type':'datetime','subtype':'datetime'|2026-05-31|请把某项的日期和时间都填上,例如 2026-05-31 09:30",
                "'type':'datetime','disallowPassedDates':true|2026-11-21|某项不能早于今天(2026-11-22),请改选",
                "'type':'datetime','disallowPassedDates':true|2026-11-22|",
                "'type':'textfield','properties':{'rule':'value != \\\"x\\\"','ruleMessage':'不能是x'}|x|不能是x",
                "'type':'textfield','properties':{'rule':'value != \\\"x\\\"','ruleMessage':'不能是x'}|y|",
                "'type':'textfield','properties':{'rule':'missing > 3'}|y|",
                "'type':'number','properties':{'rule':'value > 3'}|3|某项不符合要求,请改正",
            })
    void saysWhatToDo(String field, String typed, String message) {
        String component = FIELD.formatted(field.replace('\'', '"'));
        FormState state = typed == null ? received(component) : received(component, "f", typed);
        assertThat(messages(state)).isEqualTo(message == null ? List.of() : List.of(message));
    }

    @Test
    void keepsAllErrorsInTheOrderOfTheFormat() {
        FormState state = received("""
                {"type":"textfield","id":"f","key":"f","label":"邮箱",
                 "validate":{"pattern":"^z","minLength":9,"validationType":"email"}}""", "f", "abc");
        assertThat(messages(state))
                .containsExactly("邮箱的格式不正确,请按要求的格式填写", "邮箱至少9个字,请补充", "邮箱须是电子邮箱地址,例如 name@example.org");
    }

    @Test
    void speaksEnglishToo() {
        FormSchema schema = Forms.of("""
                {"type":"textfield","id":"p","key":"p","label":"联系人手机号",
                 "properties":{"labelEn":"Contact phone","format":"cn-mobile"},"validate":{"required":true}}""");
        assertThat(messages(schema.receive(Map.of(), Map.of(), Locale.ZH))).containsExactly("请填写联系人手机号");
        assertThat(messages(schema.receive(Map.of(), Map.of(), Locale.EN))).containsExactly("Enter contact phone");
        assertThat(schema.receive(Map.of(), Map.of(), Locale.EN).errors().get(0).label())
                .isEqualTo("Contact phone");
    }

    @Test
    void crossesFields() {
        String form = """
                {"type":"datetime","id":"a","key":"from","label":"开始日期"},
                {"type":"datetime","id":"b","key":"to","label":"结束日期","properties":
                 {"rule":"date(to) >= date(from)","ruleMessage":"结束日期不能早于{{from}}"}}""";
        assertThat(messages(received(form, "from", "2026-05-02", "to", "2026-05-01")))
                .containsExactly("结束日期不能早于2026-05-02");
        assertThat(messages(received(form, "from", "2026-05-02", "to", "2026-05-02")))
                .isEmpty();
        assertThat(messages(received(form, "from", "", "to", "2026-05-02"))).isEmpty();
    }

    @Test
    void disabledFieldsAreNeitherCheckedNorSubmittedReadonlyOnesAreBoth() {
        FormState state = received("""
                {"type":"textfield","id":"a","key":"a","label":"甲","disabled":true,"validate":{"required":true}},
                {"type":"textfield","id":"b","key":"b","label":"乙","disabled":"=false","validate":{"required":true}},
                {"type":"textfield","id":"c","key":"c","label":"丙","readonly":true,"validate":{"required":true}}""", "a", "x", "b", "x", "c", "x");
        assertThat(messages(state)).containsExactly("请填写丙");
        assertThat(state.values()).isEqualTo(Map.of("c", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^(?<年_1>a)\\k<年_1>$|aa|true",
                "a\\/b|a/b|true",
                "^a$|a/n|false",
                "[[a]|[|true",
                "[a&&b]|&|true",
                "x{|x{|true",
                "^[^]$|/n|true",
                "\\Aa|Aa|true",
                "\\Aa|a|false",
                "^.$|/n|false",
                "^\\w$|é|false",
                "^\\s$|/s|true",
            })
    void readsPatternsAsJavaScriptDoes(String pattern, String text, boolean found) {
        String unescaped = text.replace("/n", "\n").replace("/s", "\u3000");
        assertThat(JsPattern.of(pattern).matcher(unescaped).find()).isEqualTo(found);
    }

    /** What only the application knows is said at the field like everything else, inside rows too. */
    @Test
    void aRefusalOfTheApplicationIsShownAtItsField() {
        FormSchema schema = FormSchema.read("""
                {"type":"default","components":[
                  {"id":"a","type":"textfield","key":"a","label":"甲"},
                  {"id":"rows","type":"dynamiclist","path":"rows","components":[
                    {"id":"b","type":"textfield","key":"b","label":"乙"}]}]}
                """);
        FormState good = schema.receive(
                Map.of(), Map.of("a", List.of("x"), "_rows:rows", List.of("1"), "rows[0].b", List.of("y")), Locale.ZH);
        FormState refused = good.refusedFor(Map.of("rows[0].b", "乙不能是y", "elsewhere", "页面上没有的"));

        assertThat(good.isValid()).isTrue();
        assertThat(refused.isValid()).isFalse();
        assertThat(refused.errors()).extracting(FieldError::message).containsExactly("乙不能是y", "页面上没有的");
        assertThat(refused.errors()).extracting(FieldError::label).containsExactly("乙", "");
        String page = FormHtml.render(refused, FormHtml.Options.none());
        assertThat(page)
                .contains("id=\"f-rows-0-b-error\"", "乙不能是y", "aria-invalid=\"true\"", "value=\"y\"")
                .doesNotContain("页面上没有的");
        assertThat(FormHtml.summary(refused)).contains("href=\"#f-rows-0-b\"", "页面上没有的");
        assertThat(FormHtml.render(good, FormHtml.Options.none())).doesNotContain("乙不能是y");
    }
}
