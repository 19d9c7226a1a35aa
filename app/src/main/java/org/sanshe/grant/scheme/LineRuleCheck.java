package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.LineRule.Limit;
import org.sanshe.ledger.FundingSource;

/** 科目规则检查: every rule has a value and a source, and some budget can satisfy them all. */
final class LineRuleCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 彩票公益金不得列支. */
    private static final Set<CostCategory> LOTTERY = Set.of(
            CostCategory.BUILDING,
            CostCategory.VEHICLE,
            CostCategory.RECEPTION,
            CostCategory.OVERSEAS,
            CostCategory.BONUS);

    private final Body body;
    private final List<SchemeTrouble> troubles = new ArrayList<>();

    private LineRuleCheck(Body body) {
        this.body = body;
    }

    static List<SchemeTrouble> of(Body body) {
        var check = new LineRuleCheck(body);
        for (int i = 0; i < body.lines().size(); i++) check.rule(i, body.lines().get(i));
        check.together();
        if (body.funding() == FundingSource.LOTTERY_FUND) check.lottery();
        return check.troubles;
    }

    private void rule(int i, LineRule rule) {
        String at = "lines[" + i + "].";
        if (!GrantSchemeCheck.filled(rule.source())) tell(at + "source", GrantSchemeRule.LINE_SOURCE, rule.name());
        boolean counted = rule.limit() == Limit.MAX_SHARE
                || rule.limit() == Limit.MIN_SHARE
                || rule.limit() == Limit.MAX_UNIT_PRICE;
        if (!counted) return;
        boolean share = rule.limit() != Limit.MAX_UNIT_PRICE;
        boolean good = rule.value() != null
                && rule.value().signum() > 0
                && (!share || rule.value().compareTo(HUNDRED) <= 0);
        if (!good) tell(at + "value", GrantSchemeRule.LINE_VALUE, rule.name());
    }

    private void together() {
        Set<String> allowed = codes(Limit.ALLOWED);
        for (int i = 0; i < body.lines().size(); i++) {
            LineRule rule = body.lines().get(i);
            if (rule.limit() == Limit.FORBIDDEN && allowed.contains(rule.category())) {
                tell("lines[" + i + "].limit", GrantSchemeRule.LINE_CLASH, rule.name());
            }
            if (rule.limit() == Limit.MIN_SHARE) range(i, rule);
        }
        BigDecimal sum = body.lines().stream()
                .filter(r -> r.limit() == Limit.MIN_SHARE && !r.ofGrant() && r.value() != null)
                .map(LineRule::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) > 0) tell("lines", GrantSchemeRule.LINE_SHARES, Amounts.plain(sum));
    }

    private void range(int i, LineRule least) {
        body.lines().stream()
                .filter(r -> r.limit() == Limit.MAX_SHARE
                        && Objects.equals(r.category(), least.category())
                        && r.with().equals(least.with())
                        && Objects.equals(r.ofGrant(), least.ofGrant()))
                .filter(r -> r.value() != null
                        && least.value() != null
                        && least.value().compareTo(r.value()) > 0)
                .findFirst()
                .ifPresent(r -> tell(
                        "lines[" + i + "].value",
                        GrantSchemeRule.LINE_RANGE,
                        least.name(),
                        Amounts.plain(least.value()),
                        Amounts.plain(r.value())));
    }

    /** Lottery money needs its bans among the rules on lines, where a list of what is allowed leaves them in. */
    private void lottery() {
        Set<String> forbidden = codes(Limit.FORBIDDEN);
        Set<String> allowed = codes(Limit.ALLOWED);
        List<CostCategory> open = LOTTERY.stream()
                .sorted()
                .filter(c -> allowed.isEmpty() ? !forbidden.contains(c.name()) : allowed.contains(c.name()))
                .toList();
        if (open.isEmpty()) return;
        troubles.add(SchemeTrouble.named(
                "lines",
                GrantSchemeRule.LOTTERY_BANS,
                open.stream().map(c -> c.category().zh()).collect(Collectors.joining("、")),
                open.stream().map(c -> c.category().en()).collect(Collectors.joining(", "))));
    }

    private Set<String> codes(Limit limit) {
        var codes = new HashSet<String>();
        body.lines().stream().filter(r -> r.limit() == limit).forEach(r -> {
            codes.add(r.category());
            codes.addAll(r.with());
        });
        return codes;
    }

    private void tell(String field, GrantSchemeRule broken, Object... args) {
        troubles.add(SchemeTrouble.of(field, broken, args));
    }
}
