package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 版本比较: what one version says otherwise than another, row by row. */
final class Comparison {

    private Comparison() {}

    /** One difference. @param place the row @param before null when the row is new @param after null when it is gone */
    record Difference(String place, String before, String after) {}

    static List<Difference> of(Scheme before, Scheme after, boolean english) {
        Map<String, String> old = lines(before, english);
        Map<String, String> now = lines(after, english);
        Set<String> places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        var differences = new ArrayList<Difference>();
        for (String place : places) {
            String was = old.get(place);
            String is = now.get(place);
            if (was == null || !was.equals(is)) differences.add(new Difference(place, was, is));
        }
        return differences;
    }

    /** Every row by what it is, as one line of text. */
    private static Map<String, String> lines(Scheme scheme, boolean english) {
        SchemeSheet sheet = SchemeSheet.of(scheme, english);
        var lines = new LinkedHashMap<String, String>();
        SchemeSheet.Head head = sheet.head();
        lines.put(english ? "Scheme" : "方案", join(head.name(), head.nameEn(), head.scale(), head.source()));
        for (SchemeSheet.Row r : sheet.rows()) {
            lines.put(
                    (english ? "Indicator " : "指标 ") + r.code(),
                    join(r.level(), english ? r.nameEn() : r.name(), r.weight(), r.standard(), r.marking(), r.sides()));
        }
        for (SchemeSheet.GradeRow g : sheet.grades()) {
            lines.put(
                    (english ? "Grade " : "等级 ") + g.code(),
                    join(english ? g.nameEn() : g.name(), g.range(), g.verdict(), g.consequences()));
        }
        for (SchemeSheet.SideRow s : sheet.sides()) {
            lines.put(
                    (english ? "Side " : "评分方 ") + s.code(),
                    join(english ? s.nameEn() : s.name(), s.kind(), s.weight(), s.evaluators(), s.expertise()));
        }
        for (TimingField field : TimingField.values()) {
            if (sheet.timing().containsKey(field.key())) {
                lines.put(field.in(english), sheet.timing().get(field.key()));
            }
        }
        if (sheet.timing().containsKey("late")) {
            lines.put(
                    english ? "Late self-evaluation" : "逾期提交自评", sheet.timing().get("late"));
        }
        return lines;
    }

    private static String join(String... cells) {
        return String.join(
                " · ",
                java.util.Arrays.stream(cells)
                        .filter(c -> c != null && !c.isEmpty())
                        .toList());
    }
}
