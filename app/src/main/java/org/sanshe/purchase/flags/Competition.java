package org.sanshe.purchase.flags;

import java.time.Instant;
import java.util.List;

/**
 * 竞争事实: one competition after its opening, as the indicators read it.
 *
 * @param deadline 响应截止时间
 * @param priced whether prices compete
 * @param winner the response that is about to win; null while nobody is
 * @param documents what the procurement documents say: who repeats them copies nobody
 * @param peers the unit's other competitions
 */
record Competition(
        Instant deadline,
        boolean priced,
        String winner,
        List<Offer> offers,
        List<Tie> ties,
        String documents,
        Peers peers) {

    /** 关联: two suppliers the registry ties together. */
    record Tie(long first, long second, Text what) {}

    /**
     * 可比项目.
     *
     * @param number how many there are
     * @param medianValid the median of their valid responses
     * @param medianOutPercent the median share of invalid responses, in percent
     */
    record Peers(int number, double medianValid, double medianOutPercent) {}
}
