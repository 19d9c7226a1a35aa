package org.sanshe.party;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** 导入模板: a file with the headings of a kind, every column formatted as text so that long numbers keep their digits. */
@Component
class Template {

    private static final int TEXT_ROWS = 500;

    private final Labels labels;

    Template(Labels labels) {
        this.labels = labels;
    }

    byte[] csv(ImportKind kind, Locale locale) {
        String header = kind.columns().stream()
                .map(column -> heading(column, locale))
                .collect(Collectors.joining(",", "\ufeff", "\r\n"));
        return header.getBytes(StandardCharsets.UTF_8);
    }

    byte[] workbook(ImportKind kind, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Sanshe", null)) {
            Worksheet rows = book.newWorksheet(labels.text("party.template.rows", locale));
            Worksheet notes = book.newWorksheet(labels.text("party.template.notes", locale));
            List<ImportColumn> columns = kind.columns();
            for (int i = 0; i < columns.size(); i++) {
                ImportColumn column = columns.get(i);
                rows.value(0, i, heading(column, locale));
                rows.style(0, i).bold().set();
                rows.width(i, 22);
                rows.range(1, i, TEXT_ROWS, i).style().format("@").set();
                notes.value(i, 0, heading(column, locale));
                notes.value(i, 1, note(column, locale));
            }
            rows.freezePane(0, 1);
            notes.width(0, 26);
            notes.width(1, 80);
        }
        return out.toByteArray();
    }

    private String heading(ImportColumn column, Locale locale) {
        return labels.text(column.key(), locale) + (column.required() ? "*" : "");
    }

    private String note(ImportColumn column, Locale locale) {
        if (column.isDate()) {
            return "2025-03-01";
        }
        if (column.isYesNo()) {
            return labels.text("party.yes", locale) + " / " + labels.text("party.no", locale);
        }
        return column.choices() == null
                ? ""
                : ImportColumn.offered(column.choices()).stream()
                        .map(c -> labels.text(Labels.key(c), locale))
                        .collect(Collectors.joining(" / "));
    }
}
