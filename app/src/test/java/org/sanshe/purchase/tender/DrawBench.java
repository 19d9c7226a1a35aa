package org.sanshe.purchase.tender;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.stream.LongStream;
import org.sanshe.seal.Draw;

/** 抽取的均匀性: how evenly many draws fall; the full count is a figure of the bench profile and no test. */
public final class DrawBench {

    private static final int POOL = 20;

    private DrawBench() {}

    /** Prints χ² of 100,000 draws. */
    public static void main(String[] arguments) {
        int draws = 100_000;
        long start = System.nanoTime();
        double chi = chiSquare(draws);
        System.out.printf(
                "%,d draws from a pool of %d: χ² %.1f (19 degrees of freedom; 43.8 is the 0.1 %% limit), %,d ms%n",
                draws, POOL, chi, (System.nanoTime() - start) / 1_000_000);
    }

    /** χ² of who comes first in so many draws from a pool of twenty. */
    static double chiSquare(int draws) {
        var pool = LongStream.rangeClosed(1, POOL).boxed().toList();
        var first = new HashMap<Long, Integer>();
        byte[] hidden = "fair".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < draws; i++) {
            String seed = Draw.seed(hidden, String.valueOf(i));
            first.merge(Draw.order(seed, pool).get(0), 1, Integer::sum);
        }
        double expected = (double) draws / POOL;
        return pool.stream()
                .mapToDouble(id -> Math.pow(first.getOrDefault(id, 0) - expected, 2) / expected)
                .sum();
    }
}
