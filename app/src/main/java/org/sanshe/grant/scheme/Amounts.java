package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.AmountRule.Band;
import org.sanshe.grant.scheme.AmountRule.Fixed;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 资助金额: how much one project may ask for and get under a scheme. Parts of a fen go to the side of the public purse. */
@Component
public class Amounts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks what is asked for.
     *
     * @param category class of the project; null where the scheme has none
     * @param budget the whole, own money included
     * @param own what the organization brings
     * @throws Refusal with the figure that would do
     */
    public void check(GrantScheme scheme, String category, Money requested, Money budget, Money own) {
        problem(scheme, category, requested, budget, own).ifPresent(p -> {
            throw p;
        });
    }

    /** What {@link #check} would refuse, without refusing. */
    public Optional<Refusal> problem(GrantScheme scheme, String category, Money requested, Money budget, Money own) {
        AmountRule rule = scheme.body().amount();
        if (!requested.isPositive()) return refuse(GrantAmountRule.NOTHING);
        Optional<Refusal> fixed = places(rule, category, requested);
        if (fixed.isPresent()) return fixed;
        if (rule.cap() != null && requested.exceeds(rule.cap())) {
            return refuse(GrantAmountRule.CAP, requested, rule.cap());
        }
        if (rule.least() != null && rule.least().exceeds(requested)) {
            return refuse(GrantAmountRule.LEAST, requested, rule.least());
        }
        return rule.fixed().isEmpty() ? shares(scheme, category, requested, budget, own) : Optional.empty();
    }

    private Optional<Refusal> shares(GrantScheme scheme, String category, Money requested, Money budget, Money own) {
        AmountRule rule = scheme.body().amount();
        Money most = most(scheme, category, budget, own);
        if (rule.maxShare() != null && requested.exceeds(down(budget, rule.maxShare()))) {
            return refuse(GrantAmountRule.SHARE, requested, budget, plain(rule.maxShare()), most);
        }
        if (rule.minOwnShare() != null) {
            Money least = up(budget, rule.minOwnShare());
            if (least.exceeds(own)) {
                return refuse(GrantAmountRule.OWN_SHARE, own, budget, plain(rule.minOwnShare()), least);
            }
        }
        if (requested.plus(own).exceeds(budget)) {
            return refuse(GrantAmountRule.BEYOND_BUDGET, requested, own, budget, most);
        }
        return Optional.empty();
    }

    /** Bands and fixed amounts: nothing else is a legal amount. */
    private static Optional<Refusal> places(AmountRule rule, String category, Money requested) {
        if (!rule.bands().isEmpty()) {
            Band band = band(rule, category).orElse(null);
            if (band == null) return refuse(GrantAmountRule.CATEGORY, names(rule.bands(), Band::name));
            if (!band.amounts().contains(requested)) {
                return refuse(GrantAmountRule.BAND, requested, band.name(), amounts(band.amounts()));
            }
        }
        if (!rule.fixed().isEmpty()) {
            Fixed fixed = fixed(rule, category).orElse(null);
            if (fixed == null) return refuse(GrantAmountRule.CATEGORY, names(rule.fixed(), Fixed::name));
            if (!fixed.amount().equals(requested)) {
                return refuse(GrantAmountRule.FIXED, requested, fixed.name(), fixed.amount());
            }
        }
        return Optional.empty();
    }

    /** The most a project of such a budget and own money may get; zero when nothing is allowed. */
    public Money most(GrantScheme scheme, String category, Money budget, Money own) {
        AmountRule rule = scheme.body().amount();
        if (!rule.fixed().isEmpty()) {
            return fixed(rule, category).map(Fixed::amount).orElse(Money.ZERO);
        }
        Money most = budget.minus(own);
        if (rule.maxShare() != null) most = most.atMost(down(budget, rule.maxShare()));
        if (rule.cap() != null) most = most.atMost(rule.cap());
        if (!rule.bands().isEmpty()) {
            Money limit = most;
            most = band(rule, category)
                    .flatMap(b ->
                            b.amounts().stream().filter(a -> !a.exceeds(limit)).max(Comparator.naturalOrder()))
                    .orElse(Money.ZERO);
        }
        boolean none =
                !most.isPositive() || rule.least() != null && rule.least().exceeds(most);
        return none ? Money.ZERO : most;
    }

    /** The amounts one may choose from; empty where the amount is free. */
    public List<Money> choices(GrantScheme scheme, String category) {
        AmountRule rule = scheme.body().amount();
        if (!rule.fixed().isEmpty()) {
            return fixed(rule, category).map(Fixed::amount).stream().toList();
        }
        return band(rule, category).map(Band::amounts).orElse(List.of());
    }

    /** 资金缺口: what of a budget neither grant nor own money bears; zero or less when it is covered. */
    public Money gap(Money budget, Money requested, Money own) {
        return budget.minus(requested).minus(own);
    }

    /** 配套: what a co-funder adds to a fixed amount; zero for nothing. */
    public Money match(GrantScheme scheme, String category) {
        return fixed(scheme.body().amount(), category)
                .map(Fixed::match)
                .filter(java.util.Objects::nonNull)
                .orElse(Money.ZERO);
    }

    /**
     * 晋级奖励: what a class pays when lower ones were paid before, by the scheme's setting and never by accident.
     *
     * @param before all that was paid for lower classes
     * @throws IllegalStateException when the scheme does not say
     */
    public Money upgrade(GrantScheme scheme, String category, Money before) {
        AmountRule rule = scheme.body().amount();
        Money whole = fixed(rule, category).map(Fixed::amount).orElse(Money.ZERO);
        if (!before.isPositive()) return whole;
        if (rule.upgrade() == null)
            throw new IllegalStateException(scheme.code() + " does not say what an upgrade pays");
        if (rule.upgrade() == AmountRule.Upgrade.FULL) return whole;
        return whole.beyond(before);
    }

    private static Optional<Band> band(AmountRule rule, String category) {
        return rule.bands().stream().filter(b -> b.category().equals(category)).findFirst();
    }

    private static Optional<Fixed> fixed(AmountRule rule, String category) {
        return rule.fixed().stream().filter(f -> f.category().equals(category)).findFirst();
    }

    static Money down(Money whole, BigDecimal percent) {
        return share(whole, percent, RoundingMode.FLOOR);
    }

    static Money up(Money whole, BigDecimal percent) {
        return share(whole, percent, RoundingMode.CEILING);
    }

    private static Money share(Money whole, BigDecimal percent, RoundingMode rounding) {
        return new Money(BigDecimal.valueOf(whole.fen())
                .multiply(percent)
                .divide(HUNDRED, 0, rounding)
                .longValueExact());
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String amounts(List<Money> amounts) {
        return amounts.stream().map(Money::toString).collect(Collectors.joining(" / "));
    }

    private static <T> String names(List<T> of, java.util.function.Function<T, String> name) {
        return of.stream().map(name).collect(Collectors.joining(" / "));
    }

    private static Optional<Refusal> refuse(GrantAmountRule rule, Object... args) {
        return Optional.of(new Refusal(rule, args));
    }
}
