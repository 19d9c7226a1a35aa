package org.sanshe.grant.scheme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.sanshe.grant.scheme.ElsewhereRow.Column;
import org.sanshe.grant.scheme.ElsewhereRow.Trouble;
import org.sanshe.kernel.Money;
import org.sanshe.party.CreditCode;
import org.sanshe.party.ImportTable;

/** Reads awards of others from a form or a file; what is wrong is told row by row, column by column. */
class ElsewhereReading {

    private static final int MOST_TROUBLES = 500;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[ T]0?0:00(?::00)?)?");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final LocalDate today;
    private final List<Trouble> troubles = new ArrayList<>();

    ElsewhereReading(LocalDate today) {
        this.today = today;
    }

    List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** All rows of a file; incomplete when there are troubles. */
    List<ElsewhereRow> read(ImportTable table) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int i = 0; i < table.header().size(); i++) {
            for (Column column : Column.values()) {
                if (column.isHeaded(table.header().get(i))) positions.put(column, i);
            }
        }
        for (Column column : Column.values()) {
            if (!positions.containsKey(column))
                tell(0, column, "", "缺少此列。请使用模板。", "This column is missing. Use the template.");
        }
        if (!troubles.isEmpty()) return List.of();
        var rows = new ArrayList<ElsewhereRow>();
        var seen = new HashMap<String, Integer>();
        for (ImportTable.Row line : table.rows()) {
            var typed = new HashMap<String, String>();
            positions.forEach((column, at) -> typed.put(column.key(), line.cell(at)));
            ElsewhereRow row = read(line.number(), typed);
            if (row != null) {
                Integer other = seen.putIfAbsent(row.funder() + "\n" + row.number(), line.number());
                if (other != null) {
                    tell(
                            line.number(),
                            Column.NUMBER,
                            row.number(),
                            "与第" + other + "行的资助单位和文号相同。请删去一行。",
                            "Same funder and number as in row " + other + ". Remove one.");
                }
                rows.add(row);
            }
            if (troubles.size() > MOST_TROUBLES) break;
        }
        return rows;
    }

    /** One row; null when something in it cannot be. */
    ElsewhereRow read(int no, Map<String, String> typed) {
        int before = troubles.size();
        var text = new EnumMap<Column, String>(Column.class);
        for (Column column : Column.values()) {
            String value = typed.getOrDefault(column.key(), "");
            value = value == null ? "" : value.strip();
            text.put(column, value);
            if (value.isEmpty()) {
                tell(no, column, "", "必须填写。", "Required.");
            } else if (column != Column.CODE && value.length() > column.most()) {
                tell(no, column, value, "最多" + column.most() + "个字。", "At most " + column.most() + " characters.");
            }
        }
        if (troubles.size() > before) return null;
        var code = CreditCode.examine(text.get(Column.CODE));
        if (!code.valid()) {
            tell(
                    no,
                    Column.CODE,
                    text.get(Column.CODE),
                    "不是正确的统一社会信用代码。请对照登记证书逐位核对。",
                    "No correct credit code; compare it with the certificate.");
        }
        String amount = text.get(Column.AMOUNT).replace(",", "").replace("，", "");
        boolean money = AMOUNT.matcher(amount).matches() && Money.of(amount).isPositive();
        if (!money)
            tell(
                    no,
                    Column.AMOUNT,
                    amount,
                    "应为大于0的金额（元），最多两位小数。",
                    "An amount above 0 in yuan, with two decimals at most.");
        LocalDate awarded = day(no, Column.AWARDED, text);
        LocalDate from = day(no, Column.FROM, text);
        LocalDate until = day(no, Column.UNTIL, text);
        if (awarded != null && awarded.isAfter(today)) {
            tell(no, Column.AWARDED, text.get(Column.AWARDED), "晚于今天。请核对。", "After today; check it.");
        }
        if (from != null && until != null && until.isBefore(from)) {
            tell(no, Column.UNTIL, text.get(Column.UNTIL), "早于项目开始。请核对。", "Before the project begins; check it.");
        }
        if (troubles.size() > before) return null;
        return new ElsewhereRow(
                code.code(),
                text.get(Column.TITLE),
                text.get(Column.FUNDER),
                text.get(Column.NUMBER),
                Money.of(amount),
                awarded,
                from,
                until,
                text.get(Column.SOURCE));
    }

    private LocalDate day(int no, Column column, Map<Column, String> text) {
        var found = DATE.matcher(text.get(column));
        try {
            if (found.matches()) {
                return LocalDate.of(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)));
            }
        } catch (DateTimeException noSuchDay) {
            // told below like any other
        }
        tell(no, column, text.get(column), "不是有效日期。请写成2025-03-01的形式。", "No date; write it like 2025-03-01.");
        return null;
    }

    private void tell(int row, Column column, String value, String zh, String en) {
        troubles.add(new Trouble(row, column, value, zh, en));
    }
}
