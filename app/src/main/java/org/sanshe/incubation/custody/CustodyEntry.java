package org.sanshe.incubation.custody;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 托管账的一笔.
 *
 * @param no its number with this custodian, from 1
 * @param amount above zero for what came, below for what went
 * @param balance what the custodian keeps after it
 * @param cause the case it rests on
 * @param voucher the reference of its voucher
 */
record CustodyEntry(
        long id,
        long custodianId,
        String custodian,
        int no,
        Kind kind,
        Money amount,
        Money balance,
        String cause,
        LocalDate on,
        String counterparty,
        String summary,
        String voucher) {

    /** The number of the document of its voucher. */
    public long document() {
        return Long.parseLong(voucher.substring("doc:".length()));
    }

    /** 收支类别. */
    enum Kind {
        /** 收入. */
        IN("收入", "Received"),
        /** 前任托管机构转入. */
        HANDED_IN("前任转入", "Handed in"),
        /** 支出. */
        SPENT("支出", "Spent"),
        /** 转交新托管机构. */
        HANDED_OUT("转交新托管机构", "Handed over"),
        /** 转入本组织账户. */
        SETTLED("转入本组织账户", "To its own account"),
        /** 退回来源. */
        RETURNED("退回来源", "Returned");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
