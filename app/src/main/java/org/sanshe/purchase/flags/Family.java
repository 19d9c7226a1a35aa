package org.sanshe.purchase.flags;

/** 指标类别. */
enum Family {
    /** 需求与方式: known before anybody responds. */
    PLANNING,
    /** 竞争程度: how many competed, and how. */
    COMPETITION,
    /** 评审: who was left out. */
    EVALUATION,
    /** 串通迹象 (《政府采购法实施条例》第七十四条). */
    COLLUSION
}
