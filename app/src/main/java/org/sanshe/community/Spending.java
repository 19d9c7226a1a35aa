package org.sanshe.community;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;

/**
 * 村级开支.
 *
 * @param counted with what the same payee was asked for on the same day; its tier goes by this
 * @param levels by whom it is approved in turn; empty before that was asked
 * @param refusal why it was refused; null while nobody did
 * @param discloseOn from when everybody may read it; null before it was paid
 */
record Spending(
        String caseNo,
        long village,
        String villageName,
        Kind kind,
        Money amount,
        Money counted,
        String what,
        String payee,
        Purpose purpose,
        String means,
        LocalDate askedOn,
        List<String> levels,
        int approvals,
        String refusal,
        LocalDate paidOn,
        String voucherNo,
        LocalDate discloseOn) {

    /** Whose turn it is; the last when all have approved. */
    String level() {
        return levels.get(Math.min(approvals, levels.size() - 1));
    }

    boolean isApproved() {
        return refusal == null && !levels.isEmpty() && approvals == levels.size();
    }

    /** In the reader's language. */
    public String state() {
        if (refusal != null) return Language.say("未予开支", "Refused");
        if (paidOn != null) return Language.say("已付款", "Paid");
        return isApproved() ? Language.say("待付款", "To be paid") : Language.say("审批中", "Being approved");
    }

    /** Who was paid, as everybody may read it: people are not named. */
    public String publicPayee() {
        return purpose == Purpose.GOODS || purpose == Purpose.SMALL ? payee : Language.say("个人", "a person");
    }

    /** 类别. */
    enum Kind {
        /** 生产性开支. */
        PRODUCTION("生产性开支", "Production"),
        /** 非生产性开支. */
        NON_PRODUCTION("非生产性开支", "Non-production"),
        /** 工程建设. */
        CONSTRUCTION("工程建设", "Construction");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In the reader's language. */
        public String named() {
            return Language.say(zh, en);
        }
    }

    /** 支出性质: what decides whether cash may be used. */
    enum Purpose {
        /** 工资、津贴. */
        WAGES("工资、津贴", "wages"),
        /** 个人劳务报酬. */
        LABOUR("个人劳务报酬", "personal labour"),
        /** 向个人收购农副产品. */
        FARM("向个人收购农副产品", "farm products from people"),
        /** 差旅费. */
        TRAVEL("差旅费", "travel"),
        /** 零星支出. */
        SMALL("结算起点以下的零星支出", "small items"),
        /** 购买商品和服务. */
        GOODS("购买商品和服务", "goods and services");

        private final String zh;
        private final String en;

        Purpose(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** In the reader's language. */
        public String named() {
            return Language.say(zh, en);
        }
    }
}
