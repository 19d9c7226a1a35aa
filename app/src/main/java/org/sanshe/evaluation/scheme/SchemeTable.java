package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.party.ImportTable;

/**
 * 方案电子表: a whole scheme in one sheet. The first column says what a row is: the scheme, an indicator, a grade, a side or a
 * rule; the others mean the same or the nearest thing in each kind of row.
 */
final class SchemeTable {

    /** The headings, in Chinese and English. */
    private static final List<String[]> COLUMNS = List.of(
            new String[] {"kind", "类别", "Kind"},
            new String[] {"level", "层级", "Level"},
            new String[] {"code", "编码", "Code"},
            new String[] {"name", "名称", "Name"},
            new String[] {"nameEn", "英文名称", "English name"},
            new String[] {"standard", "标准或说明", "Standard"},
            new String[] {"weight", "分值", "Weight"},
            new String[] {"how", "评分方法", "Marking"},
            new String[] {"sides", "评分方", "Sides"});

    /** What a row can be, in Chinese and English. */
    private enum Kind {
        SCHEME("方案", "Scheme"),
        MISSING("缺少", "Missing"),
        INDICATOR("指标", "Indicator"),
        GRADE("等级", "Grade"),
        SIDE("评分方", "Side"),
        RULE("规则", "Rule");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    private SchemeTable() {}

    /**
     * What a table holds.
     *
     * @param missing what its source does not say, in Chinese and English; empty when nothing is missing
     * @param places the row of the spreadsheet by the first part of a field's id, for example {@code i3}
     * @param problems rows that are none of the kinds
     */
    record Taken(SchemeSheet sheet, List<String> missing, Map<String, Integer> places, List<Problem> problems) {

        /** The row of the spreadsheet a problem belongs to; 0 for the whole table. */
        int row(SchemeProblem problem) {
            String first = problem.field().split("-")[0];
            return places.getOrDefault(first.equals("t") ? problem.field() : first, 0);
        }
    }

    /** 一行的问题. @param row as the spreadsheet counts; 0 for the whole file */
    record Problem(int row, String zh, String en) {
        /** In the reader's language. */
        public String text(boolean english) {
            return english ? en : zh;
        }
    }

    /** Takes a sheet or file. */
    static Taken read(ImportTable table) {
        Map<String, Integer> columns = columns(table.header());
        var problems = new ArrayList<Problem>();
        for (String[] column : COLUMNS) {
            if (columns.containsKey(column[0])) continue;
            problems.add(new Problem(1, "缺少“" + column[1] + "”列", "The column " + column[2] + " is missing."));
        }
        var head = new SchemeSheet.Head[1];
        var missing = new ArrayList<String>();
        var rows = new ArrayList<SchemeSheet.Row>();
        var grades = new ArrayList<SchemeSheet.GradeRow>();
        var sides = new ArrayList<SchemeSheet.SideRow>();
        var timing = new LinkedHashMap<String, String>();
        var places = new HashMap<String, Integer>();
        for (ImportTable.Row row : problems.isEmpty() ? table.rows() : List.<ImportTable.Row>of()) {
            var cell = new Cells(row, columns);
            Kind kind = kind(cell.of("kind"));
            if (kind == null) {
                problems.add(new Problem(
                        row.number(),
                        "类别“" + cell.of("kind") + "”应当是方案、指标、等级、评分方或者规则",
                        "The kind “" + cell.of("kind") + "” must be Scheme, Indicator, Grade, Side or Rule."));
                continue;
            }
            switch (kind) {
                case SCHEME -> {
                    head[0] = new SchemeSheet.Head(
                            cell.of("code"),
                            cell.of("name"),
                            cell.of("nameEn"),
                            cell.of("standard"),
                            cell.of("weight"));
                    for (String field : List.of("code", "name", "nameEn", "source", "scale")) {
                        places.put(field, row.number());
                    }
                }
                case MISSING -> missing.addAll(List.of(cell.of("name"), cell.of("nameEn")));
                case INDICATOR -> {
                    places.put("i" + rows.size(), row.number());
                    rows.add(new SchemeSheet.Row(
                            cell.of("level"),
                            cell.of("code"),
                            cell.of("name"),
                            cell.of("nameEn"),
                            cell.of("standard"),
                            cell.of("weight"),
                            cell.of("how"),
                            cell.of("sides")));
                }
                case GRADE -> {
                    places.put("g" + grades.size(), row.number());
                    grades.add(new SchemeSheet.GradeRow(
                            cell.of("code"),
                            cell.of("name"),
                            cell.of("nameEn"),
                            cell.of("weight"),
                            cell.of("how"),
                            cell.of("standard")));
                }
                case SIDE -> {
                    places.put("s" + sides.size(), row.number());
                    sides.add(new SchemeSheet.SideRow(
                            cell.of("code"),
                            cell.of("name"),
                            cell.of("nameEn"),
                            cell.of("how"),
                            cell.of("weight"),
                            cell.of("level"),
                            cell.of("standard")));
                }
                case RULE -> {
                    places.put("t-" + cell.of("code"), row.number());
                    timing.put(cell.of("code"), cell.of("weight"));
                }
            }
        }
        if (problems.isEmpty() && head[0] == null) {
            problems.add(new Problem(0, "缺少类别为“方案”的一行", "There is no row of the kind Scheme."));
        }
        return new Taken(new SchemeSheet(head[0], rows, grades, sides, timing), missing, places, problems);
    }

