package org.sanshe.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of an import read by column name. Wrong cells are noted as problems and answered with null. */
final class Cells {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final int SHOWN = 60;

    /** Where the row comes from: in a file an empty cell says nothing, in a form it empties the field. */
    enum Source {
        FILE,
        NEW_FORM,
        EDIT_FORM
    }

    private final Source source;
    private final ImportTable.Row row;
    private final Map<String, Integer> positions;
    private final Labels labels;
    private final List<ImportProblem> problems;

    Cells(
            Source source,
            ImportTable.Row row,
            Map<String, Integer> positions,
            Labels labels,
            List<ImportProblem> problems) {
        this.source = source;
        this.row = row;
        this.positions = positions;
        this.labels = labels;
        this.problems = problems;
    }

    int rowNumber() {
        return row.number();
    }

    Source source() {
        return source;
    }

    /** What to keep: the new value, or the known one when a file's cell is empty. */
    <T> T orKnown(T typed, T known) {
        return typed == null && source == Source.FILE ? known : typed;
    }

    /** Text as typed, or null when empty or longer than allowed. */
    String text(String column, int max) {
        String value = PartyName.of(raw(column)).shown();
        if (value.startsWith("ERROR:#")) {
            wrong(column, "formulaError");
            return null;
        }
        if (value.length() > max) {
            wrong(column, "tooLong", max);
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** Text of a pattern; the code says what is wrong otherwise. */
    String matching(String column, String pattern, String code) {
        String value = PartyName.of(raw(column)).shown().replace('（', '(').replace('）', ')');
        if (value.isEmpty() || value.matches(pattern)) {
            return value.isEmpty() ? null : value;
        }
        wrong(column, code);
        return null;
    }

    /** A rating: 1A–5A, or just the digit. */
    Integer grade(String column) {
        String value = CreditCode.normalise(raw(column));
        if (value.isEmpty() || value.matches("[1-5]A?")) {
            return value.isEmpty() ? null : Character.digit(value.charAt(0), 10);
        }
        wrong(column, "grade");
        return null;
    }

    /** A day in any of the usual spellings. */
    LocalDate date(String column) {
        String value = PartyName.of(raw(column)).shown();
        if (value.isEmpty()) {
            return null;
        }
        try {
            for (Pattern spelling : List.of(DATE, COMPACT_DATE)) {
                Matcher found = spelling.matcher(value);
                if (found.matches()) {
                    return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
                }
            }
        } catch (DateTimeException noSuchDay) {
            // told below like any other
        }
        wrong(column, "date");
        return null;
    }

    /** A day not before another one. */
    LocalDate dateFrom(String column, LocalDate earliest, String earliestColumn) {
        LocalDate date = date(column);
        if (date != null && earliest != null && date.isBefore(earliest)) {
            wrong(column, "dateOrder", labels.column(earliestColumn));
            return null;
        }
        return date;
    }

    /** A whole number in a range. */
    Integer whole(String column, int min, int max) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        if (value.matches("\\d{1,9}")) {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        }
        wrong(column, "whole", String.valueOf(min), String.valueOf(max));
        return null;
    }

    /** One of a list, by its name in either language. */
    <E extends Enum<E>> E choice(String column, Class<E> type) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        E constant = labels.constant(type, value);
        if (constant == null) {
            List<String> allowed =
                    ImportColumn.offered(type).stream().map(labels::zh).toList();
            wrong(column, "choice", String.join("、", allowed));
        }
        return constant;
    }

    /** Yes or no. */
    Boolean yes(String column) {
        String value = PartyName.of(raw(column)).key();
        if (value.isEmpty()) {
            return null;
        }
        if (List.of("是", "yes", "y", "true", "1").contains(value)) {
            return true;
        }
        if (List.of("否", "no", "n", "false", "0").contains(value)) {
            return false;
        }
        wrong(column, "yesNo");
        return null;
    }

    /** A credit code without errors. */
    CreditCode creditCode(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        CreditCode.Examination found = CreditCode.examine(value);
        if (found.valid()) {
            return new CreditCode(found.code());
        }
        found.problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .ifPresent(p -> wrong(column, "creditCode." + p.code(), p.args().toArray()));
        return null;
    }

    /** A resident identity number; never repeated whole in a report. */
    ResidentId residentId(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            return null;
        }
        List<Problem> found = ResidentId.examine(value);
        if (found.isEmpty()) {
            return ResidentId.of(value);
        }
        String shown = value.length() > 6 ? value.substring(0, 6) + "…" : value;
        Problem first = found.get(0);
        problems.add(new ImportProblem(
                row.number(), "party.column." + column, shown, "residentId." + first.code(), first.args()));
        return null;
    }

    void wrong(String column, String code, Object... args) {
        String value = raw(column);
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        problems.add(new ImportProblem(row.number(), "party.column." + column, shown, code, List.of(args)));
    }

    int problems() {
        return problems.size();
    }

    String raw(String column) {
        Integer position = positions.get(column);
        return position == null ? "" : row.cell(position).strip();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
