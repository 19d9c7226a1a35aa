package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The forms of the acceptance. */
final class AcceptanceForms {

    private AcceptanceForms() {}

    /** The form {@code acceptance-group}. */
    record Group(List<String> members, LocalDate voicesUntil) {}

    /** The form {@code acceptance-sheet}. */
    record Sheet(
            List<Judgement> standards, String verdict, BigDecimal deduction, String deductionReason, String opinion) {}

    /** 一条标准的结果. */
    record Judgement(String result, String reason) {}

    /** The form {@code voices-extension}. */
    record Extension(LocalDate voicesUntil, String reason) {}

    /** The form {@code acceptance-conclusion}. */
    record Conclusion(
            List<Deduction> deductions,
            BigDecimal disputed,
            String disputeReason,
            String outcome,
            LocalDate rectifyBy,
            String rectification,
            String opinion) {}

    /** 扣款. */
    record Deduction(String item, String ground, BigDecimal shortfall, BigDecimal unitPrice, BigDecimal amount) {}
}
