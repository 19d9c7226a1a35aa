package org.sanshe.purchase.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 淘汰: how many of those ranked may be admitted to a closed framework.
 *
 * @param percent 淘汰比例 at least, in percent of the valid responses
 * @param eliminated at least so many
 * @param admitted at least so many must remain
 */
record Elimination(BigDecimal percent, int eliminated, int admitted) {

    /** 至多入围: the share is rounded up to whole suppliers; may be less than what must remain. */
    int most(int valid) {
        int out = percent.multiply(BigDecimal.valueOf(valid))
                .movePointLeft(2)
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(0, valid - Math.max(out, eliminated));
    }

    /** Whether enough remain for a framework. */
    boolean possible(int valid) {
        return most(valid) >= admitted;
    }

    /** 补充征集: a closed framework may be refilled once fewer than a share of those admitted remain. */
    static boolean mayRefill(int admitted, int remaining, BigDecimal belowPercent) {
        return BigDecimal.valueOf(remaining)
                        .movePointRight(2)
                        .compareTo(belowPercent.multiply(BigDecimal.valueOf(admitted)))
                < 0;
    }
}
