package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.TrackRecord.Outcome;
import org.sanshe.evaluation.result.Arithmetic.Residents;
import org.sanshe.evaluation.result.Computation.Kind;
import org.sanshe.evaluation.result.Computation.Line;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evaluation.scoring.Scores;
import org.sanshe.evaluation.scoring.SheetTotal;
import org.sanshe.evaluation.scoring.Weighing;
import org.springframework.stereotype.Component;

/** 汇总: fetches what a result is made of and keeps the computation. */
@Component
class Computing {

    private final Assessments assessments;
    private final Schemes schemes;
    private final ResultRows results;
    private final FinalResults outcomes;
    private final Scores scores;

    Computing(Assessments assessments, Schemes schemes, ResultRows results, FinalResults outcomes, Scores scores) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.results = results;
        this.outcomes = outcomes;
        this.scores = scores;
    }

    /** Computes the present round, keeps every line and enters the provisional result. */
    Computation compute(String caseNo) {
        Assessment a = assessments.get(caseNo);
        Scheme scheme = schemes.get(a.schemeId());
        if (a.status() != Status.PROVISIONAL) assessments.become(caseNo, Status.PROVISIONAL);
        Computation c = lateDecides(a, scheme) ? Arithmetic.late(scheme) : Arithmetic.of(scheme, given(a, scheme));
        results.keep(a, c);
        assessments.result(caseNo, c.score(), c.grade());
        return c;
    }

    /** A late self-evaluation decides alone, unless an objection to that was upheld: then others have scored since. */
    private static boolean lateDecides(Assessment a, Scheme scheme) {
        return a.late() && a.round() == 1 && scheme.body().timing().late() == Scheme.Late.FAIL;
    }

    private Arithmetic.Given given(Assessment a, Scheme scheme) {
        BigDecimal share =
                a.kind() == Assessment.Kind.FINAL ? scheme.body().timing().midtermPercent() : BigDecimal.ZERO;
        Weighing round = scores.of(a.caseNo(), a.round());
        return new Arithmetic.Given(
                sides(round),
                round.marked(),
                residents(round),
                round.result(),
                share,
                share.signum() == 0 ? Optional.empty() : midterm(a));
    }

    /** The mean of the sheets of each side that scores. */
    private static List<Line> sides(Weighing round) {
        var lines = new ArrayList<Line>();
        for (Scheme.Side side : round.scheme().body().sides()) {
            var counted = round.sheets().getOrDefault(side.code(), List.of()).stream()
                    .filter(SheetTotal::counted)
                    .toList();
            if (counted.isEmpty()) continue;
            BigDecimal mean = counted.stream()
                    .map(SheetTotal::total)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(counted.size()), 3, RoundingMode.HALF_UP);
            String most = Working.number(round.most(side));
            lines.add(new Line(
                    Kind.SIDE,
                    side.name() + "（所评指标共 " + most + " 分）",
                    side.nameEn() + " (indicators of " + most + " points)",
                    mean,
                    side.weight(),
                    null));
        }
        return lines;
    }

    /** The sides nobody scores for, with what was fixed for them when the sheets were locked. */
    private static List<Residents> residents(Weighing round) {
        return round.scheme().body().sides().stream()
                .filter(s -> s.kind() == Scheme.Side.Kind.RESIDENTS)
                .map(s -> new Residents(s.weight(), round.residents().get(s.code())))
                .toList();
    }

    /**
     * 中期结果: the mean of the mid-term and spot-check results of the engagement, in percent of their scales; one that failed by lateness counts as nothing.
     */
    private Optional<BigDecimal> midterm(Assessment a) {
        List<BigDecimal> percents = outcomes.of(a.agreement()).stream()
                .filter(o -> o.kind() == Assessment.Kind.MIDTERM || o.kind() == Assessment.Kind.SPOT_CHECK)
                .map(Computing::percent)
                .toList();
        if (percents.isEmpty()) return Optional.empty();
        return Optional.of(percents.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(percents.size()), 6, RoundingMode.HALF_UP));
    }

    private static BigDecimal percent(Outcome o) {
        return o.score() == null
                ? BigDecimal.ZERO
                : o.score().multiply(Arithmetic.HUNDRED).divide(o.scale(), 6, RoundingMode.HALF_UP);
    }
}
