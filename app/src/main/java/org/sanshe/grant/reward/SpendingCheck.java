package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.BudgetCheck;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** 用途核对: what was spent against the rules of its scheme on what its money may and may not buy. */
@Component
class SpendingCheck {

    /** Standards a unit are for budgets; a receipt is judged by what may be paid at all. */
    private static final Set<String> BUDGET_ONLY = Set.of("people", "unitPrice");

    private final BudgetCheck lines;

    SpendingCheck(BudgetCheck lines) {
        this.lines = lines;
    }

    /** What is wrong, by number of the line; 0 for the whole. */
    Map<Integer, String> of(GrantScheme scheme, List<GrantReceipts.Receipt> spent) {
        boolean english = Language.isEnglish();
        return lines
                .of(
                        scheme,
                        spent.stream()
                                .map(r -> new BudgetCheck.Line(
                                        r.no(),
                                        r.category(),
                                        r.item(),
                                        null,
                                        BigDecimal.ONE,
                                        r.amount(),
                                        r.amount(),
                                        r.amount()))
                                .toList())
                .stream()
                .filter(problem -> !BUDGET_ONLY.contains(problem.field()))
                .collect(Collectors.toMap(
                        BudgetCheck.Problem::line, problem -> problem.in(english), (a, b) -> a + " " + b));
    }

    /** What money may and may not buy, the mark and the bans of lottery money among it. */
    List<Map<String, Object>> rules(GrantScheme scheme) {
        boolean english = Language.isEnglish();
        String may = english ? "may: " : "可以支出：";
        String mayNot = english ? "may not: " : "不得支出：";
        var shown = new ArrayList<Map<String, Object>>();
        for (LineRule r : scheme.body().lines()) {
            if (r.limit() == LineRule.Limit.ALLOWED) shown.add(Map.of("rule", may + r.name(), "source", r.source()));
            if (r.limit() == LineRule.Limit.FORBIDDEN) {
                shown.add(Map.of("rule", mayNot + r.name(), "source", r.source()));
            }
        }
        var lottery = scheme.body().formalities().lottery();
        if (lottery != null) {
            shown.add(
                    Map.of("rule", (english ? "visible mark: " : "标明：") + lottery.label(), "source", lottery.source()));
            lottery.bans().forEach(ban -> shown.add(Map.of("rule", mayNot + ban, "source", lottery.source())));
        }
        return shown;
    }

    /** All categories, the forbidden ones too: what was spent is to be said as it was. */
    List<Map<String, Object>> categories(GrantScheme scheme) {
        boolean english = Language.isEnglish();
        var found = new LinkedHashMap<String, String>();
        lines.categories(scheme).forEach(c -> found.put(c.code(), c.in(english)));
        scheme.body().lines().forEach(r -> found.putIfAbsent(r.category(), r.name()));
        found.putIfAbsent("PERSONNEL", english ? "salaries" : "人员工资");
        found.putIfAbsent("OTHER", english ? "other" : "其他");
        return found.entrySet().stream()
                .map(c -> Map.<String, Object>of("value", c.getKey(), "label", c.getValue()))
                .toList();
    }
}
