package org.sanshe.delivery;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** 分期付款计划: what makes a plan of instalments whole. */
final class InstalmentPlan {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private InstalmentPlan() {}

    /**
     * Checks that shares sum to a hundred, numbers run once, each has its trigger and none would be nothing.
     *
     * @throws Refusal when the plan is not whole
     */
    static void check(Terms terms) {
        var plan = terms.instalments();
        if (plan.isEmpty()) {
            if (terms.unitOfPay() == UnitOfPay.TOTAL) throw new Refusal(EngagementRule.NO_INSTALMENT);
            return;
        }
        BigDecimal sum = plan.stream().map(InstalmentTerms::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0) {
            throw new Refusal(
                    EngagementRule.SHARES_NOT_WHOLE, sum.stripTrailingZeros().toPlainString());
        }
        var numbers = new HashSet<Integer>();
        for (InstalmentTerms i : plan) {
            if (!numbers.add(i.no())) throw new Refusal(EngagementRule.INSTALMENT_TWICE, i.no());
            if (i.trigger() == null || i.trigger().isBlank()) {
                throw new Refusal(EngagementRule.INSTALMENT_WITHOUT_TRIGGER, i.no());
            }
        }
        amounts(terms.amount(), plan).stream()
                .filter(a -> !a.isPositive())
                .findFirst()
                .ifPresent(a -> {
                    throw new Refusal(EngagementRule.INSTALMENT_OF_NOTHING, terms.amount());
                });
    }

    /** The share of each, rounded down to the fen; the last takes the rest. */
    static List<Money> amounts(Money amount, List<InstalmentTerms> plan) {
        var parts = new ArrayList<Money>();
        long left = amount.fen();
        for (int i = 0; i < plan.size(); i++) {
            long part = i == plan.size() - 1
                    ? left
                    : BigDecimal.valueOf(amount.fen())
                            .multiply(plan.get(i).share())
                            .movePointLeft(2)
                            .longValue();
            parts.add(new Money(part));
            left -= part;
        }
        return List.copyOf(parts);
    }
}
