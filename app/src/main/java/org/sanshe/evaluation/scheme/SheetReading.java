package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Timing;
import org.sanshe.evaluation.scheme.Scheme.Verdict;

/** 读取方案表: from text to a scheme, every place told that cannot be read. What is left empty is missing, not wrong: a draft may lack it. */
final class SheetReading {

    private static final String NUMBER = "\\d{1,7}(\\.\\d{1,3})?";

    private final SchemeSheet sheet;
    private final List<SchemeProblem> problems = new ArrayList<>();

    private SheetReading(SchemeSheet sheet) {
        this.sheet = sheet;
    }

    /** What was read. @param problems what could not be; empty when the body holds all that was typed */
    record Read(Body body, List<SchemeProblem> problems) {}

    /** Reads a sheet whose blank rows were taken out. */
    static Read of(SchemeSheet sheet) {
        var reading = new SheetReading(sheet);
        reading.head();
        BigDecimal scale = reading.number("scale", sheet.head().scale());
        List<Indicator> indicators = reading.indicators();
        List<Grade> grades = reading.grades(scale);
        List<Side> sides = reading.sides();
        Timing timing = reading.timing();
        return new Read(new Body(scale, indicators, grades, sides, timing), List.copyOf(reading.problems));
    }

    private void head() {
        SchemeSheet.Head head = sheet.head();
        if (!head.code().matches("[A-Z0-9-]{2,30}")) {
            wrong("code", "方案编码由2至30个大写字母、数字和短横组成", "The code has 2 to 30 capital letters, digits and hyphens.");
        }
        text("name", head.name(), 2, 100);
        text("nameEn", head.nameEn(), 2, 200);
        text("source", head.source(), 2, 1000);
    }

