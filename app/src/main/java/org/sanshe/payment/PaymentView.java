package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 一笔支付, as others see it.
 *
 * @param caseNo the case of this payment
 * @param item the claim's item
 * @param payer who pays
 * @param amount what this payer pays
 * @param status where it stands
 * @param due the stricter of the payment deadlines; null while its clock has not started
 * @param paidOn the day of the treasury's receipt; null while unpaid
 * @param order the payment order; null before the release
 */
public record PaymentView(
        String caseNo,
        String agreement,
        String item,
        String title,
        long payerUnit,
        String payer,
        Money amount,
        PaymentStatus status,
        Instant due,
        LocalDate paidOn,
        String order) {}
