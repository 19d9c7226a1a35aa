package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    private static FormState typed(String format, String typed) {
        return Forms.received(
                "{\"type\":\"textfield\",\"id\":\"f\",\"key\":\"f\",\"label\":\"某码\",\"properties\":{\"format\":\""
                        + format + "\"}}",
                "f",
                typed);
    }

    @ParameterizedTest
    @CsvSource({
        "credit-code,52321200MJ5A12340F",
        "credit-code,51440100MJK9000120",
        "credit-code,5310000050001234X6",
        "credit-code,52341023MJA000171H",
        "credit-code,52330106MJ8765437A",
        "credit-code,5132058550987654X3",
        "credit-code,91110000802100433B",
        "credit-code,9144030071526726XG",
        "credit-code,914403001922038216",
        "credit-code,91110000600037341L",
        "credit-code,123212004689912333",
        "resident-id,32120219480229001X",
        "resident-id,110101194912310024",
        "resident-id,440106195307151232",
        "resident-id,321203195010014560",
        "cn-mobile,13800138000",
        "bank-account,32050171863600000123",
        "bank-account,6222020200112230",
        "money,1050000.05",
    })
    void accepts(String format, String text) {
        FormState state = typed(format, text);
        assertThat(state.errors()).isEmpty();
        assertThat(state.values()).isEqualTo(Map.of("f", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit-code|52321200MJ5A12340G|某码的校验码不正确(应为F),请核对",
                "credit-code|52321200MJ5A21340F|某码的校验码不正确",
                "credit-code|52321200MJ5A1234F|某码须为18位(现为17位),请核对",
                "credit-code|52321200MJ5A1234OF|某码中不会出现“O”,请核对",
                "credit-code|5232120XMJ5A12340F|某码第3至8位须是登记机关的行政区划数字",
                "resident-id|440106195307151233|某码的校验位不正确(应为2),请核对",
                "resident-id|321202194902290017|某码中的出生日期不存在",
                "resident-id|32120219480229001|某码须为18位",
                "resident-id|3212021948022900AX|某码须为17位数字加1位数字或X",
                "cn-mobile|12800138000|某码须是11位大陆手机号码",
                "cn-mobile|1380013800|某码须是11位大陆手机号码",
                "bank-account|6222-abc|某码须为6至32位数字",
                "bank-account|12345|某码须为6至32位数字",
                "money|壹佰|某码须为金额",
                "money|1.005|某码最多到分",
            })
    void refuses(String format, String text, String message) {
        FormState state = typed(format, text);
        assertThat(Forms.messages(state)).singleElement().asString().startsWith(message);
        assertThat(state.raw()).containsEntry("f", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "credit-code|52321200mj5a12340f|52321200MJ5A12340F",
                "credit-code|５２３２１２００ MJ5A 12340F|52321200MJ5A12340F",
                "resident-id|32120219480229001x|32120219480229001X",
                "cn-mobile|+86 138-0013-8000|13800138000",
                "cn-mobile|１３８００１３８０００|13800138000",
                "bank-account|6222 0202 0011 2230|6222020200112230",
                "money|￥1,050,000.50元|1050000.5",
                "money|１０５０|1050",
            })
    void tidiesWhatIsTyped(String format, String text, String tidy) {
        FormState state = typed(format, text);
        assertThat(state.errors()).isEmpty();
        assertThat(state.values()).isEqualTo(Map.of("f", tidy));
    }

    @Test
    void aFailingBodyCheckOnlyWarns() {
        FormState state = typed("credit-code", "52321200MJ5A12341J");
        assertThat(state.errors()).isEmpty();
        assertThat(state.warnings())
                .extracting(FieldError::message)
                .singleElement()
                .asString()
                .contains("主体标识码");
        assertThat(typed("bank-account", "6222020200112231").warnings()).hasSize(1);
        assertThat(typed("bank-account", "6222020200112231").isValid()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0,零元整",
        "0.05,伍分",
        "0.50,伍角整",
        "1,壹元整",
        "10,壹拾元整",
        "1409.50,壹仟肆佰零玖元伍角整",
        "6007.14,陆仟零柒元壹角肆分",
        "16409.02,壹万陆仟肆佰零玖元零贰分",
        "325.04,叁佰贰拾伍元零肆分",
        "1050000,壹佰零伍万元整",
        "100000001,壹亿零壹元整",
        "999999999999.99,玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
        "-5,负伍元整",
        "1.005,''",
        "1000000000000,''",
    })
    void amountsInWords(String amount, String words) {
        assertThat(Yuan.inWords(amount)).isEqualTo(words);
    }

    @Test
    void textsAreInStep() {
        assertThat(Says.inStep()).isTrue();
        for (Words words : Words.values()) {
            List<Integer> holes = List.of(0, 1);
            for (int hole : holes) {
                assertThat(words.in(Locale.ZH).contains("{" + hole + "}"))
                        .as(words.name())
                        .isEqualTo(words.in(Locale.EN).contains("{" + hole + "}"));
            }
        }
    }
}
