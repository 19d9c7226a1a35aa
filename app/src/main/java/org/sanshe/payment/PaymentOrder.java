package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 支付指令.
 *
 * @param no for example {@code ZF2026-0007-1}, at most 35 characters
 * @param payeeCode the payee's credit code
 * @param account digits; sensitive
 * @param batchNo null while it waits to be sent
 * @param outcome {@code PAID} or {@code BOUNCED}; null while in transit
 */
record PaymentOrder(
        String no,
        String caseNo,
        String agreement,
        long payerUnit,
        String payer,
        String payee,
        String payeeCode,
        String bank,
        String account,
        Money amount,
        String purpose,
        Instant releasedAt,
        String batchNo,
        String outcome,
        LocalDate settledOn) {

    /** Without the account, so that a log line never carries it. */
    @Override
    public String toString() {
        return "order " + no;
    }
}
