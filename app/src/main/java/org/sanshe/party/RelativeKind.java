package org.sanshe.party;

/** 申报关系: what the evaluator declared (《政府采购法实施条例》第九条第四、五项). */
public enum RelativeKind {
    /** 夫妻. */
    SPOUSE,
    /** 直系血亲. */
    DIRECT_LINE,
    /** 三代以内旁系血亲. */
    COLLATERAL,
    /** 近姻亲. */
    IN_LAW,
    /** 曾经辅导、督导该组织 (第五项). */
    MENTORED,
    /** 其他可能影响公平、公正的关系. */
    OTHER
}
