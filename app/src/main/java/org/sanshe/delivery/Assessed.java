package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.sanshe.kernel.Refusal;

/**
 * 考核关口: what assessments say of a period, for milestones that are paid when the period was assessed. Answered by whoever
 * assesses.
 */
public interface Assessed {

    /**
     * 可支付比例 of a milestone whose period was assessed.
     *
     * @return percent; empty when no assessment of the agreement's is arranged for the period, so that acceptance alone decides
     * @throws Refusal while an assessment that is under way or planned for the period has no final result, or a result stops
     *     payment
     */
    Optional<BigDecimal> payable(String agreement, LocalDate from, LocalDate to);
}
