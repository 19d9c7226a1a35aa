package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sanshe.evaluation.scheme.Consequence.Kind;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Verdict;
import org.sanshe.kernel.Refusal;

/** 等级检查: from the scale down to 0 every score has exactly one grade, and each grade what follows from it. */
final class GradeCheck {

    private static final Set<Kind> BAD = EnumSet.of(Kind.STOP_PAYMENT, Kind.BAR_NEXT_YEAR, Kind.TERMINATE);
    private static final Set<Kind> GOOD = EnumSet.of(Kind.PRIORITY, Kind.REWARD);

    private final Body body;
    private final List<SchemeProblem> problems = new ArrayList<>();

    private GradeCheck(Body body) {
        this.body = body;
    }

    static List<SchemeProblem> of(Body body) {
        var check = new GradeCheck(body);
        check.grades();
        return check.problems;
    }

    private void grades() {
        List<Grade> grades = body.grades();
        if (grades.isEmpty()) {
            tell("grades", SchemeRule.NO_GRADES);
            return;
        }
        Set<String> codes = new HashSet<>();
        Grade above = null;
        for (int i = 0; i < grades.size(); i++) {
            Grade grade = grades.get(i);
            String at = "g" + i + "-";
            if (!codes.add(grade.code())) tell(at + "code", SchemeRule.CODE_TWICE, grade.code());
            place(grade, above, at);
            if (above != null && grade.verdict().compareTo(above.verdict()) < 0) {
                tell(at + "verdict", SchemeRule.VERDICT_ORDER, grade.name());
            }
            consequences(grade, at + "consequences");
            above = grade;
        }
        if (above.from().signum() != 0) {
            tell("g" + (grades.size() - 1) + "-range", SchemeRule.GRADE_BOTTOM, above.name(), Plain.of(above.from()));
        }
        if (grades.stream().noneMatch(g -> g.verdict() == Verdict.FAIL)) tell("grades", SchemeRule.NO_FAIL);
    }

    private void place(Grade grade, Grade above, String at) {
        if (body.scale() != null && grade.from().compareTo(body.scale()) > 0) {
            tell(
                    at + "range",
                    SchemeRule.GRADE_ABOVE_SCALE,
                    grade.name(),
                    Plain.of(grade.from()),
                    Plain.of(body.scale()));
        }
        if (above != null && grade.from().compareTo(above.from()) >= 0) {
            tell(at + "range", SchemeRule.GRADE_ORDER, grade.name(), Plain.of(grade.from()));
        }
    }

    private void consequences(Grade grade, String field) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        for (Consequence consequence : grade.consequences()) {
            Kind kind = consequence.kind();
            boolean clash = grade.verdict() == Verdict.FAIL ? GOOD.contains(kind) : BAD.contains(kind);
            if (!seen.add(kind) || clash) named(field, SchemeRule.CONSEQUENCE_CLASH, grade, kind, "");
            if (!makesSense(kind, consequence.value())) {
                named(field, SchemeRule.CONSEQUENCE_VALUE, grade, kind, said(consequence.value()));
            }
            if (consequence.basis() == null || consequence.basis().law().isBlank()) {
                named(field, SchemeRule.CONSEQUENCE_BASIS, grade, kind, "");
            }
        }
    }

    /** Percents from 0 to 100, days of one year, months of five years; nothing where nothing is counted. */
    private static boolean makesSense(Kind kind, BigDecimal value) {
        return switch (kind) {
            case PAY_PERCENT -> within(value, 0, 100);
            case REWARD -> within(value, 0, 100) && value.signum() > 0;
            case RECTIFY -> within(value, 1, 365) && whole(value);
            case PRIORITY -> within(value, 1, 60) && whole(value);
            case STOP_PAYMENT, BAR_NEXT_YEAR, NO_RENEWAL, TERMINATE -> value == null;
        };
    }

    private static boolean within(BigDecimal value, int least, int most) {
        return value != null
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    private static boolean whole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    private static String said(BigDecimal value) {
        return value == null ? "—" : Plain.of(value);
    }

    private void named(String field, SchemeRule rule, Grade grade, Kind kind, String value) {
        String zh = new Refusal(rule, grade.name(), kind.in(false), value).message(Locale.SIMPLIFIED_CHINESE);
        String en = new Refusal(rule, grade.name(), kind.in(true), value).message(Locale.ENGLISH);
        problems.add(new SchemeProblem(field, rule, zh, en));
    }

    private void tell(String field, SchemeRule rule, Object... args) {
        problems.add(SchemeProblem.of(field, rule, args));
    }
}
