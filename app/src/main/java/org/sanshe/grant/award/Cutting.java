package org.sanshe.grant.award;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Cut;
import org.sanshe.kernel.Money;

/** 核减: fits awards to the approved budget, to the fen. */
final class Cutting {

    private Cutting() {}

    /**
     * What each project gets. Whole when the budget is enough.
     *
     * @param amounts in the order of the ranking
     * @param whole whether an amount is given whole or not at all, as with fixed amounts
     */
    static List<Money> cut(Cut rule, List<Money> amounts, Money approved, boolean whole) {
        Money sum = amounts.stream().reduce(Money.ZERO, Money::plus);
        if (!sum.exceeds(approved)) return List.copyOf(amounts);
        if (rule == Cut.PROPORTION) {
            return approved.split(amounts.stream().map(Money::fen).toList());
        }
        return fromTheLast(amounts, sum.minus(approved), whole);
    }

    /** The last ones lose all, the one before them what is still missing. */
    private static List<Money> fromTheLast(List<Money> amounts, Money missing, boolean whole) {
        var left = new ArrayList<Money>();
        Money lacking = missing;
        for (int i = amounts.size() - 1; i >= 0; i--) {
            Money amount = amounts.get(i);
            if (!lacking.isPositive()) {
                left.add(amount);
            } else if (lacking.exceeds(amount) || whole) {
                left.add(Money.ZERO);
                lacking = lacking.minus(amount);
            } else {
                left.add(amount.minus(lacking));
                lacking = Money.ZERO;
            }
        }
        Collections.reverse(left);
        return List.copyOf(left);
    }
}
