package org.sanshe.evaluation.plan;

import java.util.List;
import org.sanshe.seal.Draw;

/**
 * 抽取复核文件: all that is needed to repeat a draw of evaluators. The numbers are those of the register of evaluators; the
 * seed is the digest of the row of the case's chain of evidence that fixed the pool.
 *
 * @param no from 1, of the assessment
 * @param side the code of the scheme's side
 * @param evidenceSeq which row of the chain
 * @param pool who could be drawn, ascending
 * @param excluded who left the pool before the draw, with the reason
 * @param order the pool in the order drawn
 * @param result who was drawn, in order
 */
record DrawFile(
        String assessment,
        int no,
        int round,
        String side,
        int evidenceSeq,
        String seed,
        List<Long> pool,
        String poolDigest,
        List<Excluded> excluded,
        List<Long> order,
        int needed,
        List<Long> result) {

    /** 抽取前排除. */
    record Excluded(long id, String name, String reason) {}

    /** Whether drawing again gives the same, from this file alone. */
    boolean isRepeated() {
        List<Long> again = Draw.order(seed, pool);
        return Draw.poolDigest(pool).equals(poolDigest)
                && again.equals(order)
                && again.subList(0, Math.min(needed, again.size())).equals(result);
    }
}
