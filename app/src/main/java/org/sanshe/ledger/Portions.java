package org.sanshe.ledger;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.kernel.Money;

/** 份额合计: one portion a line, by the lines' ids. */
final class Portions {

    private Portions() {}

    static List<Portion> of(List<Entry> entries) {
        return merged(entries.stream()
                .map(e -> new Portion(e.line(), new Money(e.amount())))
                .toList());
    }

    static List<Portion> merged(List<Portion> portions) {
        return portions.stream()
                .collect(Collectors.groupingBy(
                        Portion::line, TreeMap::new, Collectors.reducing(Money.ZERO, Portion::amount, Money::plus)))
                .entrySet()
                .stream()
                .map(e -> new Portion(e.getKey(), e.getValue()))
                .toList();
    }

    static Money sum(List<Portion> portions) {
        return portions.stream().map(Portion::amount).reduce(Money.ZERO, Money::plus);
    }
}
