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
     * @param scored what the evaluators and what is computed come to, 0 to the scale
     * @param residents the sides nobody scores for
     * @param own the weighted score of the round, residents included, 0 to the scale
     * @param share percent of the mid-term results in this one; 0 where they have none
     * @param midterm those results together, in percent of their scales; empty when there is none
     */
    record Given(
            List<Line> sides,
            BigDecimal scored,
            List<Residents> residents,
            BigDecimal own,
            BigDecimal share,
            Optional<BigDecimal> midterm) {}

    /** 服务对象一方. @param satisfied percent; null when nobody could be asked, so that the others share its weight */
    record Residents(BigDecimal weight, BigDecimal satisfied) {}

    /** 逾期自评视为不合格: the worst grade, no score. */
    static Computation late(Scheme scheme) {
        return new Computation(
                scheme.body().scale(), null, scheme.worst().code(), List.of(Line.of(Kind.LATE, null, null, null)));
    }

    static Computation of(Scheme scheme, Given given) {
        BigDecimal scale = scheme.body().scale();
        BigDecimal own = rounded(given.own());
        if (own.signum() < 0 || own.compareTo(scale) > 0) throw new IllegalArgumentException("score " + own);
        var lines = new ArrayList<>(given.sides());
        explain(scheme, given, own, lines);
        BigDecimal total = own;
        if (given.share().signum() > 0 && given.midterm().isPresent()) {
            BigDecimal rest = HUNDRED.subtract(given.share());
            BigDecimal mine = percent(own, rest);
            BigDecimal earlier = percent(percent(scale, given.midterm().get()), given.share());
            lines.add(Line.of(Kind.OWN, own, rest, mine));
            lines.add(Line.of(Kind.MIDTERM, rounded(given.midterm().get()), given.share(), earlier));
            total = mine.add(earlier).min(scale); // two halves of a thousandth, both rounded up
        } else if (given.share().signum() > 0) {
            lines.add(Line.of(Kind.MIDTERM_ABSENT, null, given.share(), null));
        }
        lines.add(Line.of(Kind.TOTAL, scale, null, total));
        return new Computation(scale, total, scheme.grade(total).code(), lines);
    }

    /** How the score of the round divides into what was scored and what service users said; the parts sum to it. */
    private static void explain(Scheme scheme, Given given, BigDecimal own, List<Line> lines) {
        BigDecimal absent = given.residents().stream()
                .filter(r -> r.satisfied() == null)
                .map(Residents::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal present = HUNDRED.subtract(absent);
        BigDecimal byResidents = BigDecimal.ZERO;
        BigDecimal rest = HUNDRED;
        var said = new ArrayList<Line>();
        for (Residents r : given.residents()) {
            if (r.satisfied() == null) {
                said.add(Line.of(Kind.RESIDENTS_ABSENT, null, r.weight(), null));
                continue;
            }
            BigDecimal weight = r.weight().multiply(HUNDRED).divide(present, 3, RoundingMode.HALF_UP);
            BigDecimal points = percent(percent(scheme.body().scale(), r.satisfied()), weight);
            said.add(Line.of(Kind.RESIDENTS, rounded(r.satisfied()), weight, points));
            byResidents = byResidents.add(points);
            rest = rest.subtract(weight);
        }
        lines.add(Line.of(Kind.SCORED, rounded(given.scored()), rest, own.subtract(byResidents)));
        lines.addAll(said);
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, 3, RoundingMode.HALF_UP);
    }

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(3, RoundingMode.HALF_UP);
    }
}
