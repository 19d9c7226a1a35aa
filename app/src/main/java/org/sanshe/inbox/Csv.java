package org.sanshe.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 导出: a list as a file for spreadsheets, in UTF-8 with its mark; text never becomes a formula. */
public final class Csv {

    /** What spreadsheets take for the start of a formula or command, in half and full width. */
    private static final String DANGEROUS = "=+-@|%＝＋－＠｜％";

    private Csv() {}

    /** The lines as a file to be saved under the name. */
    public static ResponseEntity<byte[]> file(String name, List<List<String>> lines) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(bytes(lines));
    }

    static byte[] bytes(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String visible = text.replaceAll("^[\\s\\p{Z}\\p{C}]+", "");
        boolean dangerous = !visible.isEmpty() && DANGEROUS.indexOf(visible.charAt(0)) >= 0
                || !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return '"' + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
