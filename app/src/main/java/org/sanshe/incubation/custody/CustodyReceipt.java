package org.sanshe.incubation.custody;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 托管收入: money that is to arrive for a tenancy.
 *
 * @param payout the payout it comes from; null for a donation
 * @param payerAccount where a donation came from and what is left of it goes back to; encrypted at rest
 * @param slip the reference of the bank slip; null before
 */
record CustodyReceipt(
        String caseNo,
        String tenancy,
        long custodianId,
        Source source,
        String payout,
        String payer,
        String payerAccount,
        String purpose,
        Money amount,
        LocalDate arrivedOn,
        String slip,
        Status status) {

    /** 来源. */
    enum Source {
        /** 小额补贴. */
        SUBSIDY("小额补贴", "Small subsidy"),
        /** 捐赠. */
        DONATION("捐赠", "Donation");

        private final String zh;
        private final String en;

        Source(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 到账状态. */
    enum Status {
        /** 待到账. */
        EXPECTED("待到账", "Expected"),
        /** 待核对. */
        ARRIVED("待核对", "To be checked"),
        /** 已入账. */
        BOOKED("已入账", "Booked"),
        /** 未到账. */
        MISSING("未到账", "Missing");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
