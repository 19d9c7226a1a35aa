package org.sanshe.party;

import java.util.List;

/**
 * 导入表: a sheet or file as text.
 *
 * @param header the first row that holds anything
 * @param rows the rows after it that hold anything
 */
public record ImportTable(List<String> header, List<Row> rows) {

    /**
     * One row.
     *
     * @param number as the spreadsheet counts, from 1
     * @param cells trimmed text; may be shorter than the header
     */
    public record Row(int number, List<String> cells) {

        /** The text of a column, from 0; empty beyond the end of the row. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** Whether it holds nothing. */
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** 无法读取: the file as a whole cannot be used; {@code code} is the last part of the message key. */
    public static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String code;
        private final transient Object[] args;

        Unreadable(String code, Object... args) {
            super(code);
            this.code = code;
            this.args = args.clone();
        }

        /** What is wrong: the last part of the message key {@code party.problem.…}. */
        public String code() {
            return code;
        }

        /** What the message names. */
        public Object[] args() {
            return args.clone();
        }

        ImportProblem problem() {
            return new ImportProblem(0, "", "", code, List.of(args));
        }
    }
}
