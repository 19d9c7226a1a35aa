package org.sanshe.purchase.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 合同核对: the draft against the award, the documents and the law. */
@Component
class ContractCheck {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ContractLimits limits;

    ContractCheck(ContractLimits limits) {
        this.limits = limits;
    }

    void check(ContractForms.Draft draft, Money awarded, int termMonths, LocalDate asOf) {
        eachItemOnce(draft);
        Money total = Money.ZERO;
        for (var line : draft.priceLines()) {
            BigDecimal exact = line.unitPrice().multiply(line.quantity()).setScale(2, RoundingMode.HALF_UP);
            if (line.lineTotal() != null && exact.compareTo(line.lineTotal().setScale(2, RoundingMode.HALF_UP)) != 0) {
                throw new Refusal(ContractRule.LINE_TOTAL_WRONG, line.item(), exact, line.lineTotal());
            }
            total = total.plus(Money.of(exact));
        }
        if (!total.equals(awarded)) throw new Refusal(ContractRule.AMOUNT_DIFFERS, total, awarded);
        BigDecimal bond = limits.get("PERFORMANCE_BOND_PERCENT", asOf);
        if (draft.performanceBondShare().compareTo(bond) > 0) {
            throw new Refusal(
                    ContractRule.BOND_TOO_HIGH, draft.performanceBondShare().toPlainString(), bond.toPlainString());
        }
        if (draft.payments().stream().anyMatch(p -> p.share().compareTo(WHOLE) == 0)) {
            throw new Refusal(ContractRule.PRE_FINANCING);
        }
        paidAlong(draft, asOf);
        years(draft, awarded, asOf);
        if (draft.supplierIsSme()) {
            int most = limits.get("PAYMENT_DAYS_MAX", asOf).intValueExact();
            draft.payments().stream()
                    .filter(p -> p.payWithinDays() > most)
                    .findFirst()
                    .ifPresent(p -> {
                        throw new Refusal(ContractRule.PAYMENT_TOO_LATE, p.payWithinDays(), most);
                    });
        }
        if (draft.termEnd().isAfter(draft.termStart().plusMonths(termMonths).minusDays(1))) {
            throw new Refusal(ContractRule.TERM_DIFFERS, termMonths);
        }
    }

    /** 价目不重复: what is counted and accepted later is told apart by its item alone. */
    private static void eachItemOnce(ContractForms.Draft draft) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < draft.priceLines().size(); i++) {
            String item = draft.priceLines().get(i).item().strip();
            Integer first = seen.putIfAbsent(item, i + 1);
            if (first == null) continue;
            throw InvalidInput.at(
                    "priceLines[" + i + "].item",
                    "“" + item + "”已经是第" + first + "行。请合并两行，或者在名称中写明区别，例如“" + item + "（夜间）”。",
                    "“" + item + "” is line " + first + " already: join the two, or say in the name how they differ.");
        }
    }

    /** 不得垫资: what is paid last may not be nearly everything. */
    private void paidAlong(ContractForms.Draft draft, LocalDate asOf) {
        BigDecimal most = limits.get("LAST_INSTALMENT_PERCENT", asOf);
        BigDecimal last = draft.payments().get(draft.payments().size() - 1).share();
        if (last.compareTo(most) > 0) {
            throw new Refusal(
                    ContractRule.PAID_AT_THE_END, last.stripTrailingZeros().toPlainString(), most.toPlainString());
        }
    }

    /** 分年度资金: the years' funds are the contract's amount, in years in which it is performed or paid. */
    private void years(ContractForms.Draft draft, Money awarded, LocalDate asOf) {
        Money sum = draft.budgetLines().stream().map(b -> Money.of(b.amount())).reduce(Money.ZERO, Money::plus);
        if (!sum.equals(awarded)) throw new Refusal(ContractRule.YEARS_DIFFER, sum, awarded);
        int first = draft.termStart().getYear();
        int last = draft.termEnd().getYear()
                + limits.get("BUDGET_YEARS_AFTER_TERM", asOf).intValueExact();
        draft.budgetLines().stream()
                .filter(b -> b.year() < first || b.year() > last)
                .findFirst()
                .ifPresent(b -> {
                    throw new Refusal(
                            ContractRule.YEAR_OUTSIDE,
                            String.valueOf(b.year()),
                            String.valueOf(first),
                            String.valueOf(last));
                });
    }

    /**
     * 补充合同 (《政府采购法》第四十九条): all supplements together stay within a share of the original amount.
     *
     * @param original the contract as first signed
     * @param earlier the sum of the supplements signed so far
     * @param requested the new one
     * @throws Refusal {@link ContractRule#SUPPLEMENTS_TOO_HIGH}
     */
    void supplement(Money original, Money earlier, Money requested, LocalDate asOf) {
        BigDecimal percent = limits.get("SUPPLEMENT_PERCENT", asOf);
        Money most = original.times(percent.movePointLeft(2));
        Money all = earlier.plus(requested);
        if (all.exceeds(most)) {
            throw new Refusal(ContractRule.SUPPLEMENTS_TOO_HIGH, all, most, original, percent.toPlainString());
        }
    }
}
