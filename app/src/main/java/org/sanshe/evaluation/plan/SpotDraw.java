package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.sanshe.seal.Draw;

/**
 * 抽查抽取: which engagements of a year get a spot check. Whoever has the seed and the list can draw again.
 *
 * @param percent 抽查比例
 * @param months only engagements lasting at least so many months are drawn
 * @param pool the agreements, ascending; in the draw each is its number in this list, from 1
 * @param order the pool in the order drawn
 * @param result the first of the order
 */
record SpotDraw(
        long schemeId,
        String seed,
        BigDecimal percent,
        int months,
        List<String> pool,
        List<String> order,
        List<String> result) {

    static SpotDraw of(long schemeId, String seed, BigDecimal percent, int months, Collection<String> agreements) {
        List<String> pool = agreements.stream().sorted().toList();
        List<String> order = order(seed, pool);
        return new SpotDraw(
                schemeId, seed, percent, months, pool, order, order.subList(0, needed(pool.size(), percent)));
    }

    /** 抽查数量: the rate of so many, rounded up. */
    static int needed(int engagements, BigDecimal percent) {
        return percent.multiply(BigDecimal.valueOf(engagements))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether drawing again gives the same. */
    boolean isRepeated() {
        return equals(of(schemeId, seed, percent, months, pool));
    }

    private static List<String> order(String seed, List<String> pool) {
        return Draw.order(seed, LongStream.rangeClosed(1, pool.size()).boxed().toList()).stream()
                .map(no -> pool.get((int) (no - 1)))
                .toList();
    }
}
