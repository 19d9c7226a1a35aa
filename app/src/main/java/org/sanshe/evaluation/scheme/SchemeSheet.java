package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Timing;

/**
 * 方案表: a scheme as people write it, all of it text: what the editor posts, a spreadsheet holds and the interface takes.
 * {@link SheetReading} makes a scheme of it.
 *
 * @param timing by {@link TimingField#key()}, and {@code late}
 */
public record SchemeSheet(
        Head head, List<Row> rows, List<GradeRow> grades, List<SideRow> sides, Map<String, String> timing) {

    /** Nothing is null. */
    public SchemeSheet {
        head = head == null ? new Head("", "", "", "", "") : head;
        rows = rows == null ? List.of() : List.copyOf(rows);
        grades = grades == null ? List.of() : List.copyOf(grades);
        sides = sides == null ? List.of() : List.copyOf(sides);
        timing = timing == null ? Map.of() : new LinkedHashMap<>(timing);
    }

    /** 方案. @param scale 满分 */
    public record Head(String code, String name, String nameEn, String source, String scale) {
        /** Nothing is null. */
        public Head {
            code = Plain.of(code).strip();
            name = Plain.of(name).strip();
            nameEn = Plain.of(nameEn).strip();
            source = Plain.of(source).strip();
            scale = Plain.of(scale).strip();
        }
    }

    /** 指标. @param level 1 to 3 @param marking see {@link MarkingText} @param sides codes parted by commas; empty for all */
    public record Row(
            String level,
            String code,
            String name,
            String nameEn,
            String standard,
            String weight,
            String marking,
            String sides) {
        /** Nothing is null. */
        public Row {
            level = Plain.of(level).strip();
            code = Plain.of(code).strip();
            name = Plain.of(name).strip();
            nameEn = Plain.of(nameEn).strip();
            standard = Plain.of(standard).strip();
            weight = Plain.of(weight).strip();
            marking = Plain.of(marking).strip();
            sides = Plain.of(sides).strip();
        }

        boolean isBlank() {
            return (code + name + nameEn + standard + weight + marking + sides).isEmpty();
        }
    }

    /** 等级. @param range see {@link GradeRanges} @param consequences see {@link ConsequenceText} */
    public record GradeRow(String code, String name, String nameEn, String range, String verdict, String consequences) {
        /** Nothing is null. */
        public GradeRow {
            code = Plain.of(code).strip();
            name = Plain.of(name).strip();
            nameEn = Plain.of(nameEn).strip();
            range = Plain.of(range).strip();
            verdict = Plain.of(verdict).strip();
            consequences = Plain.of(consequences).strip();
        }

        boolean isBlank() {
            return (code + name + nameEn + range + consequences).isEmpty();
        }
    }

    /** 评分方. */
    public record SideRow(
            String code, String name, String nameEn, String kind, String weight, String evaluators, String expertise) {
        /** Nothing is null. */
        public SideRow {
            code = Plain.of(code).strip();
            name = Plain.of(name).strip();
            nameEn = Plain.of(nameEn).strip();
            kind = Plain.of(kind).strip();
            weight = Plain.of(weight).strip();
            evaluators = Plain.of(evaluators).strip();
            expertise = Plain.of(expertise).strip();
        }

        boolean isBlank() {
            return (code + name + nameEn + weight + evaluators + expertise).isEmpty();
        }
    }

    /** The same without the rows nobody filled in, so that rows and the problems told at them count alike. */
    SchemeSheet withoutBlanks() {
        return new SchemeSheet(
                head,
                rows.stream().filter(r -> !r.isBlank()).toList(),
                grades.stream().filter(g -> !g.isBlank()).toList(),
                sides.stream().filter(s -> !s.isBlank()).toList(),
                timing);
    }

    /** A scheme as its reader writes it. */
    static SchemeSheet of(Scheme scheme, boolean english) {
        Body body = scheme.body();
        var rows = new ArrayList<Row>();
        body.indicators().forEach(i -> row(i, 1, rows, english));
        var grades = new ArrayList<GradeRow>();
        BigDecimal above = null;
        for (Grade g : body.grades()) {
            grades.add(new GradeRow(
                    g.code(),
                    g.name(),
                    g.nameEn(),
                    GradeRanges.of(g.from(), above),
                    g.verdict().in(english),
                    ConsequenceText.of(g.consequences(), english)));
            above = g.from();
        }
        return new SchemeSheet(
                new Head(scheme.code(), scheme.name(), scheme.nameEn(), scheme.source(), Plain.of(body.scale())),
                rows,
                grades,
                body.sides().stream().map(s -> side(s, english)).toList(),
                timing(body.timing(), english));
    }

    private static void row(Indicator i, int level, List<Row> rows, boolean english) {
        rows.add(new Row(
                String.valueOf(level),
                i.code(),
                i.name(),
                i.nameEn(),
                i.standard(),
                Plain.of(i.weight()),
                MarkingText.of(i.marking(), english),
                String.join(",", i.sides())));
        i.children().forEach(child -> row(child, level + 1, rows, english));
    }

    private static SideRow side(Side s, boolean english) {
        return new SideRow(
                s.code(),
                s.name(),
                s.nameEn(),
                s.kind().in(english),
                Plain.of(s.weight()),
                String.valueOf(s.evaluators()),
                s.expertise());
    }

    private static Map<String, String> timing(Timing timing, boolean english) {
        var fields = new LinkedHashMap<String, String>();
        if (timing == null) return fields;
        for (TimingField field : TimingField.values()) fields.put(field.key(), Plain.of(field.of(timing)));
        fields.put("late", timing.late().in(english));
        return fields;
    }
}
