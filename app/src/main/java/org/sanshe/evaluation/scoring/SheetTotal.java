package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.Map;

/**
 * 一份锁定的评分表.
 *
 * @param side the code of the scheme's side
 * @param version from 1; higher when it was revised after a discussion
 * @param total of what was marked by hand, in points of the scheme's scale
 * @param counted false for the highest and the lowest where the scheme drops them
 * @param points by the code of the indicator
 */
public record SheetTotal(
        long personId,
        String name,
        String side,
        int version,
        BigDecimal total,
        boolean counted,
        Map<String, BigDecimal> points) {

    SheetTotal counted(boolean does) {
        return new SheetTotal(personId, name, side, version, total, does, points);
    }
}
