package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/** As a grant is settled: what was paid beyond what is allowed comes back, the newest order first; the rest is free. */
final class GrantSettled {

    private GrantSettled() {}

    static void settle(Ledger ledger, String agreement, Money allowed, LocalDate today, Actor by) {
        List<Ledger.Paid> paid = ledger.paid(agreement).stream()
                .sorted(Comparator.comparing(Ledger.Paid::order).reversed())
                .toList();
        Money all = paid.stream().map(Ledger.Paid::amount).reduce(Money.ZERO, Money::plus);
        Money left = all.exceeds(allowed) ? all.minus(allowed) : Money.ZERO;
        for (Ledger.Paid p : paid) {
            Money part = p.amount().exceeds(left) ? left : p.amount();
            if (!part.isPositive()) break;
            ledger.refund(agreement, p.order(), List.of(new Portion(p.line(), part)), today, "结算收回", by);
            left = left.minus(part);
        }
        List<Portion> rest = ledger.portions(agreement, Account.COMMITTED);
        if (!rest.isEmpty()) ledger.release(agreement, rest, "资助项目结项", by);
    }
}
