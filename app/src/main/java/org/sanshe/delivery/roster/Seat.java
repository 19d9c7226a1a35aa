package org.sanshe.delivery.roster;

import java.math.BigDecimal;

/**
 * 岗位: one seat of an agreement.
 *
 * @param no its number within the agreement, from 1
 * @param qualification what the contract says
 * @param share of full time, above 0 and at most 1
 * @param certificate the least certificate; {@code NONE} for none
 * @param item the line of the price list it is paid under; null for none
 */
record Seat(
        long id,
        String agreement,
        int no,
        String post,
        String qualification,
        BigDecimal share,
        String certificate,
        String item) {

    /** As shown: its number and its post. */
    public String label() {
        return no + " " + post;
    }
}
