package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Satisfaction;
import org.sanshe.evaluation.plan.KnownFigures;
import org.sanshe.evaluation.plan.KnownFigures.Figure;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.evaluation.scheme.Marking.Source;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.springframework.stereotype.Component;

/** 系统计算: what service records, payments and service users say, so that nobody types it. */
@Component
class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Figure UNKNOWN = new Figure("", null, null, null, "");

    private final KnownFigures known;
    private final Satisfaction satisfaction;

    Figures(KnownFigures known, Satisfaction satisfaction) {
        this.known = known;
        this.satisfaction = satisfaction;
    }

    /** Every indicator nobody marks by hand, and every side nobody scores for that was asked. */
    List<Computed> of(Assessment a, Scheme scheme) {
        List<Figure> measured = known.measured(a);
        Figure paid = known.paid(a);
        Optional<BigDecimal> satisfied = satisfaction.percent(a.agreement(), a.periodFrom(), a.periodTo());
        var computed = new ArrayList<Computed>();
        for (Indicator leaf : scheme.leaves()) {
            if (!leaf.marking().isComputed()) continue;
            boolean asked = leaf.marking().source() == Source.SATISFACTION;
            Optional<Figure> found = asked
                    ? satisfied.map(p -> new Figure("", "%", HUNDRED, p, ""))
                    : KnownFigures.of(leaf.marking(), measured, paid);
            computed.add(computed(leaf, found.orElse(UNKNOWN)));
        }
        for (Side side : scheme.body().sides()) {
            if (side.kind() != Side.Kind.RESIDENTS) continue;
            satisfied.ifPresent(p -> computed.add(new Computed(
                    Computed.SIDE + side.code(),
                    p,
                    HUNDRED,
                    scheme.body().scale().multiply(p).divide(HUNDRED, 3, RoundingMode.HALF_UP))));
        }
        return computed;
    }

    /** Nothing known is nothing proven: no division, no points. */
    private static Computed computed(Indicator leaf, Figure f) {
        boolean known = f.reached() != null && f.planned() != null;
        Finding finding = Finding.reached(known ? f.reached() : BigDecimal.ZERO, known ? f.planned() : BigDecimal.ZERO);
        return new Computed(
                leaf.code(), f.reached(), f.planned(), leaf.marking().mark(leaf.weight(), finding));
    }
}
