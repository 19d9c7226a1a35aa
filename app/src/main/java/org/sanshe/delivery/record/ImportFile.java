package org.sanshe.delivery.record;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.delivery.record.RecordImport.Problem;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 导入文件: opens a spreadsheet or CSV file and finds its columns by what stands at their head. */
@Component
class ImportFile {

    private final TableReader reader;
    private final RuleBook rules;
    private final MessageSource messages;
    private final SansheClock clock;

    ImportFile(TableReader reader, RuleBook rules, MessageSource messages, SansheClock clock) {
        this.reader = reader;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    /** 已打开的文件. @param columns where each known column stands; @param problem why it cannot be used, or null */
    record Opened(ImportTable table, Map<String, Integer> columns, Problem problem) {

        private static Opened not(int row, String why) {
            return new Opened(null, Map.of(), new Problem(row, why));
        }
    }

    /**
     * Opens it.
     *
     * @param known the columns: key, Chinese head, English head
     * @param required keys of those that must be there
     */
    Opened open(byte[] bytes, List<String[]> known, String... required) {
        ImportTable table;
        try {
            table = reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            Locale locale = LocaleContextHolder.getLocale();
            return Opened.not(0, messages.getMessage("party.problem." + unreadable.code(), unreadable.args(), locale));
        }
        int most = rules.limit("IMPORT_ROWS", clock.today()).intValue();
        if (table.rows().size() > most) {
            return Opened.not(0, Language.say("一次最多导入" + most + "行", "At most " + most + " rows."));
        }
        Map<String, Integer> columns = columns(table.header(), known);
        for (String[] column : known) {
            if (List.of(required).contains(column[0]) && !columns.containsKey(column[0])) {
                return Opened.not(1, Language.say("缺少“" + column[1] + "”列", "No column " + column[2] + "."));
            }
        }
        return new Opened(table, columns, null);
    }

    /** The text of a column; null when there is none. */
    static String cell(ImportTable.Row row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        String text = at == null ? "" : row.cell(at).strip();
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Integer> columns(List<String> header, List<String[]> known) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String head = header.get(i).replaceAll("[*＊\\s]", "");
            for (String[] column : known) {
                boolean is =
                        Arrays.stream(column).anyMatch(c -> c.replace(" ", "").equalsIgnoreCase(head));
                if (is) columns.putIfAbsent(column[0], i);
            }
        }
        return columns;
    }
}