    /** The rows of a scheme, headings first; figures are figures, so that a spreadsheet can sum them. */
    static List<List<Object>> lines(SchemeSheet sheet, List<String> missing, boolean english) {
        var lines = new ArrayList<List<Object>>();
        lines.add(COLUMNS.stream().map(c -> (Object) c[english ? 2 : 1]).toList());
        SchemeSheet.Head h = sheet.head();
        lines.add(line(english, Kind.SCHEME, "", h.code(), h.name(), h.nameEn(), h.source(), h.scale(), "", ""));
        if (!missing.isEmpty()) {
            lines.add(line(english, Kind.MISSING, "", "", missing.get(0), missing.get(1), "", "", "", ""));
        }
        for (SchemeSheet.Row r : sheet.rows()) {
            lines.add(line(
                    english,
                    Kind.INDICATOR,
                    r.level(),
                    r.code(),
                    r.name(),
                    r.nameEn(),
                    r.standard(),
                    r.weight(),
                    r.marking(),
                    r.sides()));
        }
        for (SchemeSheet.GradeRow g : sheet.grades()) {
            lines.add(line(
                    english,
                    Kind.GRADE,
                    "",
                    g.code(),
                    g.name(),
                    g.nameEn(),
                    g.consequences(),
                    g.range(),
                    g.verdict(),
                    ""));
        }
        for (SchemeSheet.SideRow s : sheet.sides()) {
            lines.add(line(
                    english,
                    Kind.SIDE,
                    s.evaluators(),
                    s.code(),
                    s.name(),
                    s.nameEn(),
                    s.expertise(),
                    s.weight(),
                    s.kind(),
                    ""));
        }
        for (TimingField field : TimingField.values()) {
            if (!sheet.timing().containsKey(field.key())) continue;
            String value = sheet.timing().get(field.key());
            lines.add(line(english, Kind.RULE, "", field.key(), field.in(false), field.in(true), "", value, "", ""));
        }
        if (sheet.timing().containsKey("late")) {
            lines.add(line(
                    english,
                    Kind.RULE,
                    "",
                    "late",
                    "逾期提交自评",
                    "Late self-evaluation",
                    "",
                    sheet.timing().get("late"),
                    "",
                    ""));
        }
        return lines;
    }

    private static List<Object> line(boolean english, Kind kind, String... cells) {
        var line = new ArrayList<Object>();
        line.add(kind.in(english));
        for (int i = 0; i < cells.length; i++) {
            boolean figure = (i == 0 || i == 5) && cells[i].matches("\\d{1,7}(\\.\\d{1,3})?");
            line.add(figure ? (Object) new java.math.BigDecimal(cells[i]) : cells[i]);
        }
        return line;
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.size(); i++) {
            String head = header.get(i).replaceAll("[*＊\\s]", "");
            for (String[] column : COLUMNS) {
                boolean is =
                        Arrays.stream(column).anyMatch(c -> c.replace(" ", "").equalsIgnoreCase(head));
                if (is) columns.putIfAbsent(column[0], i);
            }
        }
        return columns;
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(k -> k.zh.equals(name) || k.en.equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** A row by the names of its columns; the apostrophe an export puts before dangerous text is taken off again. */
    private record Cells(ImportTable.Row row, Map<String, Integer> columns) {
        String of(String column) {
            String text = row.cell(columns.get(column)).strip();
            return text.startsWith("'") ? text.substring(1) : text;
        }
    }
}
