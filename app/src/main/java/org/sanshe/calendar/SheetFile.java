package org.sanshe.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Rows of cells out of what was typed or uploaded: text with commas or tabs, or the first sheet of an XLSX file. */
final class SheetFile {

    /** A year has at most 366 rows; more is another file. */
    static final int MOST_ROWS = 400;

    private static final Charset CHINESE_EXCEL = Charset.forName("GB18030");

    private SheetFile() {}

    /**
     * Rows of an upload; what it is is told by its first bytes, not by its name.
     *
     * @throws IOException when it is neither an XLSX file nor text, or too long
     */
    static List<List<String>> rows(byte[] file) throws IOException {
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        return zip ? xlsx(file) : rows(text(file));
    }

    /** Rows of typed text. */
    static List<List<String>> rows(String text) throws IOException {
        List<List<String>> rows = text.strip()
                .lines()
                .limit(MOST_ROWS + 1L)
                .map(line -> Arrays.stream(line.split("[,，\t]", -1))
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                        .toList())
                .toList();
        return checked(rows);
    }

    private static String text(byte[] file) throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, CHINESE_EXCEL)) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                if (text.indexOf('\0') < 0) return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                // the next one may fit
            }
        }
        throw new IOException("neither XLSX nor text");
    }

    private static List<List<String>> xlsx(byte[] file) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Row row : book.getSheetAt(0)) {
                while (rows.size() < row.getRowNum() && rows.size() <= MOST_ROWS) rows.add(List.of(""));
                var cells = new ArrayList<String>();
                for (int i = 0; i < 4; i++) cells.add(cell(row.getCell(i)));
                rows.add(cells);
                if (rows.size() > MOST_ROWS) break;
            }
        } catch (RuntimeException damaged) {
            throw new IOException("damaged XLSX", damaged);
        }
        return checked(rows);
    }

    private static String cell(Cell cell) {
        if (cell == null) return "";
        boolean date = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                && DateUtil.isCellDateFormatted(cell);
        if (!date) return new DataFormatter().formatCellValue(cell);
        LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
        return day.toString();
    }

    private static List<List<String>> checked(List<List<String>> rows) throws IOException {
        if (rows.size() > MOST_ROWS) throw new IOException("more than " + MOST_ROWS + " rows");
        return rows;
    }
}
