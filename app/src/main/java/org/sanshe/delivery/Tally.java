package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 计量: what a contract earned in a period by its records and rosters, line by line of its price list. One bean a kind of
 * measure; each answers for the lines it can measure.
 */
public interface Tally {

    /** What was earned from the first to the last day; empty when this bean measures none of the agreement's lines. */
    List<Measured> measure(String agreement, LocalDate from, LocalDate to);

    /**
     * 计量结果.
     *
     * @param item the line of the price list
     * @param planned how many were due in the period; null when the contract does not say
     * @param counted how many count
     * @param discounted how many were reported and do not count
     * @param amount what the counted ones are worth
     * @param why why some do not count, in Chinese; empty when all do
     * @param locked whether every sheet of the period is locked
     */
    record Measured(
            String item,
            String unit,
            BigDecimal planned,
            BigDecimal counted,
            BigDecimal discounted,
            Money unitPrice,
            Money amount,
            String why,
            boolean locked) {}
}
