package org.sanshe.incubation.custody;

import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;

/**
 * 在孵小额补贴.
 *
 * @param cap 核定额度; null before the approval
 * @param proven what the check left of the receipts; null before, and for what goes into custody
 * @param intoCustody whether the custodian is paid, because the group has no account
 * @param payout the case it is paid in; null before
 */
record SubsidyRequest(
        String caseNo,
        String tenancy,
        long organizationId,
        String title,
        String purpose,
        LocalDate from,
        LocalDate until,
        Money asked,
        Money cap,
        FundingSource source,
        Money proven,
        boolean intoCustody,
        String payout,
        Status status,
        String reason) {

    /** What is paid: the cap into custody, else as far as proven. */
    Money payable() {
        return intoCustody ? cap : proven.atMost(cap);
    }

    /** 补贴状态. */
    enum Status {
        /** 待审批. */
        ASKED("待审批", "Asked for"),
        /** 待交票据. */
        APPROVED("待交票据", "Receipts wanted"),
        /** 票据核对中. */
        HANDED_IN("票据核对中", "Receipts being checked"),
        /** 票据退回. */
        RETURNED("票据退回", "Receipts returned"),
        /** 已核定. */
        PROVEN("已核定", "Receipts checked"),
        /** 兑付中. */
        AWARDED("兑付中", "Being paid"),
        /** 不予补贴. */
        REFUSED("不予补贴", "Refused"),
        /** 额度失效. */
        LAPSED("额度失效", "Lapsed");

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
