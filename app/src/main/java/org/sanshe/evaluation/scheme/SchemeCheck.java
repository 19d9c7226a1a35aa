package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Side.Kind;

/** 方案检查: everything that keeps a scheme from being used, told at its field. A scheme without problems always gives a grade. */
final class SchemeCheck {

    private static final int DEEPEST = 3;

    private final Body body;
    private final List<SchemeProblem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private int row = -1;

    private SchemeCheck(Body body) {
        this.body = body;
    }

    /** All problems, in the order of the page. */
    static List<SchemeProblem> of(Body body) {
        var check = new SchemeCheck(body);
        check.indicators();
        check.problems.addAll(GradeCheck.of(body));
        check.sides();
        check.timing();
        return List.copyOf(check.problems);
    }

    private void indicators() {
        boolean scaled = body.scale() != null && body.scale().signum() > 0;
        if (!scaled) tell("scale", SchemeRule.SCALE_WRONG);
        if (body.indicators().isEmpty()) tell("indicators", SchemeRule.NO_INDICATORS);
        body.indicators().forEach(i -> walk(i, 1));
        BigDecimal sum = sum(body.indicators());
        if (scaled && sum != null && !body.indicators().isEmpty() && sum.compareTo(body.scale()) != 0) {
            tell(
                    "scale",
                    SchemeRule.SCALE_NOT_REACHED,
                    Plain.of(sum),
                    Plain.of(body.scale()),
                    Plain.of(sum.subtract(body.scale()).abs()));
        }
    }

    private void walk(Indicator indicator, int depth) {
        row++;
        String at = "i" + row + "-";
        if (!codes.add(indicator.code())) tell(at + "code", SchemeRule.CODE_TWICE, indicator.code());
        if (depth > DEEPEST) tell(at + "level", SchemeRule.TOO_DEEP, indicator.name());
        boolean weighed = indicator.weight() != null && indicator.weight().signum() > 0;
        if (!weighed) tell(at + "weight", SchemeRule.WEIGHT_MISSING, indicator.name());
        if (indicator.children().isEmpty()) leaf(indicator, at, weighed);
        else branch(indicator, at, weighed);
        indicator.children().forEach(child -> walk(child, depth + 1));
    }

    private void branch(Indicator branch, String at, boolean weighed) {
        if (branch.marking() != null) tell(at + "marking", SchemeRule.MARKING_ON_BRANCH, branch.name());
        BigDecimal sum = sum(branch.children());
        if (weighed && sum != null && sum.compareTo(branch.weight()) != 0) {
            tell(
                    at + "weight",
                    SchemeRule.WEIGHTS_DO_NOT_SUM,
                    branch.name(),
                    Plain.of(sum),
                    Plain.of(branch.weight()),
                    Plain.of(sum.subtract(branch.weight()).abs()));
        }
    }

    private void leaf(Indicator leaf, String at, boolean weighed) {
        if (leaf.marking() == null) {
            tell(at + "marking", SchemeRule.MARKING_MISSING, leaf.name());
            return;
        }
        if (weighed) problems.addAll(MarkingCheck.of(leaf, at + "marking"));
        if (leaf.marking().isComputed()) return;
        for (String code : leaf.sides()) {
            boolean scores = body.sides().stream().anyMatch(s -> Objects.equals(s.code(), code) && scores(s));
            if (!scores) tell(at + "sides", SchemeRule.SIDE_UNKNOWN, leaf.name(), code);
        }
        boolean marked = body.sides().stream().anyMatch(s -> scores(s) && leaf.isMarkedBy(s.code()));
        if (!marked && leaf.sides().isEmpty()) tell(at + "sides", SchemeRule.NOBODY_MARKS, leaf.name());
    }

    private void sides() {
        if (body.sides().isEmpty()) tell("sides", SchemeRule.NO_SIDES);
        Set<String> seen = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        List<Indicator> leaves = body.indicators().stream()
                .flatMap(Indicator::leaves)
                .filter(i -> i.marking() != null)
                .toList();
        for (int i = 0; i < body.sides().size(); i++) {
            Side side = body.sides().get(i);
            String at = "s" + i + "-";
            if (!seen.add(side.code())) tell(at + "code", SchemeRule.CODE_TWICE, side.code());
            if (side.weight() == null
                    || outside(side.weight(), 0, 100)
                    || side.weight().signum() == 0) {
                tell(at + "weight", SchemeRule.SIDE_WEIGHT, side.name());
            } else {
                sum = sum.add(side.weight());
            }
            boolean crew = scores(side) ? side.evaluators() >= 1 && side.evaluators() <= 15 : side.evaluators() == 0;
            if (!crew) tell(at + "evaluators", SchemeRule.SIDE_EVALUATORS, side.name());
            boolean idle = leaves.stream().noneMatch(l -> l.isMarkedBy(side.code()));
            if (scores(side) && idle) tell(at + "code", SchemeRule.SIDE_IDLE, side.name());
        }
        if (!body.sides().isEmpty() && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
            tell("sides", SchemeRule.SIDES_DO_NOT_SUM, Plain.of(sum));
        }
    }

    private static boolean scores(Side side) {
        return side.kind() != Kind.RESIDENTS;
    }

    private void timing() {
        for (TimingField field : TimingField.values()) {
            BigDecimal value = body.timing() == null ? null : field.of(body.timing());
            if (value != null && !outside(value, field.least(), field.most())) continue;
            problems.add(field.problem());
        }
    }

    /** Null as long as one of them is missing. */
    private static BigDecimal sum(List<Indicator> indicators) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Indicator indicator : indicators) {
            if (indicator.weight() == null) return null;
            sum = sum.add(indicator.weight());
        }
        return sum;
    }

    private static boolean outside(BigDecimal value, int least, int most) {
        return value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0;
    }

    private void tell(String field, SchemeRule rule, Object... args) {
        problems.add(SchemeProblem.of(field, rule, args));
    }
}
