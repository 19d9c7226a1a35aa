package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.calendar.Deadline;

/**
 * 法定界限: what the law allows the documents, as looked up in the tables for the day of the case.
 *
 * @param documentsUntil the earliest last day of the documents; null where the method sets none
 * @param responseDeadline the earliest day of the deadline
 * @param price how price counts
 * @param bidBondPercent the highest bond, in percent of the budget
 * @param performanceBondPercent the highest performance bond, in percent of the contract amount
 * @param lowPriceOfAverage least percent
 * @param lowPriceOfSecond least percent
 * @param lowPriceOfCeiling least percent
 * @param lowPriceMost to which percent each may be raised
 * @param lowPriceMinutes how long a supplier must have to explain
 * @param similarContracts how many similar contracts may be a condition
 * @param unfair what may neither be asked for nor scored
 */
record TenderLimits(
        Deadline documentsUntil,
        Deadline responseDeadline,
        PriceWeight price,
        BigDecimal bidBondPercent,
        BigDecimal performanceBondPercent,
        int lowPriceOfAverage,
        int lowPriceOfSecond,
        int lowPriceOfCeiling,
        int lowPriceMost,
        int lowPriceMinutes,
        int similarContracts,
        List<Unfair> unfair) {

    /**
     * 价格权重.
     *
     * @param scored false: price is no criterion
     * @param min least points; null when not scored
     * @param max most points; null when not scored
     * @param lowestWins true: the lowest price wins and no points are given at all
     */
    record PriceWeight(boolean scored, BigDecimal min, BigDecimal max, boolean lowestWins) {}
}
