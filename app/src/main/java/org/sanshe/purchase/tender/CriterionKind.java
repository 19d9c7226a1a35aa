package org.sanshe.purchase.tender;

/** 评审因素类别 (《政府采购竞争性磋商采购方式管理暂行办法》第二十三条). */
public enum CriterionKind {
    /** 价格. */
    PRICE,
    /** 商务. */
    COMMERCIAL,
    /** 技术. */
    TECHNICAL
}
