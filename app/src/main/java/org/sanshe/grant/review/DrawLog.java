package org.sanshe.grant.review;

import java.util.List;
import org.sanshe.party.Candidates;
import org.sanshe.seal.Draw;

/**
 * 抽取记录 of a panel: from it and the chain of evidence anybody can draw again.
 *
 * @param evidenceSeq the row of evidence that fixed the pool
 * @param seed the digest of that row
 * @param pool evaluators who could be drawn
 * @param order all of them as drawn
 */
record DrawLog(
        String round,
        long evidenceSeq,
        String seed,
        List<Long> pool,
        String poolDigest,
        List<Candidates.Excluded> excluded,
        List<Long> order,
        int needed,
        List<Long> result) {

    /** Whether drawing again gives the same, from this record alone. */
    boolean isRepeated() {
        List<Long> again = Draw.order(seed, pool);
        return Draw.poolDigest(pool).equals(poolDigest)
                && again.equals(order)
                && again.subList(0, Math.min(needed, again.size())).equals(result);
    }
}
