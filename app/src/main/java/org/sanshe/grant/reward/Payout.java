package org.sanshe.grant.reward;

import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/**
 * 兑付: an award without a competition, from the decision to the report on its use.
 *
 * @param caseNo its case, the agreement of ledger and payments
 * @param cause the claim, list or subsidy it was decided in
 * @param applied what was asked for
 * @param awarded the whole, the match included
 * @param own what the organization brings to a project
 * @param from first day of a project; null for a reward
 * @param match what a co-funder pays of it; zero for nothing
 * @param schemeId the scheme it is under; null for what another business decided
 * @param claimedOn when its payments were claimed; null before
 * @param source where the money comes from, where there is no scheme that says it; else null
 */
record Payout(
        String caseNo,
        String cause,
        Long schemeId,
        long unitId,
        long organizationId,
        String title,
        String titleEn,
        Money applied,
        Money awarded,
        Money own,
        LocalDate from,
        LocalDate until,
        Money match,
        Long matchUnit,
        FundingSource matchSource,
        LocalDate matchDueOn,
        LocalDate awardedOn,
        LocalDate claimedOn,
        Status status,
        FundingSource source) {

    /** One under a scheme. */
    Payout(
            String caseNo,
            String cause,
            long schemeId,
            long unitId,
            long organizationId,
            String title,
            String titleEn,
            Money applied,
            Money awarded,
            Money own,
            LocalDate from,
            LocalDate until,
            Money match,
            Long matchUnit,
            FundingSource matchSource,
            LocalDate matchDueOn,
            LocalDate awardedOn,
            LocalDate claimedOn,
            Status status) {
        this(
                caseNo,
                cause,
                schemeId,
                unitId,
                organizationId,
                title,
                titleEn,
                applied,
                awarded,
                own,
                from,
                until,
                match,
                matchUnit,
                matchSource,
                matchDueOn,
                awardedOn,
                claimedOn,
                status,
                null);
    }

    /** What the unit itself pays. */
    Money ownShare() {
        return awarded.minus(match);
    }

    /** 兑付状态. */
    enum Status {
        /** 待落实资金. */
        FUNDS("待落实资金", "Funds to be committed"),
        /** 支付中. */
        PAYING("支付中", "Being paid"),
        /** 待报告使用. */
        USE("待报告使用", "Use to be reported"),
        /** 已办结. */
        CLOSED("已办结", "Closed"),
        /** 追回中. */
        RECOVERY("追回中", "Being recovered"),
        /** 已立项. */
        PROJECT("已立项", "Run as a project");

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
