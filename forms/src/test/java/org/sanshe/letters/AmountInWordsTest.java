package org.sanshe.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "0.05, 伍分",
        "0.5, 伍角整",
        "0.55, 伍角伍分",
        "1, 壹元整",
        "10, 壹拾元整",
        "10.05, 壹拾元零伍分",
        "10.50, 壹拾元伍角整",
        "100, 壹佰元整",
        "1005, 壹仟零伍元整",
        "10100.10, 壹万零壹佰元壹角整",
        "100001, 壹拾万零壹元整",
        "1050000, 壹佰零伍万元整",
        "1050000.05, 壹佰零伍万元零伍分",
        "1854000, 壹佰捌拾伍万肆仟元整",
        "3895249, 叁佰捌拾玖万伍仟贰佰肆拾玖元整",
        "10001000, 壹仟万零壹仟元整",
        "100000000.01, 壹亿元零壹分",
        "1000000000, 壹拾亿元整",
        "9999999999999.99, 玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void anAmountIsWrittenInCapitals(BigDecimal yuan, String words) {
        assertThat(AmountInWords.of(yuan)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "0.001", "10000000000000"})
    void whatIsNoAmountIsRefused(BigDecimal yuan) {
        assertThatThrownBy(() -> AmountInWords.of(yuan)).isInstanceOf(IllegalArgumentException.class);
    }
}
