package org.sanshe.purchase.implementation;

import java.util.Arrays;
import java.util.List;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Performance.Budget;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 分年度资金, as it is kept in a row. */
@Component
class Budgets {

    private final JsonMapper json;

    Budgets(JsonMapper json) {
        this.json = json;
    }

    /** One line of a form. */
    record Line(int year, FundingSource source, Money amount) {}

    private record Kept(int year, FundingSource source, long fen) {}

    static List<Budget> of(List<Line> lines) {
        return lines.stream()
                .map(l -> new Budget(l.year(), l.source(), l.amount()))
                .toList();
    }

    static Money sum(List<Budget> budget) {
        return budget.stream().map(Budget::amount).reduce(Money.ZERO, Money::plus);
    }

    String write(List<Budget> budget) {
        return json.writeValueAsString(budget.stream()
                .map(b -> new Kept(b.year(), b.source(), b.amount().fen()))
                .toList());
    }

    List<Budget> read(String kept) {
        return Arrays.stream(json.readValue(kept, Kept[].class))
                .map(k -> new Budget(k.year(), k.source(), new Money(k.fen())))
                .toList();
    }
}
