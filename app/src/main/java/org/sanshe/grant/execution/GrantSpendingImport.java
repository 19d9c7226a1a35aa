package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.grant.execution.GrantSpending.Entry;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 导入支出明细: a whole file or nothing; every row is looked at, so that the report tells of all of them. */
@Component
class GrantSpendingImport {

    /** The columns, by what people read at their head, in Chinese and English. */
    static final List<String[]> COLUMNS = List.of(
            new String[] {"line", "科目序号", "Line no."},
            new String[] {"spentOn", "票据日期", "Receipt date"},
            new String[] {"receiptNo", "票据号码", "Receipt no."},
            new String[] {"payee", "收款方", "Payee"},
            new String[] {"what", "用途", "What for"},
            new String[] {"amount", "金额", "Amount"});

    private static final int MOST_PROBLEMS = 200;

    private final TableReader reader;
    private final GrantAccess access;
    private final GrantSpending spending;
    private final MessageSource messages;

    GrantSpendingImport(TableReader reader, GrantAccess access, GrantSpending spending, MessageSource messages) {
        this.reader = reader;
        this.access = access;
        this.spending = spending;
        this.messages = messages;
    }

    /** 导入报告. @param entered how many were written; 0 with problems */
    record Report(int entered, List<Problem> problems) {}

    /** One problem. @param row as the spreadsheet counts; 0 for the whole file */
    record Problem(int row, String text) {}

    Report run(String agreement, byte[] bytes, Actor actor) {
        GrantProject p = access.active(agreement, actor);
        ImportTable table;
        try {
            table = reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            Locale locale = LocaleContextHolder.getLocale();
            return failed(0, messages.getMessage("party.problem." + unreadable.code(), unreadable.args(), locale));
        }
        Map<String, Integer> columns = columns(table.header());
        for (String[] column : COLUMNS) {
            if (!columns.containsKey(column[0])) {
                return failed(1, Language.isEnglish() ? "No column " + column[2] + "." : "缺少“" + column[1] + "”列");
            }
        }
        var problems = new ArrayList<Problem>();
        var entries = new ArrayList<Entry>();
        var seen = new HashMap<String, Integer>();
        for (ImportTable.Row row : table.rows()) {
            if (problems.size() >= MOST_PROBLEMS) break;
            try {
                Entry e = entry(row, columns);
                spending.check(p, e);
                Integer before = seen.putIfAbsent(e.receiptNo(), row.number());
                if (before != null) {
                    throw InvalidInput.at(
                            "receiptNo", "票据号码与第" + before + "行相同", "The same receipt as in row " + before);
                }
                entries.add(e);
            } catch (InvalidInput wrong) {
                problems.add(new Problem(
                        row.number(), String.join("；", wrong.fieldErrors().values())));
            }
        }
        if (!problems.isEmpty()) return new Report(0, problems);
        try {
            return new Report(spending.enterAll(agreement, entries, actor), List.of());
        } catch (InvalidInput used) {
            return failed(0, String.join("；", used.fieldErrors().values()));
        }
    }

    private static Report failed(int row, String why) {
        return new Report(0, List.of(new Problem(row, why)));
    }

    private static Entry entry(ImportTable.Row row, Map<String, Integer> columns) {
        return new Entry(
                line(cell(row, columns, "line")),
                day(cell(row, columns, "spentOn")),
                cell(row, columns, "receiptNo"),
                cell(row, columns, "payee"),
                cell(row, columns, "what"),
                amount(cell(row, columns, "amount")));
    }

    private static Integer line(String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.valueOf(text) : null;
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("spentOn", "日期不正确，例如 2026-05-04", "Not a date; for example 2026-05-04.");
        }
    }

    static Money amount(String text) {
        try {
            return text == null ? null : Money.of(new BigDecimal(text.replace(",", "")));
        } catch (NumberFormatException | ArithmeticException wrong) {
            throw InvalidInput.at("amount", "金额不正确，例如 1234.50", "Not an amount; for example 1234.50.");
        }
    }

    private static String cell(ImportTable.Row row, Map<String, Integer> columns, String column) {
        String text = row.cell(columns.get(column)).strip();
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String head = header.get(i).replaceAll("[*＊\\s]", "");
            for (String[] column : COLUMNS) {
                boolean is =
                        column[1].equals(head) || column[2].replace(" ", "").equalsIgnoreCase(head);
                if (is) columns.putIfAbsent(column[0], i);
            }
        }
        return columns;
    }
}
