package org.sanshe.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;

/** 续签查询: on what a yearly contract rests that is signed in a case of its own within a longer tender. */
public interface Renewals {

    /** The renewal a case is; empty when the case is a purchase. */
    Optional<Renewal> of(String caseNo);

    /**
     * 续签.
     *
     * @param purchaseNo the purchase whose award it rests on
     * @param last the case in which the contract before was signed
     * @param amount the price of the contract before, which does not change
     * @param on the day the renewal was decided, from which the days for signing count
     * @param budget the funds of the new term
     */
    record Renewal(
            String purchaseNo,
            String last,
            Money amount,
            LocalDate on,
            LocalDate from,
            LocalDate until,
            List<Performance.Budget> budget) {}
}
