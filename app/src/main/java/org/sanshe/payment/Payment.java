package org.sanshe.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/**
 * 一笔支付: one payer's share of a claim, with its papers and what was decided last.
 *
 * @param papers null until they are handed in
 * @param levels the roles that approve it, in turn
 * @param approved how many of them have
 * @param accrued whether the ledger has it as payable
 * @param attempt how many orders were made
 * @param cancelReason null while it is not cancelled
 */
record Payment(
        String caseNo,
        Claim claim,
        long payerUnit,
        String payer,
        String payee,
        String payeeCode,
        Money amount,
        PaymentStatus status,
        Papers papers,
        boolean passed,
        boolean refused,
        boolean released,
        List<String> levels,
        int approved,
        boolean accrued,
        int attempt,
        Instant due,
        LocalDate claimedOn,
        LocalDate paidOn,
        LocalDate bouncedOn,
        String bounceReason,
        String cancelReason) {

    String agreement() {
        return claim.agreement();
    }

    long organizationId() {
        return claim.organizationId();
    }

    /** 预付: it rests on nothing that was accepted. */
    boolean isAdvance() {
        return claim.acceptedOn() == null;
    }

    boolean isApproved() {
        return !refused && !levels.isEmpty() && approved >= levels.size();
    }

    /** For example {@code ZF2026-0007-1}: the payment and how many times it was sent. */
    String nextOrder() {
        return caseNo + "-" + (attempt + 1);
    }

    PaymentView view() {
        return new PaymentView(
                caseNo,
                claim.agreement(),
                claim.item(),
                claim.title(),
                payerUnit,
                payer,
                amount,
                status,
                due,
                paidOn,
                attempt == 0 ? null : caseNo + "-" + attempt);
    }

    /**
     * 票据.
     *
     * @param handedInOn the day the bureau got it, from which its clock runs
     * @param account the account the payee confirmed; null when none is registered
     */
    record Papers(
            InvoiceKind kind,
            String number,
            LocalDate date,
            String buyer,
            String seller,
            String content,
            Money amount,
            String file,
            LocalDate handedInOn,
            String account) {

        /** Without the account, so that a log line never carries it. */
        @Override
        public String toString() {
            return "invoice " + number;
        }
    }
}
