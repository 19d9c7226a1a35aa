package org.sanshe.delivery.milestone;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.delivery.milestone.AcceptanceRows.Deduction;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 结论审查: never better than the sheets, never above the share, every deduction with its computation. */
final class ConclusionCheck {

    private ConclusionCheck() {}

    /**
     * The deductions as they are to be entered.
     *
     * @throws Refusal when the conclusion is better than what the sheets say, or takes off more than there is
     */
    static List<Deduction> check(AcceptanceForms.Conclusion form, Outcome bySheets, Money share) {
        Outcome outcome = Outcome.valueOf(form.outcome());
        if (outcome.isBetterThan(bySheets)) throw new Refusal(MilestoneRule.BETTER_THAN_SHEETS, bySheets.in(false));
        if (outcome == Outcome.REJECTED) return List.of();
        var deductions = new ArrayList<Deduction>();
        if (form.deductions() != null) form.deductions().forEach(d -> deductions.add(deduction(d)));
        Money off = deductions.stream()
                .map(Deduction::amount)
                .reduce(Money.ZERO, Money::plus)
                .plus(disputed(form));
        if (off.exceeds(share)) throw new Refusal(MilestoneRule.ABOVE_SHARE, off, share);
        return deductions;
    }

    /** Nothing of what is rejected is disputed. */
    static Money disputed(AcceptanceForms.Conclusion form) {
        boolean none = form.disputed() == null || Outcome.valueOf(form.outcome()) == Outcome.REJECTED;
        return none ? Money.ZERO : Money.of(form.disputed());
    }

    private static Deduction deduction(AcceptanceForms.Deduction d) {
        if ((d.shortfall() == null) != (d.unitPrice() == null)) {
            throw InvalidInput.at(
                    "deductions",
                    "“" + d.item() + "”的短少数量和单价应当同时填写或者都不填。",
                    "Give both shortfall and unit price of " + d.item() + ", or neither.");
        }
        Money amount = Money.of(d.amount());
        if (d.shortfall() == null) return new Deduction(d.item(), d.ground(), null, null, amount);
        Money price = Money.of(d.unitPrice());
        Money expected = price.times(d.shortfall());
        if (!expected.equals(amount)) throw new Refusal(MilestoneRule.DEDUCTION_ARITHMETIC, d.item(), expected);
        return new Deduction(d.item(), d.ground(), d.shortfall(), price, amount);
    }
}
