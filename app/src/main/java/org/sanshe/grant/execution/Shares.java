package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.util.List;
import java.util.NoSuchElementException;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.kernel.Money;

/** 分期金额: rounded down to the fen, the last takes the rest. */
final class Shares {

    private Shares() {}

    static Money of(Money amount, List<Instalment> plan, int no) {
        long left = amount.fen();
        for (int i = 0; i < plan.size(); i++) {
            long part = i == plan.size() - 1
                    ? left
                    : BigDecimal.valueOf(amount.fen())
                            .multiply(plan.get(i).share())
                            .movePointLeft(2)
                            .longValue();
            if (plan.get(i).no() == no) return new Money(part);
            left -= part;
        }
        throw new NoSuchElementException("instalment " + no);
    }
}
