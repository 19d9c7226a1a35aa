package org.sanshe.purchase.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published of a question must not tell who asked it, however it is written. */
class AnonymityTest {

    private final Anonymity asker = new Anonymity(
            List.of("明湖区益路社区服务中心"),
            Arrays.asList("52430198MJJ020056A", "陆", "钱若水", null, " ", "0731-8401 1234", "沿河街道23号"));

    @ParameterizedTest
    @CsvSource({
        "明湖区益路社区服务中心想问,true",
        "益路社区服务中心想问,true",
        "益 路·社区（服务）中心想问,true",
        "52430198mjj020056a 想问,true",
        "５２４３０１９８ＭＪＪ０２００５６Ａ,true",
        "钱若水来电,true",
        "请回电07318401-1234,true",
        "住沿河街道23号,true",
        "社区服务中心能否投标,false",
        "明湖区的供应商想问,false",
        "陆续派驻可以吗,false",
        "派驻社工14名是否包括督导？,false"
    })
    void whoAskedIsFoundOut(String text, boolean tells) {
        assertThat(asker.revealed(text).isPresent()).isEqualTo(tells);
    }
}
