package org.sanshe.incubation.custody;

import java.time.LocalDate;
import org.sanshe.kernel.Money;

/**
 * 托管支出: from the founders' request to the custodian's bank slip.
 *
 * @param line the use it is for
 * @param exception why a person may be paid; null for an organization
 * @param payeeCode the credit code of an organization; null for a person
 * @param account encrypted at rest
 * @param buyer whom the invoice is made out to: the custodian
 */
record Spending(
        String caseNo,
        String tenancy,
        long custodianId,
        long line,
        String purpose,
        PayeeKind payeeKind,
        String exception,
        String payee,
        String payeeCode,
        String bank,
        String account,
        String invoiceNo,
        String buyer,
        Money amount,
        Status status,
        LocalDate paidOn,
        String reason) {

    /** Without the account, so that a log line never carries it. */
    @Override
    public String toString() {
        return "spending " + caseNo;
    }

    /** 收款方类别. */
    enum PayeeKind {
        /** 单位. */
        ORGANIZATION,
        /** 个人. */
        PERSON
    }

    /** 支出状态. */
    enum Status {
        /** 待核对. */
        ASKED("待核对", "To be checked"),
        /** 退回补正. */
        RETURNED("退回补正", "Returned"),
        /** 待批准. */
        CHECKED("待批准", "To be approved"),
        /** 待付款. */
        APPROVED("待付款", "To be paid"),
        /** 已支付. */
        PAID("已支付", "Paid"),
        /** 不予支出. */
        REFUSED("不予支出", "Refused");

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
