package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.grant.application.ApplicationForm.Line;
import org.sanshe.grant.scheme.Amounts;
import org.sanshe.grant.scheme.BudgetCheck;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 预算表: what the lines of a budget sum to, which rule of the scheme each breaks and where that stands. */
@Component
class BudgetSheet {

    private final BudgetCheck check;
    private final Amounts amounts;

    BudgetSheet(BudgetCheck check, Amounts amounts) {
        this.check = check;
        this.amounts = amounts;
    }

    /** 一个问题. @param path of the input it stands at; {@code lines} for the whole */
    record Problem(String path, int line, String text, String source) {}

    /** What is wrong with the lines that can be computed. */
    List<Problem> problems(GrantScheme scheme, List<Line> lines) {
        var problems = new ArrayList<Problem>();
        var computed = new ArrayList<BudgetCheck.Line>();
        for (int i = 0; i < lines.size(); i++) {
            Line l = lines.get(i);
            if (!l.isComplete()) continue;
            Money grant = l.grant() == null ? Money.ZERO : l.grant();
            if (grant.exceeds(l.amount())) {
                problems.add(new Problem(
                        "lines[" + i + "].grant",
                        i + 1,
                        Language.say(
                                "申请资助 " + grant + " 元超过本行金额 " + l.amount() + " 元，请改小",
                                "The grant asked for, " + grant + " yuan, exceeds the line's " + l.amount()
                                        + " yuan; lower it"),
                        ""));
            }
            computed.add(new BudgetCheck.Line(
                    i + 1, l.category(), l.item(), l.people(), l.times(), l.price(), l.amount(), grant));
        }
        for (BudgetCheck.Problem p : check.of(scheme, computed)) {
            problems.add(new Problem(path(p), p.line(), p.in(Language.isEnglish()), p.source()));
        }
        return problems;
    }

    private static String path(BudgetCheck.Problem p) {
        if (p.line() == 0) return "lines";
        String field = switch (p.field()) {
            case "unitPrice", "amount" -> "price";
            case "lines" -> "category";
            default -> p.field();
        };
        return "lines[" + (p.line() - 1) + "]." + field;
    }

    /** Why the amount asked for is none the scheme allows; empty when it is. */
    Optional<String> refused(GrantScheme scheme, ApplicationForm form) {
        Optional<Refusal> refusal =
                amounts.problem(scheme, form.category(), form.asked(), form.budget(), form.brought());
        return refusal.map(r -> r.message(LocaleContextHolder.getLocale()));
    }

    /** 档次: the amounts one may choose from in a class of project. */
    List<Map<String, Object>> choices(GrantScheme scheme, String category) {
        return amounts.choices(scheme, category).stream()
                .map(BudgetSheet::choice)
                .toList();
    }

    static Map<String, Object> choice(Money amount) {
        return Map.of(
                "label",
                amount + Language.say(" 元", " yuan"),
                "value",
                amount.yuan().stripTrailingZeros().toPlainString());
    }

    /** Sums and shares, by category and on the whole. */
    List<Map<String, Object>> totals(GrantScheme scheme, List<Line> lines) {
        var byCategory = new LinkedHashMap<String, Money>();
        lines.stream().filter(Line::isComplete).forEach(l -> byCategory.merge(l.category(), l.amount(), Money::plus));
        Money whole = byCategory.values().stream().reduce(Money.ZERO, Money::plus);
        if (!whole.isPositive()) return List.of();
        Money grant = lines.stream()
                .filter(Line::isComplete)
                .map(l -> l.grant() == null ? Money.ZERO : l.grant())
                .reduce(Money.ZERO, Money::plus);
        var names = names(scheme);
        var rows = new ArrayList<Map<String, Object>>();
        byCategory.forEach(
                (code, sum) -> rows.add(row(names.getOrDefault(code, code), sum, whole, rule(scheme, code))));
        rows.add(row(Language.say("预算合计", "Whole budget"), whole, whole, ""));
        rows.add(row(Language.say("其中申请资助", "From the grant"), grant, whole, most(scheme)));
        rows.add(row(Language.say("其中自筹和配套", "Own and matching"), whole.minus(grant), whole, least(scheme)));
        return rows;
    }

    /** The categories a budget may use, by code. */
    Map<String, String> names(GrantScheme scheme) {
        var names = new LinkedHashMap<String, String>();
        check.categories(scheme).forEach(c -> names.put(c.code(), c.in(Language.isEnglish())));
        return names;
    }

    private static String rule(GrantScheme scheme, String category) {
        return scheme.body().lines().stream()
                .filter(r -> r.category().equals(category) || r.with().contains(category))
                .filter(r -> r.value() != null)
                .map(r -> switch (r.limit()) {
                    case MAX_SHARE -> "≤ " + plain(r.value()) + "%";
                    case MIN_SHARE -> "≥ " + plain(r.value()) + "%";
                    case MAX_UNIT_PRICE -> Language.say("标准 ≤ ", "standard ≤ ") + plain(r.value());
                    default -> "";
                })
                .filter(s -> !s.isEmpty())
                .distinct()
                .collect(java.util.stream.Collectors.joining("；"));
    }

    private static String most(GrantScheme scheme) {
        var rule = scheme.body().amount();
        var said = new ArrayList<String>();
        if (rule.maxShare() != null) said.add("≤ " + plain(rule.maxShare()) + "%");
        if (rule.cap() != null) said.add("≤ " + rule.cap() + Language.say(" 元", " yuan"));
        return String.join("；", said);
    }

    private static String least(GrantScheme scheme) {
        BigDecimal share = scheme.body().amount().minOwnShare();
        return share == null ? "" : "≥ " + plain(share) + "%";
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Map<String, Object> row(String name, Money amount, Money whole, String rule) {
        BigDecimal share = BigDecimal.valueOf(amount.fen())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole.fen()), 1, RoundingMode.HALF_UP);
        return Map.of("name", name, "amount", amount.toString(), "share", plain(share) + "%", "rule", rule);
    }
}