    private List<Indicator> indicators() {
        var tops = new ArrayList<Open>();
        Deque<Open> path = new ArrayDeque<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            SchemeSheet.Row row = sheet.rows().get(i);
            String at = "i" + i + "-";
            int level = row.level().matches("[1-3]") ? Integer.parseInt(row.level()) : 0;
            if (level == 0 || level > path.size() + 1) {
                wrong(
                        at + "level",
                        "层级应当是1至" + Math.min(path.size() + 1, 3) + "，不能跳级",
                        "The level is 1 to " + Math.min(path.size() + 1, 3) + "; none is skipped.");
                level = Math.max(1, Math.min(path.size(), 3));
            }
            while (path.size() >= level) path.pop();
            Open open = new Open(indicator(row, at), new ArrayList<>());
            if (path.isEmpty()) tops.add(open);
            else path.peek().children().add(open);
            path.push(open);
        }
        return tops.stream().map(Open::closed).toList();
    }

    private Indicator indicator(SchemeSheet.Row row, String at) {
        code(at + "code", row.code());
        text(at + "name", row.name(), 1, 100);
        text(at + "nameEn", row.nameEn(), 1, 200);
        text(at + "standard", row.standard(), 0, 1000);
        return new Indicator(
                row.code(),
                row.name(),
                row.nameEn(),
                row.standard(),
                number(at + "weight", row.weight()),
                read(at + "marking", () -> MarkingText.read(row.marking())),
                list(row.sides()),
                List.of());
    }

    private List<Grade> grades(BigDecimal scale) {
        var grades = new ArrayList<Grade>();
        var ranges = new ArrayList<GradeRanges.Range>();
        for (int i = 0; i < sheet.grades().size(); i++) {
            SchemeSheet.GradeRow row = sheet.grades().get(i);
            String at = "g" + i + "-";
            code(at + "code", row.code());
            text(at + "name", row.name(), 1, 30);
            text(at + "nameEn", row.nameEn(), 1, 60);
            GradeRanges.Range range = GradeRanges.read(row.range());
            if (range == null) {
                wrong(
                        at + "range",
                        "分数段“" + row.range() + "”无法识别，请写成≥90或者[80,90)",
                        "The range “" + row.range() + "” cannot be read; write ≥90 or [80,90).");
            }
            Verdict verdict = choice(at + "verdict", row.verdict(), Verdict.values(), Verdict::in);
            List<Consequence> follow = read(at + "consequences", () -> ConsequenceText.read(row.consequences()));
            ranges.add(range);
            if (range == null || verdict == null || follow == null) continue;
            grades.add(new Grade(row.code(), row.name(), row.nameEn(), range.from(), verdict, follow));
        }
        if (!ranges.contains(null)) {
            List<String> names =
                    sheet.grades().stream().map(SchemeSheet.GradeRow::name).toList();
            problems.addAll(GradeRanges.problems(names, ranges, scale));
        }
        return grades;
    }

    private List<Side> sides() {
        var sides = new ArrayList<Side>();
        for (int i = 0; i < sheet.sides().size(); i++) {
            SchemeSheet.SideRow row = sheet.sides().get(i);
            String at = "s" + i + "-";
            code(at + "code", row.code());
            text(at + "name", row.name(), 1, 60);
            text(at + "nameEn", row.nameEn(), 1, 120);
            Side.Kind kind = choice(at + "kind", row.kind(), Side.Kind.values(), Side.Kind::in);
            BigDecimal weight = number(at + "weight", row.weight());
            int evaluators = whole(at + "evaluators", row.evaluators());
            if (kind == null) continue;
            sides.add(new Side(row.code(), row.name(), row.nameEn(), kind, weight, evaluators, row.expertise()));
        }
        return sides;
    }

    private Timing timing() {
        Map<String, String> typed = sheet.timing();
        if (typed.values().stream().allMatch(v -> v == null || v.isBlank())) return null;
        var values = new HashMap<String, BigDecimal>();
        for (TimingField field : TimingField.values()) {
            String value = Plain.of(typed.get(field.key())).strip();
            if (value.isEmpty()) problems.add(field.problem());
            values.put(field.key(), number("t-" + field.key(), value.isEmpty() ? "0" : value));
        }
        Late late = choice("t-late", Plain.of(typed.get("late")).strip(), Late.values(), Late::in);
        if (late == null || values.containsValue(null)) return null;
        return new Timing(
                values.get("selfReportDays").intValue(),
                late,
                values.get("spotCheckPercent"),
                values.get("spotCheckMonths").intValue(),
                values.get("finalMonthsBefore").intValue(),
                values.get("midtermPercent"),
                values.get("spreadPercent"),
                values.get("dropExtremesFrom").intValue());
    }

    private void code(String field, String code) {
        if (code.matches("[A-Za-z0-9_.-]{1,30}")) return;
        wrong(field, "编码由1至30个字母、数字、点和短横组成", "The code has 1 to 30 letters, digits, points and hyphens.");
    }

    private void text(String field, String text, int least, int most) {
        if (text.length() >= least && text.length() <= most) return;
        wrong(field, "请填写" + least + "至" + most + "字", "Enter " + least + " to " + most + " characters.");
    }

    /** Null when it is empty or no figure. */
    private BigDecimal number(String field, String text) {
        if (text.isEmpty()) return null;
        String plain = text.replaceAll("[%％,，分\\s]", "");
        if (plain.matches(NUMBER)) return new BigDecimal(plain);
        wrong(field, "“" + text + "”不是数，最多三位小数", "“" + text + "” is no figure with at most three decimals.");
        return null;
    }

    private int whole(String field, String text) {
        if (text.isEmpty()) return 0;
        if (text.matches("\\d{1,3}")) return Integer.parseInt(text);
        wrong(field, "“" + text + "”不是整数", "“" + text + "” is no whole number.");
        return 0;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split("[,，、;；\\s]+"))
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private <E extends Enum<E>> E choice(String field, String text, E[] values, BiFunction<E, Boolean, String> name) {
        Optional<E> found = Arrays.stream(values)
                .filter(v -> v.name().equals(text)
                        || name.apply(v, false).equals(text)
                        || name.apply(v, true).equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            wrong(field, "请选择：" + all(values, name, false), "Choose one of: " + all(values, name, true));
        }
        return found.orElse(null);
    }

    private static <E> String all(E[] values, BiFunction<E, Boolean, String> name, boolean english) {
        return Arrays.stream(values).map(v -> name.apply(v, english)).collect(Collectors.joining(english ? ", " : "、"));
    }

    private <T> T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Plain.Unreadable unreadable) {
            problems.add(unreadable.at(field));
            return null;
        }
    }

    private void wrong(String field, String zh, String en) {
        problems.add(SchemeProblem.typed(field, zh, en));
    }

    /** An indicator whose children are still coming. */
    private record Open(Indicator own, List<Open> children) {
        Indicator closed() {
            return new Indicator(
                    own.code(),
                    own.name(),
                    own.nameEn(),
                    own.standard(),
                    own.weight(),
                    own.marking(),
                    own.sides(),
                    children.stream().map(Open::closed).toList());
        }
    }
}
