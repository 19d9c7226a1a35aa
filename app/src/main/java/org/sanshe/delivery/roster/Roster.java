package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 岗位规则: the roster of an agreement and what holds for its posts.
 *
 * @param firstChange the case of the first roster
 * @param region the code of where it is performed, for the minimum wage
 * @param graceDays a vacancy of so many days costs nothing
 * @param paidDays 月计薪天数, used where a month is divided by them
 * @param insuranceRequired whether only insured people may hold a post
 * @param silenceConsents whether the contract takes silence for consent
 * @param settled whether the officer has settled these rules
 * @param confirmed whether the first roster was consented to
 * @param endedOn the last day of all posts when before the end of the term; null otherwise
 */
record Roster(
        String agreement,
        String firstChange,
        String title,
        long unitId,
        long organizationId,
        String supplierCode,
        LocalDate termFrom,
        LocalDate termUntil,
        String region,
        int graceDays,
        Deducts deducts,
        MonthDivision monthDivision,
        BigDecimal paidDays,
        Overlap overlap,
        boolean insuranceRequired,
        boolean silenceConsents,
        boolean settled,
        boolean confirmed,
        LocalDate endedOn) {

    /** The last day of the posts. */
    public LocalDate until() {
        return endedOn == null || endedOn.isAfter(termUntil) ? termUntil : endedOn;
    }

    /** 空岗扣减. */
    enum Deducts {
        /** 自首日起: all days of a vacancy that outlasts the grace. */
        WHOLE,
        /** 仅超过部分: only the days beyond the grace. */
        BEYOND
    }

    /** 月费用折算. */
    enum MonthDivision {
        /** 按日历天数. */
        CALENDAR,
        /** 按月计薪天数. */
        PAID_DAYS
    }

    /** 超过全职时. */
    enum Overlap {
        /** 不予同意. */
        REFUSE,
        /** 提示经办人. */
        FLAG
    }
}
