package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final PartySettings SETTINGS = new PartySettings(
            Period.ofYears(5),
            Period.ofYears(3),
            Period.ofYears(3),
            MonthDay.of(12, 31),
            MonthDay.of(6, 30),
            MonthDay.of(12, 31),
            3,
            100_000,
            1_000_000);

    private final TableReader reader = new TableReader(SETTINGS);

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsTextInTheCharsetsChineseSpreadsheetsSave(String charset) {
        ImportTable table =
                reader.read("代码,名称\r\n52,\"明湖\"\"暖阳\"\"，社\"\n\n , \n53,两\t行".getBytes(Charset.forName(charset)));
        assertThat(table.header()).containsExactly("代码", "名称");
        assertThat(table.rows())
                .containsExactly(
                        new ImportTable.Row(2, List.of("52", "明湖\"暖阳\"，社")),
                        new ImportTable.Row(5, List.of("53", "两\t行")));
    }

    @Test
    void skipsTheByteOrderMarkAndFindsTheSeparator() {
        ImportTable table = reader.read("\ufeff代码\t名称\t说明\na\tb,c\t\"第一行\n第二行\"".getBytes(StandardCharsets.UTF_8));
        assertThat(table.header()).containsExactly("代码", "名称", "说明");
        assertThat(table.rows()).containsExactly(new ImportTable.Row(2, List.of("a", "b,c", "第一行\n第二行")));
    }

    @Test
    void readsAWorkbookAsPeopleSeeItAndNeverComputesFormulas() throws IOException {
        ImportTable table = reader.read(workbook());
        assertThat(table.header()).containsExactly("文本", "整数", "日期", "公式", "长号");
        assertThat(table.rows()).hasSize(1);
        ImportTable.Row row = table.rows().get(0);
        assertThat(row.number()).isEqualTo(3);
        assertThat(row.cells().subList(0, 4)).containsExactly("52321200MJ5A12340F", "2023", "2020-11-01", "7");
        // digits beyond the fifteenth are lost in the file already: nobody may take the rest for a number
        assertThat(row.cells().get(4)).contains("E");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
            var sheet = book.createSheet();
            Row head = sheet.createRow(0);
            List<String> names = List.of("文本", "整数", "日期", "公式", "长号");
            names.forEach(name -> head.createCell(names.indexOf(name)).setCellValue(name));
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(" 52321200MJ5A12340F ");
            row.createCell(1).setCellValue(2023);
            row.createCell(2).setCellValue(LocalDate.of(2020, 11, 1));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("3+4");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            row.createCell(4).setCellValue(6222021234567890123d);
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        refused("a\n1\n2\n3\n4".getBytes(StandardCharsets.UTF_8), "tooManyRows");
        assertThat(reader.read("a\n1\n2\n3".getBytes(StandardCharsets.UTF_8)).rows())
                .hasSize(3);
    }

    @Test
    void refusesFilesOfOtherKinds() throws IOException {
        refused(new byte[0], "empty");
        refused("只有表头".getBytes(StandardCharsets.UTF_8), "empty");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "oldWorkbook");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, (byte) 0xFF}, "unknownFormat");
        refused(new byte[200_000], "tooLarge");
        refused("a,b\n\"open,1\n2".getBytes(StandardCharsets.UTF_8), "openQuote");
        refused(zip("word/document.xml", "<x/>".getBytes(StandardCharsets.UTF_8)), "damagedWorkbook");
    }

    @Test
    void refusesABombBeforeUnpackingIt() throws IOException {
        refused(zip("xl/worksheets/sheet1.xml", new byte[2_000_000]), "tooLarge");
    }

    @Test
    void refusesEntitiesThatReachOutside() throws IOException {
        byte[] good = workbook();
        byte[] evil = withSheet(
                good,
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                        + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                        + "</sheetData></worksheet>");
        refused(evil, "damagedWorkbook");
    }

    private static byte[] withSheet(byte[] workbook, String sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                boolean isSheet = entry.getName().equals("xl/worksheets/sheet1.xml");
                zip.write(isSheet ? sheet.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private void refused(byte[] bytes, String code) {
        assertThatThrownBy(() -> reader.read(bytes))
                .isInstanceOfSatisfying(
                        ImportTable.Unreadable.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
    }
}
