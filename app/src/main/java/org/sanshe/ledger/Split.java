package org.sanshe.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Money;

/** 按份额分摊: by the largest remainder, never beyond what a payer has left; the parts always sum to the whole. */
final class Split {

    private Split() {}

    /**
     * In the proportion of the shares; what a payer has no room for is shared among those who have.
     *
     * @param amount in fen, at most what all have left
     */
    static Map<Long, Long> within(long amount, Map<Long, Long> promised, Map<Long, Long> claimed) {
        var parts = new LinkedHashMap<Long, Long>();
        promised.keySet().forEach(p -> parts.put(p, 0L));
        var open = new ArrayList<>(promised.keySet());
        long left = amount;
        while (left > 0) {
            var wanted = shares(left, open, promised);
            for (int i = 0; i < wanted.size(); i++) {
                long payer = open.get(i);
                long room = promised.get(payer) - claimed.getOrDefault(payer, 0L) - parts.get(payer);
                long part = Math.min(room, wanted.get(i));
                parts.merge(payer, part, Long::sum);
                left -= part;
            }
            open.removeIf(p -> promised.get(p) - claimed.getOrDefault(p, 0L) - parts.get(p) == 0);
            if (left > 0 && open.isEmpty()) throw new IllegalArgumentException("no room for " + left);
        }
        return parts;
    }

    /**
     * So that all claims together, with this one, stand in the proportion of the shares; when everything is claimed each payer
     * has paid exactly its share.
     */
    static Map<Long, Long> evenedOut(long amount, Map<Long, Long> promised, Map<Long, Long> claimed) {
        long all = claimed.values().stream().reduce(amount, Math::addExact);
        var payers = new ArrayList<>(promised.keySet());
        var targets = shares(all, payers, promised);
        var parts = new LinkedHashMap<Long, Long>();
        long over = 0;
        for (int i = 0; i < payers.size(); i++) {
            long part = targets.get(i) - claimed.getOrDefault(payers.get(i), 0L);
            parts.put(payers.get(i), Math.max(0, part));
            over += Math.max(0, -part);
        }
        // who has paid more than its part gets nothing back here; the others pay so much less
        for (long payer : payers) {
            long less = Math.min(over, parts.get(payer));
            parts.merge(payer, -less, Long::sum);
            over -= less;
        }
        return parts;
    }

    private static List<Long> shares(long amount, List<Long> payers, Map<Long, Long> promised) {
        return new Money(amount)
                .split(payers.stream().map(promised::get).toList()).stream()
                        .map(Money::fen)
                        .toList();
    }
}
