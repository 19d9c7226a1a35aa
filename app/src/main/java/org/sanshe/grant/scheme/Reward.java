package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;

/**
 * 奖补规则: result first, then money.
 *
 * @param evidence what proves the result
 * @param inspectors 联合查验人数; 0 when papers suffice
 * @param standards 查验标准, measured on site
 * @param useMonths within how many months after the payment its use is reported; 0 for no report
 * @param yearly whether a standard is rewarded each year anew; otherwise once
 */
public record Reward(Evidence evidence, int inspectors, List<Standard> standards, int useMonths, Boolean yearly) {

    /** A list that is not there is empty, what is not said to be yearly is not. */
    public Reward {
        standards = standards == null ? List.of() : List.copyOf(standards);
        yearly = yearly != null && yearly;
    }

    /** 成果证明. */
    public enum Evidence {
        /** 证书: each pays once. */
        CERTIFICATE,
        /** 达标: an organization and class once. */
        STANDARD
    }

    /**
     * 查验标准: a figure that must be reached or not exceeded; with {@code per} it is the first figure for each hundred of the
     * second, so that a share is written as percent.
     *
     * @param measure what is measured, with its unit, for example {@code 用房总面积（平方米）}
     * @param per what it is divided by; null for the figure itself
     * @param atLeast whether the value is the least (以上) or the most (以下); both include it
     * @param source where it stands
     */
    public record Standard(String measure, String per, boolean atLeast, BigDecimal value, String source) {

        /** Whether figures satisfy it; dividing by nothing does not. */
        public boolean holds(BigDecimal figure, BigDecimal divisor) {
            if (per == null) return compare(figure, value);
            if (divisor == null || divisor.signum() <= 0) return false;
            return compare(figure.multiply(BigDecimal.valueOf(100)), value.multiply(divisor));
        }

        private boolean compare(BigDecimal left, BigDecimal right) {
            return atLeast ? left.compareTo(right) >= 0 : left.compareTo(right) <= 0;
        }
    }
}
