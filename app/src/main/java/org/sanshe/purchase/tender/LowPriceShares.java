package org.sanshe.purchase.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 异常低价审查线 (财库〔2026〕2号): a price below any of these shares must be reviewed.
 *
 * @param ofAverage percent of the average of the compliant prices
 * @param ofSecond percent of the second lowest price
 * @param ofCeiling percent of the ceiling
 * @param minutes how long the supplier has to explain
 */
@Embeddable
public record LowPriceShares(
        @Column(name = "low_price_of_average") int ofAverage,
        @Column(name = "low_price_of_second") int ofSecond,
        @Column(name = "low_price_of_ceiling") int ofCeiling,
        @Column(name = "low_price_minutes") int minutes) {}
