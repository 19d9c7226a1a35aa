package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;

/**
 * 系统计算的得分: what nobody marks by hand.
 *
 * @param leaf the code of the indicator; {@code @} and the code of a side that nobody scores for
 * @param reached what was reached; null when nothing is known
 * @param planned what was planned
 * @param points what it is worth
 */
public record Computed(String leaf, BigDecimal reached, BigDecimal planned, BigDecimal points) {

    static final String SIDE = "@";
}
