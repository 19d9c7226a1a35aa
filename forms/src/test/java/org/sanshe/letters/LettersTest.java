package org.sanshe.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/letters");

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    private static Letter letter(String name) {
        return Samples.all().get(name);
    }

    @Test
    void everyLetterHasASample() {
        List<String> permitted = Arrays.stream(Letter.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();

        assertThat(Samples.all().keySet()).containsExactlyInAnyOrderElementsOf(permitted);
    }

    /** Run with -Dgolden=write to take the present texts as the right ones, then read the difference. */
    @ParameterizedTest
    @MethodSource("names")
    void textIsTheGoldenOne(String name) throws IOException {
        Path golden = GOLDEN.resolve(name + ".txt");
        String text = Letters.text(letter(name), Samples.STAMP);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text);
        }

        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /** Every line of the text is on the pages, in order, and nothing else is but frame and repeated table heads. */
    @ParameterizedTest
    @MethodSource("names")
    void pdfSaysWhatTheTextSays(String name) throws IOException {
        Letter letter = letter(name);
        byte[] pdf = Letters.pdf(letter, Samples.STAMP);
        List<String> lines = Letters.text(letter, Samples.STAMP)
                .lines()
                .map(LettersTest::bare)
                .toList();
        List<String> heads = Letters.text(letter, Samples.STAMP)
                .lines()
                .filter(line -> line.contains(" | "))
                .map(LettersTest::bare)
                .toList();
        StringBuilder pages = new StringBuilder();
        for (String page : pages(pdf)) {
            String content = bare(page).replace("扫码核验", "").replaceFirst("第\\d+页共\\d+页", "");
            if (!pages.isEmpty()) {
                content = content.replace(bare(PageFrame.header(Samples.STAMP, letter.title())), "");
            }
            // a table that goes on repeats its head at the top of the page
            String rest = content;
            String before = pages.toString();
            pages.append(heads.stream()
                    .filter(line -> rest.startsWith(line) && before.contains(line))
                    .findFirst()
                    .map(head -> rest.substring(head.length()))
                    .orElse(rest));
        }

        assertThat(pages.toString()).isEqualTo(String.join("", lines));
    }

    @ParameterizedTest
    @MethodSource("names")
    void htmlSaysWhatTheTextSays(String name) {
        Document html = Jsoup.parse(Letters.html(letter(name), Samples.STAMP));
        String text = bare(Letters.text(letter(name), Samples.STAMP)).replaceFirst("^编号：", "");

        assertThat(bare(html.body().text())).isEqualTo(text);
        assertThat(html.select("script, style, link, a, img, [style]")).isEmpty();
        assertThat(html.select("h1.letter-title")).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void equalLettersHaveEqualBytes(String name) {
        byte[] first = Letters.pdf(letter(name), Samples.STAMP);

        assertThat(Letters.pdf(letter(name), Samples.STAMP)).isEqualTo(first);
    }

    @Test
    void manyAtOnceHaveEqualBytesToo() throws Exception {
        Callable<byte[]> print = () -> Letters.pdf(Samples.contract(null, null), Samples.STAMP);
        byte[] alone = print.call();
        var pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<byte[]> printed :
                    pool.invokeAll(IntStream.range(0, 12).mapToObj(i -> print).toList())) {
                assertThat(printed.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void pdfNamesItsTitleIssuerDateAndLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Letters.pdf(Samples.award(), Samples.STAMP))) {
            PDDocumentInformation info = pdf.getDocumentInformation();
            assertThat(info.getTitle()).isEqualTo("成交通知书");
            assertThat(info.getAuthor()).isEqualTo("星城县民政局");
            assertThat(info.getSubject()).isEqualTo("星民采〔2026〕12号");
            assertThat(info.getCreationDate()
                            .toInstant()
                            .atZone(ZoneId.of("Asia/Shanghai"))
                            .toLocalDate())
                    .isEqualTo(Samples.STAMP.date());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
        }
    }

    @Test
    void everyPageSaysHowManyThereAre() throws IOException {
        List<String> pages = pages(Letters.pdf(Samples.contract(null, null), Samples.STAMP));

        assertThat(pages).hasSizeGreaterThan(3);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains("第 " + (i + 1) + " 页 共 " + pages.size() + " 页");
        }
    }

    @Test
    void qrCodeOpensTheAddressOfVerification() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Letters.pdf(Samples.notice(), Samples.STAMP))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
            var corner = source.crop(page.getWidth() / 2, 0, page.getWidth() / 2, page.getHeight() / 6);

            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(corner)))
                            .getText())
                    .isEqualTo(Samples.STAMP.verifyUrl());
        }
    }

    @Test
    void rareCharactersArePrinted() throws IOException {
        String rare = "㛃𠅤䶮堃喆𬭎𬤊";
        String text = String.join("", pages(Letters.pdf(Samples.awardTo(rare), Samples.STAMP)));

        assertThat(text).contains(rare);
        assertThat(Letters.unprintable(rare)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "བ", "\u0007", "\u202e", "\ue000", "\ud840"})
    void aCharacterWithoutGlyphIsAnErrorThatNamesIt(String character) {
        Letter letter = Samples.awardTo("群英" + character + "中心");

        assertThatThrownBy(() -> Letters.pdf(letter, Samples.STAMP))
                .isInstanceOfSatisfying(MissingGlyph.class, missing -> {
                    assertThat(missing.codePoint()).isEqualTo(character.codePointAt(0));
                    assertThat(missing.where()).contains("群英");
                });
        assertThat(Letters.unprintable("群英" + character)).containsExactly(character);
    }

    @Test
    void pastedLineEndsAndBreakMarksDoNoHarm() {
        Letter letter = Samples.withdrawal("年度\u200b预算\r\n调整\t另行安排\ufeff");

        assertThat(Letters.text(letter, Samples.STAMP)).contains("撤回原因 | 年度预算\n调整 另行安排\n");
        assertThat(Letters.pdf(letter, Samples.STAMP)).isNotEmpty();
    }

    @Test
    void headOfALongTableStandsOnEveryPageOfIt() throws IOException {
        List<String> pages = pages(Letters.pdf(Samples.contractOf(80), Samples.STAMP));

        List<String> withRows = pages.stream().filter(p -> p.contains("驻站服务第")).toList();
        assertThat(withRows).hasSizeGreaterThan(2).allMatch(p -> p.contains("服务项目"));
    }

    @Test
    void noPageCarriesTheSignatureAlone() throws IOException {
        for (int lines = 1; lines < 40; lines++) {
            List<String> pages = pages(Letters.pdf(Samples.withdrawal("年度预算调整\n".repeat(lines)), Samples.STAMP));
            String last = bare(pages.get(pages.size() - 1));
            assertThat(last).contains("善后安排", "（盖章）", "（盖章）2026年3月16日");
        }
    }

    @Test
    void contractThatDoesNotAddUpIsRefused() {
        Contract contract = Samples.contract(null, null);

        assertThatThrownBy(() -> Samples.contractOver(contract, Samples.yuan("1050000.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1050000.01");
    }

    @Test
    void signedContractSaysWhoSignedAndWhen() {
        Signing buyer = new Signing("周明远（局长）", LocalDateTime.of(2026, 3, 30, 15, 2, 7), "第1024号存证");

        assertThat(Letters.text(Samples.contract(buyer, null), Samples.STAMP))
                .contains("法定代表人或授权代表：周明远（局长）", "签署时间：2026年3月30日15时02分07秒", "签署存证：第1024号存证")
                .contains("乙方（盖章）：", "签署日期：    年  月  日");
    }

    @Test
    void textFromOutsideIsEscapedInHtml() {
        String html = Letters.html(Samples.awardTo("<script>alert('x')</script>&\"A\""), Samples.STAMP);

        assertThat(Jsoup.parse(html).select("script")).isEmpty();
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;A&quot;");
    }

    @Test
    void verificationAddressMustBeOfTheWeb() {
        assertThatThrownBy(() -> new Stamp("1号", "民政局", Samples.STAMP.date(), "javascript:alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> page(document, page))
                    .collect(Collectors.toList());
        }
    }

    private static String page(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Without blanks and the bars between cells. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\\u3000|]", "");
    }
}
