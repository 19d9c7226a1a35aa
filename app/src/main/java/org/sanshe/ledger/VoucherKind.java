package org.sanshe.ledger;

/** 凭证种类. */
public enum VoucherKind {
    /** 指标下达或收回. */
    ISSUE("指标下达", "quota"),
    /** 冻结. */
    FREEZE("冻结", "freeze"),
    /** 解冻. */
    UNFREEZE("解冻", "unfreeze"),
    /** 承诺. */
    COMMIT("承诺", "commitment"),
    /** 释放承诺. */
    RELEASE("释放承诺", "release"),
    /** 确认应付. */
    ACCRUE("确认应付", "payable"),
    /** 冲减应付. */
    REDUCE("冲减应付", "reduction"),
    /** 支付在途. */
    SEND("支付", "payment sent"),
    /** 到账. */
    SETTLE("到账", "payment confirmed"),
    /** 退票. */
    BOUNCE("退票", "payment came back"),
    /** 主动退回. */
    REFUND("退回", "refund"),
    /** 更正科目. */
    CORRECT("更正科目", "correction of the budget item"),
    /** 年终注销. */
    LAPSE("年终注销", "lapse at the year's end"),
    /** 结转. */
    CARRY("结转", "carry-over"),
    /** 结余收回. */
    SURPLUS("结余收回", "surplus taken back"),
    /** 红字冲销. */
    REVERSE("冲销", "reversal");

    private final String zh;
    private final String en;

    VoucherKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
