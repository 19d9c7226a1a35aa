package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.grant.scheme.AmountRule.Band;
import org.sanshe.grant.scheme.AmountRule.Fixed;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.kernel.Money;

/** 金额规则检查: some project can satisfy them, and what is legal is never in doubt. */
final class AmountRuleCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AmountRule rule;
    private final List<SchemeTrouble> troubles = new ArrayList<>();

    private AmountRuleCheck(AmountRule rule) {
        this.rule = rule;
    }

    static List<SchemeTrouble> of(Body body) {
        var check = new AmountRuleCheck(body.amount());
        if (body.amount() == null || check.isEmpty()) {
            return List.of(SchemeTrouble.of("cap", GrantSchemeRule.NO_AMOUNT));
        }
        check.shares();
        check.bounds();
        check.bands();
        check.fixed();
        return check.troubles;
    }

    private boolean isEmpty() {
        return rule.maxShare() == null
                && rule.cap() == null
                && rule.bands().isEmpty()
                && rule.fixed().isEmpty();
    }

    private void shares() {
        boolean most = percent("maxShare", "资助比例上限", "the most share of the grant", rule.maxShare());
        boolean own = percent("minOwnShare", "自筹比例下限", "the least share of own money", rule.minOwnShare());
        if (most && own && rule.maxShare().add(rule.minOwnShare()).compareTo(HUNDRED) > 0) {
            tell(
                    "minOwnShare",
                    GrantSchemeRule.SHARES_CLASH,
                    Amounts.plain(rule.maxShare()),
                    Amounts.plain(rule.minOwnShare()));
        }
    }

    /** True when there is a value and it is a percentage. */
    private boolean percent(String field, String zh, String en, BigDecimal value) {
        if (value == null) return false;
        boolean good = value.signum() > 0 && value.compareTo(HUNDRED) <= 0;
        if (!good) troubles.add(SchemeTrouble.named(field, GrantSchemeRule.PERCENT, zh, en));
        return good;
    }

    private void bounds() {
        if (rule.cap() != null && !rule.cap().isPositive()) {
            troubles.add(SchemeTrouble.named("cap", GrantSchemeRule.MONEY, "每个项目上限", "the cap"));
        }
        if (rule.least() != null && !rule.least().isPositive()) {
            troubles.add(SchemeTrouble.named("least", GrantSchemeRule.MONEY, "每个项目下限", "the least amount"));
        }
        if (rule.cap() != null && rule.least() != null && rule.least().exceeds(rule.cap())) {
            tell("cap", GrantSchemeRule.CAP_BELOW_LEAST, rule.cap(), rule.least());
        }
    }

    private void bands() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rule.bands().size(); i++) {
            Band band = rule.bands().get(i);
            String at = "bands[" + i + "].";
            if (!seen.add(band.category())) tell(at + "category", GrantSchemeRule.TWICE, band.category());
            if (band.amounts().isEmpty()) tell(at + "amounts", GrantSchemeRule.BAND_EMPTY, band.name());
            Money before = Money.ZERO;
            for (Money amount : band.amounts()) {
                if (!amount.exceeds(before)) {
                    tell(at + "amounts", GrantSchemeRule.BANDS, band.name());
                    break;
                }
                before = amount;
            }
            if (rule.cap() != null && before.exceeds(rule.cap())) {
                tell(at + "amounts", GrantSchemeRule.BAND_ABOVE_CAP, band.name(), before, rule.cap());
            }
        }
    }

    private void fixed() {
        List<Fixed> fixed = rule.fixed();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < fixed.size(); i++) {
            Fixed f = fixed.get(i);
            String at = "fixed[" + i + "].";
            if (!seen.add(f.category())) tell(at + "category", GrantSchemeRule.TWICE, f.category());
            if (f.amount() == null || !f.amount().isPositive()) tell(at + "amount", GrantSchemeRule.MONEY, f.name());
            if (f.match() != null && Money.ZERO.exceeds(f.match())) tell(at + "match", GrantSchemeRule.MATCH, f.name());
        }
        boolean more = rule.maxShare() != null
                || rule.minOwnShare() != null
                || rule.cap() != null
                || rule.least() != null
                || !rule.bands().isEmpty();
        if (!fixed.isEmpty() && more) tell("fixed", GrantSchemeRule.FIXED_ALONE);
        if (fixed.size() > 1 && rule.upgrade() == null) tell("upgrade", GrantSchemeRule.UPGRADE_UNSAID);
        if (fixed.size() < 2 && rule.upgrade() != null) tell("upgrade", GrantSchemeRule.UPGRADE_IDLE);
    }

    private void tell(String field, GrantSchemeRule broken, Object... args) {
        troubles.add(SchemeTrouble.of(field, broken, args));
    }
}
