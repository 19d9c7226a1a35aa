package org.sanshe.ledger;

import java.time.LocalDate;

/**
 * 查询条件: which vouchers; null for any.
 *
 * @param agreement by its whole number
 * @param from the first accounting day
 * @param to the last
 */
record VoucherFilter(
        Integer year,
        FundingSource source,
        VoucherKind kind,
        String agreement,
        Long line,
        LocalDate from,
        LocalDate to) {

    VoucherFilter {
        agreement = agreement == null || agreement.isBlank() ? null : agreement.trim();
    }

    static VoucherFilter ofLine(long line) {
        return new VoucherFilter(null, null, null, null, line, null, null);
    }
}
