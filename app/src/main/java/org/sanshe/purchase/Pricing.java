package org.sanshe.purchase;

/** 价格确定方式 (《政府采购竞争性磋商采购方式管理暂行办法》第二十四条). */
public enum Pricing {
    /** 竞价: suppliers compete by price too. */
    COMPETED,
    /** 固定价格: the price is given and is no factor of the evaluation. */
    FIXED
}
