package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Drafts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 导入预算明细: a whole file replaces the lines of the draft, or nothing does; the report tells of every row that cannot be
 * read. What the scheme says of the lines is told where they are edited.
 */
@Component
class BudgetImport {

    /** The columns: field of the form, Chinese head, English head. */
    static final List<String[]> COLUMNS = List.of(
            new String[] {"category", "科目", "Category"},
            new String[] {"item", "内容", "Item"},
            new String[] {"people", "人数", "People"},
            new String[] {"times", "次数", "Times"},
            new String[] {"price", "标准", "Standard"},
            new String[] {"grant", "其中申请资助", "From the grant"},
            new String[] {"remark", "说明", "Remark"});

    private static final List<String> REQUIRED = List.of("category", "item", "times", "price", "grant");

    /** As many rows as a list of a form holds. */
    private static final int MOST_LINES = 200;

    private static final int LONGEST_ITEM = 80;
    private static final int LONGEST_REMARK = 200;

    private final TableReader reader;
    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final BudgetSheet budget;
    private final Drafts drafts;
    private final MessageSource messages;

    BudgetImport(
            TableReader reader,
            Rounds rounds,
            GrantSchemes schemes,
            BudgetSheet budget,
            Drafts drafts,
            MessageSource messages) {
        this.reader = reader;
        this.rounds = rounds;
        this.schemes = schemes;
        this.budget = budget;
        this.drafts = drafts;
        this.messages = messages;
    }

    /** 导入报告. @param lines how many lines the draft has now; 0 with problems */
    record Report(int lines, List<Problem> problems) {}

    /** One problem. @param row as the spreadsheet counts; 0 for the whole file */
    record Problem(int row, String text) {}

    /** The call, with the names of the categories its scheme allows. */
    Map<String, String> categories(String round) {
        return budget.names(scheme(round));
    }

    Round called(String round) {
        Round r = rounds.get(round);
        if (r.status() == Round.Status.DRAFT) throw new NotFound("grant round " + round);
        return r;
    }

    private GrantScheme scheme(String round) {
        return schemes.get(called(round).schemeId());
    }

    /** Takes a file into the actor's draft of an application in a call. */
    Report run(String round, byte[] bytes, Actor actor) {
        Map<String, String> names = categories(round);
        ImportTable table;
        try {
            table = reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            Locale locale = LocaleContextHolder.getLocale();
            return refused(0, messages.getMessage("party.problem." + unreadable.code(), unreadable.args(), locale));
        }
        if (table.rows().size() > MOST_LINES) {
            return refused(0, Language.say("一次最多导入" + MOST_LINES + "行", "At most " + MOST_LINES + " rows"));
        }
        Map<String, Integer> columns = columns(table.header());
        for (String[] column : COLUMNS) {
            if (REQUIRED.contains(column[0]) && !columns.containsKey(column[0])) {
                return refused(1, Language.say("缺少“" + column[1] + "”列", "No column “" + column[2] + "”"));
            }
        }
        var problems = new ArrayList<Problem>();
        var lines = new ArrayList<Map<String, String>>();
        for (ImportTable.Row row : table.rows()) {
            lines.add(line(row, columns, names, problems));
        }
        if (!problems.isEmpty()) return new Report(0, problems);
        keep(round, lines, actor);
        return new Report(lines.size(), List.of());
    }

    private static Report refused(int row, String why) {
        return new Report(0, List.of(new Problem(row, why)));
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String head = header.get(i).replaceAll("[*＊\\s]|（.*）|\\(.*\\)", "");
            for (String[] column : COLUMNS) {
                boolean is =
                        Arrays.stream(column).anyMatch(c -> c.replace(" ", "").equalsIgnoreCase(head));
                if (is) columns.putIfAbsent(column[0], i);
            }
        }
        return columns;
    }

    private static Map<String, String> line(
            ImportTable.Row row, Map<String, Integer> columns, Map<String, String> names, List<Problem> problems) {
        var line = new LinkedHashMap<String, String>();
        for (String[] column : COLUMNS) {
            Integer at = columns.get(column[0]);
            line.put(column[0], at == null ? "" : row.cell(at).strip());
        }
        String category = line.get("category");
        String code = names.entrySet().stream()
                .filter(e ->
                        e.getValue().equalsIgnoreCase(category) || e.getKey().equalsIgnoreCase(category))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        if (code.isEmpty()) {
            problems.add(new Problem(
                    row.number(),
                    Language.say("方案没有科目“" + category + "”或者禁止列支", "The scheme has no category “" + category + "”")));
        }
        line.put("category", code);
        text(row, line, "item", LONGEST_ITEM, true, problems);
        text(row, line, "remark", LONGEST_REMARK, false, problems);
        number(row, line, "people", 0, false, problems);
        number(row, line, "times", 2, true, problems);
        number(row, line, "price", 2, true, problems);
        number(row, line, "grant", 2, true, problems);
        return line;
    }

    private static void text(
            ImportTable.Row row,
            Map<String, String> line,
            String field,
            int longest,
            boolean required,
            List<Problem> problems) {
        String text = line.get(field);
        if (required && text.isEmpty())
            problems.add(new Problem(row.number(), head(field) + Language.say("没有填写", " is empty")));
        if (text.length() > longest) {
            problems.add(new Problem(
                    row.number(), head(field) + Language.say("超过" + longest + "个字", " is longer than " + longest)));
        }
    }

    private static void number(
            ImportTable.Row row,
            Map<String, String> line,
            String field,
            int decimals,
            boolean required,
            List<Problem> problems) {
        String text = line.get(field).replace(",", "").replace("，", "");
        if (text.isEmpty()) {
            if (required) problems.add(new Problem(row.number(), head(field) + Language.say("没有填写", " is empty")));
            return;
        }
        boolean plain = text.matches("\\d{1,12}(\\.\\d{1,10})?");
        BigDecimal number = plain ? new BigDecimal(text).stripTrailingZeros() : null;
        boolean small = number != null && number.signum() == 0 && !field.equals("grant");
        if (number == null || number.scale() > decimals || small) {
            problems.add(new Problem(
                    row.number(),
                    head(field) + "“" + line.get(field) + "”"
                            + Language.say(
                                    decimals == 0 ? "应当是大于零的整数" : "应当是大于零、最多两位小数的数字",
                                    decimals == 0
                                            ? " must be a whole number above zero"
                                            : " must be a number above zero with two decimals at most")));
            return;
        }
        line.put(field, number.toPlainString());
    }

    private static String head(String field) {
        return COLUMNS.stream()
                .filter(c -> c[0].equals(field))
                .map(c -> Language.say("“" + c[1] + "”", "“" + c[2] + "” "))
                .findFirst()
                .orElseThrow();
    }

    /** The lines take the place of those in the draft; everything else typed stays. */
    private void keep(String round, List<Map<String, String>> lines, Actor actor) {
        String key = Drafts.start("grantApplication", round);
        var fields = new LinkedHashMap<String, List<String>>(
                drafts.find(actor, key).map(Drafts.Draft::fields).orElse(Map.of()));
        fields.keySet().removeIf(name -> name.replaceFirst("^_rows?:", "").matches("lines(\\[.*)?"));
        fields.put("_rows:lines", List.of(String.valueOf(lines.size())));
        for (int i = 0; i < lines.size(); i++) {
            String at = "lines[" + i + "]";
            fields.put("_row:" + at, List.of("new"));
            lines.get(i).forEach((field, value) -> fields.put(at + "." + field, List.of(value)));
        }
        drafts.save(actor, key, fields);
    }
}
