package org.sanshe.purchase.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
}
