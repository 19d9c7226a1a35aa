package org.sanshe.purchase.challenge;

/** 采购进展: how far a purchase has come decides what an upheld challenge or complaint brings about. */
public enum Progress {
    /** 响应截止前. */
    SOLICITING,
    /** 截止后尚未确定供应商. */
    NOT_AWARDED,
    /** 已确定，尚未签订合同. */
    AWARDED,
    /** 已签订，尚未履行. */
    SIGNED,
    /** 已经履行. */
    PERFORMING
}
