package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.SchemeSheet.GradeRow;
import org.sanshe.evaluation.scheme.SchemeSheet.Head;
import org.sanshe.evaluation.scheme.SchemeSheet.Row;
import org.sanshe.evaluation.scheme.SchemeSheet.SideRow;
import org.springframework.util.MultiValueMap;

/** 编辑页: between the fields of the page, one of each name in every row, and the sheet they make. */
final class SheetForm {

    /** More rows than any table has; what is posted beyond is not read. */
    private static final int MOST_ROWS = 400;

    private final MultiValueMap<String, String> fields;

    private SheetForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    static SchemeSheet read(MultiValueMap<String, String> fields) {
        return new SheetForm(fields).sheet();
    }

    private SchemeSheet sheet() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < count("i.code"); i++) {
            rows.add(new Row(
                    at("i.level", i),
                    at("i.code", i),
                    at("i.name", i),
                    at("i.nameEn", i),
                    at("i.standard", i),
                    at("i.weight", i),
                    at("i.marking", i),
                    at("i.sides", i)));
        }
        var grades = new ArrayList<GradeRow>();
        for (int i = 0; i < count("g.code"); i++) {
            grades.add(new GradeRow(
                    at("g.code", i),
                    at("g.name", i),
                    at("g.nameEn", i),
                    at("g.range", i),
                    at("g.verdict", i),
                    at("g.consequences", i)));
        }
        var sides = new ArrayList<SideRow>();
        for (int i = 0; i < count("s.code"); i++) {
            sides.add(new SideRow(
                    at("s.code", i),
                    at("s.name", i),
                    at("s.nameEn", i),
                    at("s.kind", i),
                    at("s.weight", i),
                    at("s.evaluators", i),
                    at("s.expertise", i)));
        }
        Map<String, String> timing = new LinkedHashMap<>();
        for (TimingField field : TimingField.values()) timing.put(field.key(), at("t." + field.key(), 0));
        timing.put("late", at("t.late", 0));
        var head = new Head(at("code", 0), at("name", 0), at("nameEn", 0), at("source", 0), at("scale", 0));
        return new SchemeSheet(head, rows, grades, sides, timing).withoutBlanks();
    }

    private int count(String name) {
        return Math.min(MOST_ROWS, fields.getOrDefault(name, List.of()).size());
    }

    private String at(String name, int row) {
        List<String> values = fields.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    /** The same with empty rows to be filled in. */
    static SchemeSheet withBlanks(SchemeSheet sheet, int indicators, int others) {
        var rows = new ArrayList<>(sheet.rows());
        rows.addAll(Collections.nCopies(indicators, new Row("", "", "", "", "", "", "", "")));
        var grades = new ArrayList<>(sheet.grades());
        grades.addAll(Collections.nCopies(others, new GradeRow("", "", "", "", "", "")));
        var sides = new ArrayList<>(sheet.sides());
        sides.addAll(Collections.nCopies(others, new SideRow("", "", "", "", "", "", "")));
        return new SchemeSheet(sheet.head(), rows, grades, sides, sheet.timing());
    }

    /** A sheet nobody has begun. */
    static SchemeSheet empty() {
        return withBlanks(new SchemeSheet(new Head("", "", "", "", "100"), null, null, null, null), 8, 4);
    }
}
