package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.Ledger.Paid;
import org.sanshe.ledger.Portion;
import org.springframework.stereotype.Component;

/**
 * 退回原资金来源: money that comes back goes to the budget lines it was paid from, to each payer in the proportion it paid,
 * the newest payment first; in the year of a line its quota is restored, later the money belongs to the treasury
 * (《预算法》第五十七条; 《彩票管理条例》第三十三条).
 */
@Component
class RecoveringGrants {

    private final Ledger ledger;

    RecoveringGrants(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @throws Refusal when more comes back than stands as paid */
    void book(String agreement, Money amount, LocalDate on, String reason, Actor by) {
        for (Share share : split(ledger.paid(agreement), amount)) {
            ledger.refund(agreement, share.order(), share.portions(), on, reason, by);
        }
    }

    /** What goes back to which payment order. */
    record Share(String order, List<Portion> portions) {}

    static List<Share> split(List<Paid> paid, Money amount) {
        Money all = paid.stream().map(Paid::amount).reduce(Money.ZERO, Money::plus);
        if (amount.exceeds(all)) throw new Refusal(GrantRule.MORE_THAN_PAID, amount, all);
        List<Long> payers =
                paid.stream().map(Paid::payerUnit).distinct().sorted().toList();
        List<Long> weights = payers.stream()
                .map(payer -> paid.stream()
                        .filter(p -> p.payerUnit() == payer)
                        .mapToLong(p -> p.amount().fen())
                        .sum())
                .toList();
        List<Money> parts = amount.split(weights);
        var taken = new ArrayList<Taken>();
        for (int i = 0; i < payers.size(); i++) {
            long payer = payers.get(i);
            Money left = parts.get(i);
            List<Paid> newest = paid.stream()
                    .filter(p -> p.payerUnit() == payer)
                    .sorted(Comparator.comparing(Paid::order).reversed())
                    .toList();
            for (Paid p : newest) {
                Money part = p.amount().atMost(left);
                if (part.isPositive()) taken.add(new Taken(p.order(), new Portion(p.line(), part)));
                left = left.minus(part);
            }
        }
        return taken.stream().collect(Collectors.groupingBy(Taken::order)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Share(
                        e.getKey(), e.getValue().stream().map(Taken::portion).toList()))
                .toList();
    }

    private record Taken(String order, Portion portion) {}
}
