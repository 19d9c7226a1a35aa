package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.BudgetCheck.Category;
import org.sanshe.grant.scheme.BudgetCheck.Line;
import org.sanshe.grant.scheme.BudgetCheck.Problem;
import org.sanshe.grant.scheme.LineRule.Limit;
import org.sanshe.kernel.Money;

/** One budget while it is checked. */
class LineCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GrantScheme scheme;
    private final List<Line> lines;
    private final List<Problem> problems = new ArrayList<>();

    LineCheck(GrantScheme scheme, List<Line> lines) {
        this.scheme = scheme;
        this.lines = lines;
    }

    List<Problem> problems() {
        if (lines.isEmpty()) tell(0, "lines", BudgetLineRule.EMPTY, scheme.source());
        for (Line line : lines) {
            sum(line);
            kind(line);
            prices(line);
        }
        if (!lines.isEmpty()) shares();
        return List.copyOf(problems);
    }

    private void sum(Line line) {
        Money product = line.product();
        if (!product.equals(line.amount())) {
            tell(line.no(), "amount", BudgetLineRule.ARITHMETIC, scheme.source(), product, line.amount());
        }
        if (line.grant() != null && line.grant().exceeds(line.amount())) {
            tell(line.no(), "grant", BudgetLineRule.GRANT_ABOVE, scheme.source(), line.grant(), line.amount());
        }
    }

    private void kind(Line line) {
        List<LineRule> allowed = rules(Limit.ALLOWED);
        if (!allowed.isEmpty() && allowed.stream().noneMatch(r -> covers(r, line))) {
            String names = CostCategory.of(scheme).stream().map(Category::zh).collect(Collectors.joining("、"));
            tell(
                    line.no(),
                    "category",
                    BudgetLineRule.NOT_ALLOWED,
                    allowed.get(0).source(),
                    name(line),
                    names);
        }
        for (LineRule rule : rules(Limit.FORBIDDEN)) {
            if (covers(rule, line)) {
                tell(line.no(), "category", BudgetLineRule.FORBIDDEN, rule.source(), name(line), rule.name());
            } else if (rule.words().stream().anyMatch(line.item()::contains)) {
                tell(line.no(), "item", BudgetLineRule.FORBIDDEN, rule.source(), line.item(), rule.name());
            }
        }
        for (LineRule rule : rules(Limit.HEAD_COUNT)) {
            if (covers(rule, line) && line.people() == null) {
                tell(line.no(), "people", BudgetLineRule.HEAD_COUNT, rule.source(), rule.name());
            }
        }
    }

    /** The price of a unit first; then what several days may cost together where later ones are cheaper. */
    private void prices(Line line) {
        List<LineRule> tiers = rules(Limit.MAX_UNIT_PRICE).stream()
                .filter(r -> covers(r, line))
                .sorted(Comparator.comparingInt(LineRule::fromTime))
                .toList();
        if (tiers.isEmpty()) return;
        LineRule first = tiers.get(0);
        Money most = Money.of(first.value());
        if (line.unitPrice().exceeds(most)) {
            tell(
                    line.no(),
                    "unitPrice",
                    BudgetLineRule.UNIT_PRICE,
                    first.source(),
                    first.name(),
                    line.unitPrice(),
                    most);
        } else if (tiers.size() > 1) {
            Money all = tiered(tiers, line);
            if (line.amount().exceeds(all)) {
                String said = tiers.stream()
                        .map(t -> (t.fromTime() == 1 ? "" : "≥" + t.fromTime() + ": ") + Amounts.plain(t.value()))
                        .collect(Collectors.joining("；"));
                tell(line.no(), "amount", BudgetLineRule.TIERS, first.source(), first.name(), line.amount(), said, all);
            }
        }
    }

    private static Money tiered(List<LineRule> tiers, Line line) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal from = BigDecimal.valueOf(tiers.get(i).fromTime() - 1L);
            BigDecimal to = i + 1 < tiers.size()
                    ? line.times().min(BigDecimal.valueOf(tiers.get(i + 1).fromTime() - 1L))
                    : line.times();
            BigDecimal within = to.subtract(from).max(BigDecimal.ZERO);
            sum = sum.add(within.multiply(tiers.get(i).value()));
        }
        BigDecimal people = BigDecimal.valueOf(line.people() == null ? 1 : line.people());
        return Money.of(sum.multiply(people).setScale(2, RoundingMode.FLOOR));
    }

    private void shares() {
        for (LineRule rule : scheme.body().lines()) {
            boolean most = rule.limit() == Limit.MAX_SHARE;
            if (!most && rule.limit() != Limit.MIN_SHARE) continue;
            Money whole = total(lines, rule);
            List<Line> group = lines.stream().filter(l -> covers(rule, l)).toList();
            Money part = total(group, rule);
            BigDecimal limit = rule.value();
            boolean wrong = most
                    ? part.exceeds(Amounts.down(whole, limit))
                    : Amounts.up(whole, limit).exceeds(part);
            if (!wrong) continue;
            Money rest = whole.minus(part);
            int line = group.isEmpty() ? 0 : group.get(group.size() - 1).no();
            tell(
                    line,
                    group.isEmpty() ? "lines" : rule.ofGrant() ? "grant" : "amount",
                    most ? BudgetLineRule.MAX_SHARE : BudgetLineRule.MIN_SHARE,
                    rule.source(),
                    rule.name(),
                    part,
                    percent(part, whole),
                    Amounts.plain(limit),
                    doing(rest, limit, most));
        }
    }

    /** With the rest unchanged, the part that is exactly the share of the sum of both. */
    private static Money doing(Money rest, BigDecimal limit, boolean most) {
        BigDecimal left = HUNDRED.subtract(limit);
        if (left.signum() <= 0) return rest;
        return new Money(BigDecimal.valueOf(rest.fen())
                .multiply(limit)
                .divide(left, 0, most ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .longValueExact());
    }

    private static String percent(Money part, Money whole) {
        if (!whole.isPositive()) return "0";
        return Amounts.plain(BigDecimal.valueOf(part.fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole.fen()), 2, RoundingMode.HALF_UP));
    }

    private static Money total(List<Line> lines, LineRule rule) {
        return lines.stream()
                .map(l -> rule.ofGrant() ? (l.grant() == null ? Money.ZERO : l.grant()) : l.amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private List<LineRule> rules(Limit limit) {
        return scheme.body().lines().stream().filter(r -> r.limit() == limit).toList();
    }

    private static boolean covers(LineRule rule, Line line) {
        return rule.category().equals(line.category()) || rule.with().contains(line.category());
    }

    private String name(Line line) {
        return CostCategory.named(scheme, line.category()).zh();
    }

    private void tell(int line, String field, BudgetLineRule rule, String source, Object... args) {
        problems.add(Problem.of(line, field, rule, source, args));
    }
}
