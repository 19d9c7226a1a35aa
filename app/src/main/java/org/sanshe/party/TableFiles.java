package org.sanshe.party;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.InvalidInput;
import org.springframework.stereotype.Component;

/** 表格文件: reads workbooks and separated text that other modules import, within the limits of every import. */
@Component
public class TableFiles {

    private final TableReader reader;
    private final Labels labels;

    TableFiles(TableReader reader, Labels labels) {
        this.reader = reader;
        this.labels = labels;
    }

    /**
     * Reads a file; what it is is found out by its content.
     *
     * @throws InvalidInput at {@code file} when it cannot be read, saying why
     */
    public Table read(byte[] bytes, Locale locale) {
        try {
            ImportTable table = reader.read(bytes);
            return new Table(
                    table.header(),
                    table.rows().stream()
                            .map(r -> new Row(r.number(), r.cells()))
                            .toList());
        } catch (ImportTable.Unreadable unreadable) {
            var problem = unreadable.problem();
            throw InvalidInput.at(
                    "file",
                    labels.text(
                            "party.problem." + problem.code(),
                            locale,
                            problem.args().toArray()));
        }
    }

    /** 表格. @param header the first row that holds anything; @param rows those after it */
    public record Table(List<String> header, List<Row> rows) {}

    /** 一行. @param number as the spreadsheet counts, from 1; @param cells trimmed; may be fewer than the header's */
    public record Row(int number, List<String> cells) {

        /** The text of a cell; empty when the row has none there. */
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }
}
