package org.sanshe.grant.reward;

import java.time.Instant;
import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/**
 * 奖补申报.
 *
 * @param certificateNo upper case; null where a standard was reached
 * @param expiresOn last day of the certificate; null without one
 * @param reachedOn when the standard was reached; null with a certificate
 * @param amount what the unit itself pays
 * @param match what a co-funder adds; zero for nothing
 * @param matchUnit named by the check; null before and without a match
 * @param publicityUntil the last moment of the publicity; null before
 * @param reason why it was returned, refused or cancelled
 */
record RewardClaim(
        String caseNo,
        long schemeId,
        String schemeCode,
        long unitId,
        long organizationId,
        String category,
        String certificateNo,
        String certificateIssuer,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate reachedOn,
        int period,
        String statement,
        Money amount,
        Money match,
        Long matchUnit,
        FundingSource matchSource,
        LocalDate matchDueOn,
        Status status,
        String reason,
        LocalDate publicityFrom,
        Instant publicityUntil,
        Instant lodgedAt) {

    /** What the organization gets from all payers. */
    Money total() {
        return amount.plus(match);
    }

    /** 申报状态. */
    enum Status {
        /** 已申报，核对中. */
        CLAIMED("核对中", "Being checked"),
        /** 退回补正. */
        RETURNED("退回补正", "Returned to be completed"),
        /** 核对通过. */
        CHECKED("核对通过", "Check passed"),
        /** 公示中. */
        PUBLICITY("公示中", "Published provisionally"),
        /** 已确定. */
        AWARDED("奖补已定", "Awarded"),
        /** 不予奖补. */
        REFUSED("不予奖补", "Refused"),
        /** 已取消. */
        CANCELLED("奖补已取消", "Cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        String in(boolean english) {
            return english ? en : zh;
        }
    }
}
