package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "|cmd",
                "%0",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                " =1",
                "\t=1",
                "\r=1",
                "\n1",
                "\u200b=1",
                "\u3000=1"
            })
    void textThatCouldBeAFormulaStaysText(String text) {
        assertThat(Export.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"明湖区暖阳中心", "3A", "2025-03-01", "a=b", ""})
    void ordinaryTextIsLeftAlone(String text) {
        assertThat(Export.harmless(text)).isEqualTo(text);
    }

    @Test
    void quotesInsideAreDoubled() {
        assertThat(new String(Export.csv(List.of(List.of("a\"b", "c,d\ne"))), StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"a\"\"b\",\"c,d\ne\"\r\n");
    }
}
