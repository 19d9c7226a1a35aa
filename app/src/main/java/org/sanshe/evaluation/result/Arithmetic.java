package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.result.Computation.Kind;
import org.sanshe.evaluation.result.Computation.Line;
import org.sanshe.evaluation.scheme.Scheme;

/**
 * 得分汇总: the evaluators' weighted score, the residents' side, the mid-term share. Everything is on the scheme's own scale,
 * 100 or 1,000 or whatever it is; nothing is cut at 100. What has three decimals after each step is what decides the grade.
 */
final class Arithmetic {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Arithmetic() {}

    /**
     * 汇总所需.
     *
     * @param sides the mean of each side, for the reader
     * @param scored the evaluators' weighted score, 0 to the scale
     * @param satisfied percent of service users who are satisfied; empty when nobody could be asked
     * @param share percent of the mid-term results in this one; 0 where they have none
     * @param midterm those results together, in percent of their scales; empty when there is none
     */
    record Given(
            List<Line> sides,
            BigDecimal scored,
            Optional<BigDecimal> satisfied,
            BigDecimal share,
            Optional<BigDecimal> midterm) {}

    /** 逾期自评视为不合格: the worst grade, no score. */
    static Computation late(Scheme scheme) {
        return new Computation(
                scheme.body().scale(), null, scheme.worst().code(), List.of(Line.of(Kind.LATE, null, null, null)));
    }

    static Computation of(Scheme scheme, Given given) {
        BigDecimal scale = scheme.body().scale();
        BigDecimal scored = rounded(given.scored());
        if (scored.signum() < 0 || scored.compareTo(scale) > 0) throw new IllegalArgumentException("score " + scored);
        var lines = new ArrayList<>(given.sides());
        BigDecimal own = own(scheme, given, scored, lines);
        BigDecimal total = own;
        if (given.share().signum() > 0 && given.midterm().isPresent()) {
            BigDecimal rest = HUNDRED.subtract(given.share());
            BigDecimal mine = percent(own, rest);
            BigDecimal earlier = percent(percent(scale, given.midterm().get()), given.share());
            lines.add(Line.of(Kind.OWN, own, rest, mine));
            lines.add(Line.of(Kind.MIDTERM, rounded(given.midterm().get()), given.share(), earlier));
            total = mine.add(earlier);
        } else if (given.share().signum() > 0) {
            lines.add(Line.of(Kind.MIDTERM_ABSENT, null, given.share(), null));
        }
        total = total.min(scale); // two halves of a thousandth, both rounded up
        lines.add(Line.of(Kind.TOTAL, scale, null, total));
        return new Computation(scale, total, scheme.grade(total).code(), lines);
    }

    private static BigDecimal own(Scheme scheme, Given given, BigDecimal scored, List<Line> lines) {
        BigDecimal residents = scheme.body().sides().stream()
                .filter(s -> s.kind() == Scheme.Side.Kind.RESIDENTS)
                .map(Scheme.Side::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (residents.signum() == 0 || given.satisfied().isEmpty()) {
            lines.add(Line.of(Kind.SCORED, scored, HUNDRED, scored));
            if (residents.signum() > 0) lines.add(Line.of(Kind.RESIDENTS_ABSENT, null, residents, null));
            return scored;
        }
        BigDecimal rest = HUNDRED.subtract(residents);
        BigDecimal byEvaluators = percent(scored, rest);
        BigDecimal satisfied = given.satisfied().get();
        BigDecimal byResidents = percent(percent(scheme.body().scale(), satisfied), residents);
        lines.add(Line.of(Kind.SCORED, scored, rest, byEvaluators));
        lines.add(Line.of(Kind.RESIDENTS, rounded(satisfied), residents, byResidents));
        return byEvaluators.add(byResidents);
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, 3, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(3, RoundingMode.HALF_UP);
    }
}
