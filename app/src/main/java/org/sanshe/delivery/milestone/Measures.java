package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.delivery.Tally;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 本期计量: what the period of a milestone earned by its records and rosters, and what is short of the contract. */
@Component
class Measures {

    private final List<Tally> tallies;

    Measures(List<Tally> tallies) {
        this.tallies = tallies;
    }

    /** Every measured line; empty when the milestone covers no period or nothing of it is measured. */
    List<Measured> of(Work work) {
        if (work.from() == null) return List.of();
        var measured = new ArrayList<Measured>();
        tallies.forEach(t -> measured.addAll(t.measure(work.agreement(), work.from(), work.to())));
        return measured;
    }

    /** What the counted ones are worth together. */
    static Money worth(List<Measured> measured) {
        return measured.stream().map(Measured::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * 可以结算: no sheet of the period can change any more.
     *
     * @throws Refusal when one still can
     */
    static void requireLocked(List<Measured> measured) {
        measured.stream().filter(m -> !m.locked()).findFirst().ifPresent(m -> {
            throw new Refusal(MilestoneRule.RECORDS_NOT_LOCKED, m.item());
        });
    }

    /** 短少: the lines that counted less than agreed, each with the price of what is missing. */
    static List<Shortfall> shortfalls(List<Measured> measured) {
        return measured.stream()
                .filter(m -> m.planned() != null && m.planned().compareTo(m.counted()) > 0)
                .map(m -> new Shortfall(
                        m.item(), m.planned(), m.counted(), m.planned().subtract(m.counted()), m.unitPrice()))
                .filter(s -> s.amount().isPositive())
                .toList();
    }

    /** 一项短少. */
    record Shortfall(String item, BigDecimal planned, BigDecimal counted, BigDecimal missing, Money unitPrice) {

        Money amount() {
            return unitPrice.times(missing);
        }
    }
}
