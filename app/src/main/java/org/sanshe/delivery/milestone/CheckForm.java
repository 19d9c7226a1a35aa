package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The form {@code deliverables-check}. */
record CheckForm(List<Row> items, LocalDate resubmitBy, List<Deduction> deductions, String opinion) {

    /** 一项成果的核对. */
    record Row(String verdict, String reason) {

        boolean isReturned() {
            return "RETURN".equals(verdict);
        }
    }

    /** 扣款建议. */
    record Deduction(String item, String ground, BigDecimal amount) {}

    boolean isComplete() {
        return items.stream().noneMatch(Row::isReturned);
    }
}
