package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.scheme.BudgetCheck;
import org.sanshe.grant.scheme.BudgetCheck.Line;
import org.sanshe.grant.scheme.BudgetCheck.Problem;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 调剂后的预算: the shares a scheme sets for kinds of cost hold after a shift between lines too. */
@Component
class GrantBudgets {

    private final GrantSchemes schemes;
    private final BudgetCheck budgets;

    GrantBudgets(GrantSchemes schemes, BudgetCheck budgets) {
        this.schemes = schemes;
        this.budgets = budgets;
    }

    /** Prices and head counts were checked when the budget was approved and do not move with a shift. */
    void check(GrantProject p, List<GrantProjects.Line> lines, Map<Integer, Money> after) {
        var shifted = lines.stream()
                .filter(l -> after.get(l.no()).isPositive())
                .map(l -> new Line(
                        l.no(),
                        l.category(),
                        l.item(),
                        null,
                        BigDecimal.ONE,
                        after.get(l.no()),
                        after.get(l.no()),
                        Money.ZERO))
                .toList();
        budgets.of(schemes.get(p.schemeId()), shifted).stream()
                .filter(problem -> problem.rule().name().contains("SHARE"))
                .findFirst()
                .ifPresent(GrantBudgets::refuse);
    }

    private static void refuse(Problem problem) {
        throw InvalidInput.at("lines", problem.zh(), problem.en());
    }
}
