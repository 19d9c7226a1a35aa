package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.util.List;

/** The form {@code roster-terms}. */
record TermsForm(
        List<PostRow> posts,
        int graceDays,
        Roster.Deducts deducts,
        Roster.MonthDivision monthDivision,
        BigDecimal paidDays,
        Roster.Overlap overlap,
        boolean insuranceRequired,
        boolean silenceConsents) {

    /** 一类岗位. @param item {@link #UNPAID} for none */
    record PostRow(String post, int number, BigDecimal share, String certificateKind, String item) {}

    static final String UNPAID = "-";
}
