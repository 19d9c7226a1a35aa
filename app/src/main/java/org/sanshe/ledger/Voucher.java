package org.sanshe.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 记账凭证.
 *
 * @param no for example {@code PZ2026-000012}
 * @param kind what was done
 * @param agreement the contract or grant; null for quotas
 * @param reference the document, item or order it rests on
 * @param bookedOn the accounting day
 */
public record Voucher(
        long id,
        String no,
        VoucherKind kind,
        String agreement,
        String reference,
        String summary,
        LocalDate bookedOn,
        String by,
        Instant at) {}
