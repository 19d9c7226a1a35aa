package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Tally;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Satisfaction;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.kernel.Money;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.springframework.stereotype.Component;

/** 系统计算: what service records, payments and service users say, so that nobody types it. */
@Component
class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Tally> tallies;
    private final Payments payments;
    private final Engagements engagements;
    private final Satisfaction satisfaction;

    Figures(List<Tally> tallies, Payments payments, Engagements engagements, Satisfaction satisfaction) {
        this.tallies = tallies;
        this.payments = payments;
        this.engagements = engagements;
        this.satisfaction = satisfaction;
    }

    /** Every indicator nobody marks by hand, and every side nobody scores for that was asked. */
    List<Computed> of(Assessment a, Scheme scheme) {
        var computed = new ArrayList<Computed>();
        var measured = measured(a);
        for (Indicator leaf : scheme.leaves()) {
            if (!leaf.marking().isComputed()) continue;
            Optional<BigDecimal[]> found = found(a, leaf.marking(), measured);
            BigDecimal reached = found.map(f -> f[0]).orElse(null);
            BigDecimal planned = found.map(f -> f[1]).orElse(null);
            // nothing known is nothing proven: no division, no points
            boolean known = reached != null && planned != null;
            Finding finding = Finding.reached(known ? reached : BigDecimal.ZERO, known ? planned : BigDecimal.ZERO);
            computed.add(
                    new Computed(leaf.code(), reached, planned, leaf.marking().mark(leaf.weight(), finding)));
        }
        for (Side side : scheme.body().sides()) {
            if (side.kind() != Side.Kind.RESIDENTS) continue;
            percent(a)
                    .ifPresent(p -> computed.add(new Computed(
                            Computed.SIDE + side.code(),
                            p,
                            HUNDRED,
                            scheme.body().scale().multiply(p).divide(HUNDRED, 3, java.math.RoundingMode.HALF_UP))));
        }
        return computed;
    }

    /** What records and rosters count in the period, line by line. */
    List<Tally.Measured> measured(Assessment a) {
        return tallies.stream()
                .flatMap(t -> t.measure(a.agreement(), a.periodFrom(), a.periodTo()).stream())
                .toList();
    }

    private Optional<BigDecimal[]> found(Assessment a, Marking marking, List<Tally.Measured> measured) {
        return switch (marking.source()) {
            case RECORDS ->
                measured.stream()
                        .filter(m -> m.item().equals(item(marking)))
                        .findFirst()
                        .map(m -> new BigDecimal[] {m.counted(), m.planned()});
            case BUDGET ->
                Optional.of(new BigDecimal[] {
                    paid(a).yuan(), engagements.get(a.agreement()).cap().yuan()
                });
            case SATISFACTION -> percent(a).map(p -> new BigDecimal[] {p, HUNDRED});
            case HAND -> Optional.empty();
        };
    }

    private Money paid(Assessment a) {
        return payments.of(a.agreement()).stream()
                .filter(p -> p.status() == PaymentStatus.PAID
                        && p.paidOn() != null
                        && !p.paidOn().isAfter(a.periodTo()))
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private Optional<BigDecimal> percent(Assessment a) {
        return satisfaction.percent(a.agreement(), a.periodFrom(), a.periodTo());
    }

    private static String item(Marking marking) {
        if (marking instanceof Marking.Ladder ladder) return ladder.item();
        return ((Marking.Proportion) marking).item();
    }
}
