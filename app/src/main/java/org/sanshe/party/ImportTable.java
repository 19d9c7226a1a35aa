package org.sanshe.party;

import java.util.List;

/**
 * 导入表: a sheet or file as text.
 *
 * @param header the first row that holds anything
 * @param rows the rows after it that hold anything
 */
record ImportTable(List<String> header, List<Row> rows) {

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells trimmed text; may be shorter than the header
     */
    record Row(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** 无法读取: the file as a whole cannot be used; {@code code} is the last part of the message key. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Object[] args;

        Unreadable(String code, Object... args) {
            super(code);
            this.code = code;
            this.args = args.clone();
        }

        ImportProblem problem() {
            return new ImportProblem(0, "", "", code, List.of(args));
        }
    }
}
