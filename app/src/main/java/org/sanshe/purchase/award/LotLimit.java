package org.sanshe.purchase.award;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 兼投不兼中: each supplier may win so many lots of a purchase. The lot ranked first goes to its first in rank; in the lots
 * ranked after it whoever has won enough is passed over. What was decided in a lot counts before what was only ranked.
 *
 * @param most how many lots one supplier may win, at least 1
 * @param lots all lots that were ranked
 */
record LotLimit(int most, List<Lot> lots) {

    /**
     * 已排序的采购包.
     *
     * @param rankedAt when its candidates were named
     * @param ranking the organizations, best first
     * @param begun whether anybody's turn came
     * @param winner whose turn it is or who won; null before, and while nobody does
     */
    record Lot(String caseNo, Instant rankedAt, List<Long> ranking, boolean begun, Long winner) {

        private boolean isBefore(Lot other) {
            return Comparator.comparing(Lot::rankedAt)
                            .thenComparing(Lot::caseNo)
                            .compare(this, other)
                    < 0;
        }
    }

    /** 不予确定: who has won enough of the other lots, with the cases of these lots. */
    Map<Long, List<String>> full(String caseNo) {
        Lot mine =
                lots.stream().filter(l -> l.caseNo().equals(caseNo)).findFirst().orElseThrow();
        Map<Long, List<String>> won = new HashMap<>();
        for (Lot lot : lots.stream().sorted(Comparator.comparing(Lot::caseNo)).toList()) {
            if (lot.equals(mine)) continue;
            winner(lot, mine).ifPresent(w -> won.merge(w, List.of(lot.caseNo()), LotLimit::both));
        }
        won.values().removeIf(of -> of.size() < most);
        return won;
    }

    private Optional<Long> winner(Lot lot, Lot mine) {
        if (lot.begun()) return Optional.ofNullable(lot.winner());
        if (!lot.isBefore(mine)) return Optional.empty();
        Set<Long> passedOver = full(lot.caseNo()).keySet();
        return lot.ranking().stream().filter(o -> !passedOver.contains(o)).findFirst();
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
