package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.evaluation.scheme.Scheme.Indicator;

/** 评分方法检查: whether a marking can give every number of points up to the weight of its indicator, and none above. */
final class MarkingCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator leaf;
    private final String field;
    private final List<SchemeProblem> problems = new ArrayList<>();

    private MarkingCheck(Indicator leaf, String field) {
        this.leaf = leaf;
        this.field = field;
    }

    static List<SchemeProblem> of(Indicator leaf, String field) {
        var check = new MarkingCheck(leaf, field);
        Marking marking = leaf.marking();
        if (marking instanceof Marking.Parts parts) check.parts(parts);
        else if (marking instanceof Marking.Degree degree) check.degree(degree);
        else if (marking instanceof Marking.Together together) check.together(together);
        else if (marking instanceof Marking.Ladder ladder) check.ladder(ladder);
        else if (marking instanceof Marking.Proportion proportion) check.proportion(proportion);
        return check.problems;
    }

    private void parts(Marking.Parts marking) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Marking.Part part : marking.parts()) {
            if (part.points() == null || part.points().signum() <= 0) {
                tell(SchemeRule.PART_POINTS_WRONG, leaf.name(), part.name());
                return;
            }
            sum = sum.add(part.points());
        }
        if (sum.compareTo(leaf.weight()) != 0) {
            tell(SchemeRule.PARTS_DO_NOT_SUM, leaf.name(), Plain.of(sum), Plain.of(leaf.weight()));
        }
    }

    private void degree(Marking.Degree marking) {
        BigDecimal from = HUNDRED;
        for (Marking.Band band : marking.bands()) {
            boolean joins = band.to() != null && band.to().compareTo(from) == 0;
            boolean falls = band.from() != null
                    && band.from().compareTo(from) < 0
                    && band.from().signum() >= 0;
            if (!joins || !falls) {
                tell(SchemeRule.BANDS_BROKEN, leaf.name(), Plain.of(from));
                return;
            }
            from = band.from();
        }
        if (from.signum() != 0) tell(SchemeRule.BANDS_BROKEN, leaf.name(), Plain.of(from));
    }

    private void together(Marking.Together marking) {
        int parts = marking.parts().size();
        if (parts < 2 || marking.points().size() != parts + 1) {
            tell(
                    SchemeRule.TOGETHER_COUNT,
                    leaf.name(),
                    parts,
                    parts + 1,
                    marking.points().size());
            return;
        }
        BigDecimal least = BigDecimal.ZERO;
        for (BigDecimal points : marking.points()) {
            if (points.compareTo(least) < 0) {
                tell(SchemeRule.TOGETHER_POINTS, leaf.name(), Plain.of(leaf.weight()));
                return;
            }
            least = points;
        }
        if (least.compareTo(leaf.weight()) != 0) {
            tell(SchemeRule.TOGETHER_POINTS, leaf.name(), Plain.of(leaf.weight()));
        }
    }

    private void ladder(Marking.Ladder marking) {
        item(marking.source(), marking.item());
        Marking.Step above = null;
        for (Marking.Step step : marking.steps()) {
            boolean real = step.from() != null
                    && step.from().signum() >= 0
                    && step.points() != null
                    && step.points().signum() >= 0;
            boolean lower = real
                    && (above == null
                            || step.from().compareTo(above.from()) < 0
                                    && step.points().compareTo(above.points()) < 0);
            if (!lower) {
                tell(SchemeRule.STEPS_NOT_DESCENDING, leaf.name());
                return;
            }
            above = step;
        }
        BigDecimal top = marking.steps().isEmpty()
                ? BigDecimal.ZERO
                : marking.steps().get(0).points();
        if (top.compareTo(leaf.weight()) != 0) {
            tell(SchemeRule.STEP_TOP, leaf.name(), Plain.of(top), Plain.of(leaf.weight()));
        }
    }

    private void proportion(Marking.Proportion marking) {
        item(marking.source(), marking.item());
        if (marking.farExceeded() == null && marking.deduction() == null) return;
        boolean whole = marking.farExceeded() != null
                && marking.deduction() != null
                && marking.farExceeded().compareTo(HUNDRED) > 0
                && marking.deduction().signum() > 0
                && marking.deduction().compareTo(HUNDRED) <= 0;
        if (!whole) tell(SchemeRule.FAR_EXCEEDED_WRONG, leaf.name());
    }

    private void item(Marking.Source source, String item) {
        if (source == Marking.Source.RECORDS && (item == null || item.isBlank())) {
            tell(SchemeRule.ITEM_MISSING, leaf.name());
        }
    }

    private void tell(SchemeRule rule, Object... args) {
        problems.add(SchemeProblem.of(field, rule, args));
    }
}
