package org.sanshe.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class CodeSlipsTest {

    @Test
    void threeToAPageWithNothingButTheCodeToTellThemApart() throws IOException {
        String text = text(slips(7, false));
        for (int i = 1; i <= 7; i++) assertThat(text).containsOnlyOnce("ABCD-EFGH-000" + i);
        assertThat(text.replaceAll("\\s", ""))
                .contains("清溪区民政局", "2026年6月30日当天结束前有效")
                .doesNotContain("第1张");
        try (var pdf = Loader.loadPDF(slips(7, false))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
        }
    }

    @Test
    void areNumberedWhenAsked() throws IOException {
        assertThat(text(slips(2, true))).contains("第 1 张", "第 2 张").doesNotContain("第 3 张");
    }

    /** A long project name must not push the code off the slip. */
    @Test
    void theCodeStaysOnTheSlipWhateverTheProjectIsCalled() throws IOException {
        var slips = new CodeSlips(
                "清溪区民政局",
                "二〇二六年度清溪区困难家庭失能半失能老年人居家养老上门服务暨社区嵌入式日间照料与助餐助浴助洁助急综合服务项目（第三包）".repeat(4),
                "2026年1月1日至2026年3月31日",
                "2026年6月30日",
                true,
                IntStream.rangeClosed(1, 3).mapToObj(CodeSlipsTest::slip).toList());
        assertThat(text(slips.pdf()))
                .contains("ABCD-EFGH-0001", "ABCD-EFGH-0003")
                .contains("当天结束前有效");
        Path page = Path.of("target", "letters", "code-slips.pdf");
        Files.createDirectories(page.getParent());
        Files.write(page, slips.pdf());
    }

    private static byte[] slips(int number, boolean numbered) {
        return new CodeSlips(
                        "清溪区民政局",
                        "居家养老上门服务",
                        "2026年1月1日至2026年3月31日",
                        "2026年6月30日",
                        numbered,
                        IntStream.rangeClosed(1, number)
                                .mapToObj(CodeSlipsTest::slip)
                                .toList())
                .pdf();
    }

    private static CodeSlips.Slip slip(int i) {
        return new CodeSlips.Slip(
                "ABCD-EFGH-000" + i,
                "https://sanshe.example.gov.cn/public/voice?code=ABCDEFGH000" + i,
                "https://sanshe.example.gov.cn/public/voice");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
