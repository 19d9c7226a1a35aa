package org.sanshe.ledger;

/** 账户: where an amount of a budget line stands. All but {@link #ISSUED} are never below zero. */
public enum Account {
    /** 下达（对方科目）: the other side of every quota; at or below zero. */
    ISSUED("已下达", "issued"),
    /** 可用指标. */
    AVAILABLE("可用", "available"),
    /** 冻结: kept for an award that is not a contract yet. */
    FROZEN("冻结", "frozen"),
    /** 承诺: kept for a signed contract or grant agreement. */
    COMMITTED("已承诺", "committed"),
    /** 应付: earned and accepted, not paid. */
    PAYABLE("应付", "payable"),
    /** 在途: released to the treasury, not confirmed. */
    IN_TRANSIT("在途", "in transit"),
    /** 已付. */
    PAID("已付", "paid"),
    /** 已退回国库: came back in a later year, or recovered; no quota any more. */
    RETURNED("已退回", "returned"),
    /** 已注销: unused quota cancelled at the year's end, carried over into the next year's line, or taken back as surplus. */
    LAPSED("已注销", "lapsed");

    private final String zh;
    private final String en;

    Account(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
