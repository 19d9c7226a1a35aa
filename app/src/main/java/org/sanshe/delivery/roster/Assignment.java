package org.sanshe.delivery.roster;

import java.time.LocalDate;

/**
 * 在岗: who holds a seat from the first to the last day.
 *
 * @param certificateUntil null when it does not expire or there is none
 * @param leftBecause why it ended early; null while it did not
 */
record Assignment(
        long id,
        long seatId,
        long workerId,
        String name,
        String maskedId,
        LocalDate from,
        LocalDate to,
        String changeNo,
        String certificate,
        String certificateNo,
        LocalDate certificateUntil,
        String leftBecause) {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the certificate is no longer valid on a day. */
    boolean isExpiredOn(LocalDate day) {
        return certificateUntil != null && day.isAfter(certificateUntil);
    }
}
