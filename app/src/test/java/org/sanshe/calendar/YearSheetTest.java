package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a year as an administrator types or uploads it. */
class YearSheetTest {

    private static final String WHOLE = "2027-01-01,放假,元旦\n2027-05-01~2027-05-05,放假,劳动节\n2027-10-01,放假,国庆节\n";

    @ParameterizedTest(name = "row 4 “{0}” → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2027-02-30,放假,春节              | 无法识别
            二月五日,放假,春节                | 无法识别
            2027-02-11~2027-02-05,放假,春节   | 无法识别
            2027-02-05~2027-06-05,放假,春节   | 无法识别
            2027-02-05,休息,春节              | 类别
            2027-02-05,放假                   | 节日名称
            2027-02-08,上班,春节              | 不是周末
            2028-02-05,放假,春节              | 不属于2027年
            2026-11-30,放假,春节              | 不属于2027年
            2027-05-03,放假,劳动节            | 重复
            """)
    void tellsEveryMistakeAtItsRowAndTakesNothing(String row, String message) throws IOException {
        YearSheet sheet = read(WHOLE + row);

        assertThat(sheet.days()).isEmpty();
        assertThat(sheet.errors()).singleElement().satisfies(e -> {
            assertThat(e.row()).isEqualTo(4);
            assertThat(e.zh()).contains(message);
            assertThat(e.en()).isNotBlank();
        });
    }

    @Test
    void tellsAllMistakesAtOnce() throws IOException {
        assertThat(read("2027-13-01,放假,元旦\n2027-01-01,x,元旦\n\n2027-01-02,放假,\n").errors())
                .extracting(YearSheet.RowError::row)
                .containsExactly(1, 2, 4);
    }

    @Test
    void aYearWithoutItsFixedHolidaysIsIncomplete() throws IOException {
        assertThat(read("date,kind,name\n2027-01-01,OFF,元旦\n2027-10-01,OFF,国庆节").errors())
                .singleElement()
                .satisfies(e -> assertThat(e.zh()).contains("2027-05-01"));
        assertThat(read("").errors()).hasSize(3);
    }

    @Test
    void readsTheFilesThatChineseSpreadsheetsWrite() throws IOException {
        byte[] gb = ("日期,类别,名称\r\n" + WHOLE.replace("\n", "\r\n")).getBytes(Charset.forName("GB18030"));
        byte[] bom = ("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_8);

        for (byte[] file : List.of(gb, bom)) {
            YearSheet sheet = YearSheet.read(2027, "通知1号", SheetFile.rows(file));
            assertThat(sheet.errors()).isEmpty();
            assertThat(sheet.days()).hasSize(7);
            assertThat(sheet.days().get(0))
                    .isEqualTo(new CalendarDay(LocalDate.of(2027, 1, 1), CalendarDay.Kind.OFF, "元旦", "通知1号"));
        }
    }

    @Test
    void readsDatesOutOfASpreadsheet() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            sheet.createRow(0).createCell(0).setCellValue("日期");
            for (int i = 0; i < 3; i++) {
                var row = sheet.createRow(i + 1);
                var cell = row.createCell(0);
                cell.setCellValue(LocalDate.of(2027, List.of(1, 5, 10).get(i), 1));
                cell.setCellStyle(style);
                row.createCell(1).setCellValue("放假");
                row.createCell(2).setCellValue("节日");
            }
            book.write(bytes);
        }

        YearSheet sheet = YearSheet.read(2027, "通知1号", SheetFile.rows(bytes.toByteArray()));

        assertThat(sheet.errors()).isEmpty();
        assertThat(sheet.days()).extracting(CalendarDay::day).contains(LocalDate.of(2027, 10, 1));
    }

    @Test
    void refusesOtherFilesAndEndlessOnes() {
        assertThatThrownBy(() -> SheetFile.rows(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SheetFile.rows(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SheetFile.rows("2027-01-01,放假,元旦\n".repeat(401)))
                .isInstanceOf(IOException.class);
    }

    private static YearSheet read(String text) throws IOException {
        return YearSheet.read(2027, "通知1号", SheetFile.rows(text));
    }
}
