package org.sanshe.party;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 导出: a list as a file. Text never becomes a formula in the spreadsheet of whoever opens it; numbers stay numbers. */
public final class Export {

    /** What spreadsheets take for the start of a formula or command, in half and full width. */
    private static final String DANGEROUS = "=+-@|%＝＋－＠｜％";

    private Export() {}

    /** Comma separated, in UTF-8 with the mark by which Chinese spreadsheets recognise it. */
    public static byte[] csv(List<? extends List<?>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Export::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook (XLSX) of one sheet whose cells are text, but for numbers. */
    public static byte[] workbook(String name, List<? extends List<?>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Sanshe", null)) {
            Worksheet sheet = book.newWorksheet(name);
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    Object cell = lines.get(row).get(column);
                    if (cell instanceof Number number) sheet.value(row, column, number);
                    else sheet.value(row, column, harmless((String) cell));
                }
            }
            sheet.freezePane(0, 1);
        }
        return out.toByteArray();
    }

    /** The text, behind an apostrophe when its first visible character could start a formula. */
    static String harmless(String text) {
        if (text == null) {
            return "";
        }
        String visible = text.replaceAll("^[\\s\\p{Z}\\p{C}]+", "");
        boolean dangerous = !visible.isEmpty() && DANGEROUS.indexOf(visible.charAt(0)) >= 0;
        boolean control = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return dangerous || control ? "'" + text : text;
    }

    private static String quoted(Object cell) {
        if (cell instanceof Number) return cell.toString();
        return '"' + harmless((String) cell).replace("\"", "\"\"") + '"';
    }
}
