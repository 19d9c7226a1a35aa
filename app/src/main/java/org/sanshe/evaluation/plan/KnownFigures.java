package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Tally;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.kernel.Money;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.springframework.stereotype.Component;

/** 系统已有的数据: what records, rosters and payments say of an assessed period, so that nobody types it again. */
@Component
public class KnownFigures {

    private final List<Tally> tallies;
    private final Payments payments;
    private final Engagements engagements;

    KnownFigures(List<Tally> tallies, Payments payments, Engagements engagements) {
        this.tallies = tallies;
        this.payments = payments;
        this.engagements = engagements;
    }

    /**
     * 一项数据.
     *
     * @param item the line of the price list
     * @param unit of counting; null for what was paid
     * @param planned null when the agreement does not say
     * @param why why some do not count; empty when all do
     */
    public record Figure(String item, String unit, BigDecimal planned, BigDecimal reached, String why) {

        /** Reached of planned in percent with two decimals; empty when nothing was planned. */
        public Optional<BigDecimal> percent() {
            if (planned == null || planned.signum() == 0) return Optional.empty();
            return Optional.of(reached.multiply(BigDecimal.valueOf(100)).divide(planned, 2, RoundingMode.HALF_UP));
        }
    }

    /** Every measured line of the period. */
    public List<Figure> measured(Assessment a) {
        return tallies.stream()
                .flatMap(t -> t.measure(a.agreement(), a.periodFrom(), a.periodTo()).stream())
                .map(m -> new Figure(m.item(), m.unit(), m.planned(), m.counted(), m.why()))
                .toList();
    }

    /** 预算执行: what was paid by the end of the period, of what was agreed. */
    public Figure paid(Assessment a) {
        Money paid = payments.of(a.agreement()).stream()
                .filter(p -> p.status() == PaymentStatus.PAID
                        && p.paidOn() != null
                        && !p.paidOn().isAfter(a.periodTo()))
                .map(PaymentView::amount)
                .reduce(Money.ZERO, Money::plus);
        return new Figure("", null, engagements.get(a.agreement()).cap().yuan(), paid.yuan(), "");
    }

    /** What the system knows of a leaf; empty where somebody has to look. */
    public static Optional<Figure> of(Marking marking, List<Figure> measured, Figure paid) {
        return switch (marking.source()) {
            case BUDGET -> Optional.of(paid);
            case RECORDS ->
                measured.stream().filter(f -> f.item().equals(marking.item())).findFirst();
            case HAND, SATISFACTION -> Optional.empty();
        };
    }
}
