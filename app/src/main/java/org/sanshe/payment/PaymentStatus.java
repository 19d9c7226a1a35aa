package org.sanshe.payment;

/** 支付状态. */
public enum PaymentStatus {
    /** 待提交发票等材料. */
    REQUESTED("待提交材料", "papers wanted"),
    /** 审核审批中. */
    CHECKED("审核中", "under approval"),
    /** 已批准待支付. */
    APPROVED("待支付", "approved"),
    /** 已送国库，在途. */
    SENT("在途", "in transit"),
    /** 已到账. */
    PAID("已到账", "paid"),
    /** 已退回，待更正. */
    BOUNCED("退票待更正", "came back"),
    /** 跨年退回，待补列预算. */
    UNFUNDED("待补列预算", "waiting for a new budget"),
    /** 已取消. */
    CANCELLED("已取消", "cancelled");

    private final String zh;
    private final String en;

    PaymentStatus(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    /** Whether the law lets one follow the other. */
    public boolean mayBecome(PaymentStatus next) {
        return switch (this) {
            case REQUESTED -> next == CHECKED || next == CANCELLED;
            case CHECKED -> next == REQUESTED || next == APPROVED || next == CANCELLED;
            case APPROVED -> next == SENT || next == CHECKED || next == REQUESTED || next == CANCELLED;
            case SENT -> next == PAID || next == BOUNCED || next == UNFUNDED;
            case BOUNCED, UNFUNDED -> next == CHECKED || next == APPROVED || next == CANCELLED;
            case PAID, CANCELLED -> false;
        };
    }
}
