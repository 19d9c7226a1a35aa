package org.sanshe.purchase.tender;

import org.sanshe.kernel.Refusal;

/**
 * 评审小组规模, as the table {@code panel} gives it.
 *
 * @param members least number of members
 * @param odd whether the number must be odd
 * @param experts least number of experts among so many
 * @param lawyers how many of the experts must be lawyers
 */
record PanelSize(int members, boolean odd, int experts, int lawyers) {

    /** Refuses a panel that is too small, even, or has too few experts for its size. */
    void check(int size, int expertsOnIt, int expertsNeeded) {
        if (size < members || (odd && size % 2 == 0) || expertsOnIt < expertsNeeded) {
            throw new Refusal(PanelRule.WRONG_SIZE, members, expertsNeeded, size, expertsOnIt);
        }
    }
}
