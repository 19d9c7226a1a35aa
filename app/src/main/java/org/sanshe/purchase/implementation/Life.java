package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 履行中的合同.
 *
 * @param agreement its number while it is performed
 * @param contractCase the case it was signed in
 * @param purchaseNo the purchase whose award it rests on
 * @param contractNo 合同编号
 * @param amount as first signed, without supplements
 * @param until the last day, changes of the term included
 * @param yearNo which yearly contract of the purchase, from 1
 * @param previous the agreement it renews; null for the first
 * @param bondDays working days within which the performance bond goes back; null when not agreed
 * @param status of the contract
 */
record Life(
        String agreement,
        long contractId,
        String contractCase,
        String purchaseNo,
        String contractNo,
        String title,
        long unitId,
        long organizationId,
        String supplierCode,
        String supplierName,
        Money amount,
        LocalDate signedOn,
        LocalDate from,
        LocalDate until,
        int yearNo,
        String previous,
        Integer bondDays,
        String status) {

    /** Whether it is neither cancelled nor over. */
    boolean isOpen() {
        return status.equals("ACTIVE") || status.equals("SUSPENDED");
    }
}
