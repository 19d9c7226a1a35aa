package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;

/**
 * 试算: the points and the grade of findings that belong to nobody.
 *
 * @param total of what was filled in; grade and percent only when everything was
 */
record Trial(List<Line> lines, BigDecimal total, BigDecimal percent, Grade grade, int missing) {

    /** 所填. @param met numbers of the parts that are met, from 0 */
    record Found(String points, List<Integer> met, String reached, String planned) {
        /** Nothing is null. */
        Found {
            points = Plain.of(points).strip();
            met = met == null ? List.of() : met;
            reached = Plain.of(reached).strip();
            planned = Plain.of(planned).strip();
        }
    }

    /** One indicator. @param points null while it is not filled in or wrong @param kind of its fields */
    record Line(
            String code,
            String name,
            String weight,
            String words,
            String kind,
            List<String> parts,
            Found found,
            BigDecimal points,
            boolean wrong) {}

    static Trial of(Scheme scheme, Map<String, Found> found, boolean english) {
        var lines = new ArrayList<Line>();
        BigDecimal total = BigDecimal.ZERO;
        int missing = 0;
        for (Indicator leaf : scheme.leaves()) {
            if (leaf.marking() == null || leaf.weight() == null) {
                missing++;
                continue;
            }
            Found typed = found.getOrDefault(leaf.code(), new Found("", null, "", ""));
            Line line = line(leaf, typed, english, !found.isEmpty());
            lines.add(line);
            if (line.points() == null) missing++;
            else total = total.add(line.points());
        }
        boolean whole = missing == 0 && !scheme.body().grades().isEmpty();
        return new Trial(
                lines, total, whole ? scheme.percent(total) : null, whole ? scheme.grade(total) : null, missing);
    }

    private static Line line(Indicator leaf, Found typed, boolean english, boolean asked) {
        Marking marking = leaf.marking();
        BigDecimal points = null;
        boolean wrong = false;
        boolean empty = typed.points().isEmpty()
                && typed.reached().isEmpty()
                && typed.planned().isEmpty();
        boolean ticks = marking instanceof Marking.Parts || marking instanceof Marking.Together;
        if (ticks ? asked : !empty) {
            try {
                points = marking.mark(leaf.weight(), finding(marking, typed));
            } catch (IllegalArgumentException outside) {
                wrong = true;
            }
        }
        List<String> parts = marking instanceof Marking.Parts p
                ? p.parts().stream().map(Marking.Part::name).toList()
                : marking instanceof Marking.Together t ? t.parts() : List.of();
        return new Line(
                leaf.code(),
                leaf.in(english),
                Plain.of(leaf.weight()),
                MarkingWords.of(marking, leaf.weight(), english),
                ticks ? "parts" : marking instanceof Marking.Degree ? "points" : "reached",
                parts,
                typed,
                points,
                wrong);
    }

    private static Finding finding(Marking marking, Found typed) {
        if (marking instanceof Marking.Degree) return Finding.points(number(typed.points()));
        if (marking instanceof Marking.Ladder || marking instanceof Marking.Proportion) {
            return Finding.reached(number(typed.reached()), number(typed.planned()));
        }
        return Finding.met(typed.met());
    }

    private static BigDecimal number(String text) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,3})?")) throw new IllegalArgumentException(text);
        return new BigDecimal(text);
    }
}
