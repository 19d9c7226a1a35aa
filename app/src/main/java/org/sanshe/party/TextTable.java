package org.sanshe.party;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** 分隔文本: comma, semicolon or tab separated text (RFC 4180) in UTF-8 or GB18030. */
final class TextTable {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String text;
    private final char separator;
    private final int maxRows;
    private int at;
    private int line = 1;

    private TextTable(String text, int maxRows) {
        this.text = text;
        this.separator = separator(text);
        this.maxRows = maxRows;
    }

    static ImportTable read(byte[] bytes, int maxRows) {
        return new TextTable(decode(bytes), maxRows).table();
    }

    /** UTF-8 when every byte fits it; text that does not is what Chinese spreadsheets save by default. */
    private static String decode(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            text = strictly(bytes, GB18030);
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw new ImportTable.Unreadable("unknownFormat");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return null;
        }
    }

    private static char separator(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }

    private ImportTable table() {
        List<String> header = null;
        List<ImportTable.Row> rows = new ArrayList<>();
        while (at < text.length()) {
            ImportTable.Row row = new ImportTable.Row(line, record());
            if (row.isBlank()) {
                continue;
            }
            if (header == null) {
                header = row.cells();
            } else if (rows.size() == maxRows) {
                throw new ImportTable.Unreadable("tooManyRows", maxRows);
            } else {
                rows.add(row);
            }
        }
        return new ImportTable(header == null ? List.of() : header, rows);
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int startedAt = line;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (quoted) {
                boolean escaped = c == '"' && at < text.length() && text.charAt(at) == '"';
                if (escaped) {
                    at++;
                }
                if (c != '"' || escaped) {
                    cell.append(c);
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else if (c == '\n') {
                break;
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new ImportTable.Unreadable("openQuote", startedAt);
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
