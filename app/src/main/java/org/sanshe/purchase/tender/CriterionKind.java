package org.sanshe.purchase.tender;

/** 评审因素类别 (《政府采购竞争性磋商采购方式管理暂行办法》第二十三条; 财政部令第87号 第五十五条). */
public enum CriterionKind {
    /** 价格. */
    PRICE,
    /** 承诺服务工时, compared instead of a price that is fixed. */
    HOURS,
    /** 商务. */
    COMMERCIAL,
    /** 技术. */
    TECHNICAL;

    /** Whether the points follow from the offers by a formula, so that no member gives any. */
    boolean isComputed() {
        return this == PRICE || this == HOURS;
    }
}
