package org.sanshe.purchase.implementation;

import java.time.LocalDate;

/**
 * 中止或者终止.
 *
 * @param fault who is at fault: NONE, SUPPLIER, BUYER or BOTH; null for a suspension
 * @param heard whether the organization stated its view; null before the time for it is over
 * @param decided whether it was decided so; null before
 * @param reviewOn until when a suspension is to be looked at again
 * @param endsOn since when a contract is terminated
 * @param resumed whether a suspended contract goes on; null while it does not
 * @param handedOver whether the clients were handed over; null before that was looked at
 */
record Stop(
        String caseNo,
        String agreement,
        Kind kind,
        String ground,
        String fault,
        String reason,
        Boolean heard,
        String statement,
        Boolean decided,
        String opinion,
        LocalDate reviewOn,
        LocalDate endsOn,
        Boolean resumed,
        Boolean handedOver) {

    /** 种类. */
    enum Kind {
        /** 中止. */
        SUSPENSION,
        /** 终止. */
        TERMINATION
    }
}
