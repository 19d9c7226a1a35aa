package org.sanshe.grant.reward;

import java.util.List;
import java.util.regex.Pattern;
import org.sanshe.grant.reward.RewardClaims.Earlier;
import org.sanshe.grant.scheme.AmountRule.Fixed;
import org.sanshe.grant.scheme.AmountRule.Upgrade;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/**
 * 奖补金额: the fixed amount of a class. When a grade (a class that ends in 1A to 5A) comes after another grade was
 * rewarded, the scheme says whether the whole or the difference is paid; where it does not say, nothing is.
 */
final class RewardAmounts {

    private static final Pattern GRADE = Pattern.compile("(^|.*[^0-9])[1-5]A");

    private RewardAmounts() {}

    /** What the unit and the co-funder pay. */
    record Amounts(Money own, Money match) {}

    /** @throws InvalidInput when the scheme has no such class @throws Refusal when nothing is due */
    static Amounts of(GrantScheme scheme, String category, List<Earlier> earlier) {
        Fixed fixed = fixed(scheme, category);
        var grades = isGrade(category)
                ? earlier.stream().filter(e -> isGrade(e.category())).toList()
                : List.<Earlier>of();
        if (grades.isEmpty()) return new Amounts(fixed.amount(), fixed.match());
        Money own = grades.stream().map(Earlier::amount).reduce(Money.ZERO, Money::plus);
        Upgrade upgrade = scheme.body().amount().upgrade();
        if (upgrade == null) throw new Refusal(RewardRule.UPGRADE_NOT_SET, own);
        if (upgrade == Upgrade.FULL) return new Amounts(fixed.amount(), fixed.match());
        if (!fixed.amount().exceeds(own)) throw new Refusal(RewardRule.NO_DIFFERENCE, fixed.amount(), own);
        Money match = fixed.match().minus(grades.stream().map(Earlier::match).reduce(Money.ZERO, Money::plus));
        return new Amounts(fixed.amount().minus(own), match.isPositive() ? match : Money.ZERO);
    }

    static Fixed fixed(GrantScheme scheme, String category) {
        return scheme.body().amount().fixed().stream()
                .filter(f -> f.category().equals(category))
                .findFirst()
                .map(f -> f.match() == null ? new Fixed(f.category(), f.name(), f.amount(), Money.ZERO) : f)
                .orElseThrow(() -> InvalidInput.at("category", "请选择方案中的类别。", "Choose a class of the scheme."));
    }

    private static boolean isGrade(String category) {
        return GRADE.matcher(category).matches();
    }
}
