package org.sanshe.purchase.bond;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 保证金.
 *
 * @param caseNo the purchase or lot
 * @param performance 履约保证金; otherwise a bid bond
 * @param responseNo null for a performance bond
 * @param returnNo the case of its return; null while nothing is due
 * @param refundDue the last moment to give it back; null while nothing is due
 * @param outcome what became of it; null while it is held
 * @param ground why it was kept; null otherwise
 */
record Bond(
        long id,
        String caseNo,
        boolean performance,
        String responseNo,
        long organizationId,
        String supplier,
        BondForm form,
        Money amount,
        String issuer,
        LocalDate receivedOn,
        String returnNo,
        Instant refundDue,
        String outcome,
        LocalDate settledOn,
        String ground,
        String reason) {

    boolean isHeld() {
        return outcome == null;
    }

    boolean isLate(Instant now) {
        return isHeld() && refundDue != null && refundDue.isBefore(now);
    }
}
