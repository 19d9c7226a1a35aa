package org.sanshe.purchase.single;

import java.util.Map;
import java.util.Set;

/** 单一来源采购状态; knows what may follow what. */
enum SingleSourceStatus {
    /** 论证中. */
    JUSTIFYING,
    /** 公示中. */
    PUBLISHED,
    /** 论证成立. */
    JUSTIFIED,
    /** 放弃单一来源. */
    DROPPED,
    /** 已邀请. */
    INVITED,
    /** 协商一致. */
    AGREED,
    /** 采购失败. */
    FAILED,
    /** 采购终止. */
    CANCELLED;

    private static final Map<SingleSourceStatus, Set<SingleSourceStatus>> NEXT = Map.of(
            JUSTIFYING, Set.of(PUBLISHED, JUSTIFIED, CANCELLED),
            PUBLISHED, Set.of(JUSTIFIED, DROPPED, CANCELLED),
            JUSTIFIED, Set.of(JUSTIFYING, INVITED, CANCELLED),
            DROPPED, Set.of(JUSTIFYING),
            INVITED, Set.of(AGREED, FAILED, CANCELLED),
            AGREED, Set.of(JUSTIFYING, INVITED, CANCELLED),
            FAILED, Set.of(JUSTIFYING, INVITED),
            CANCELLED, Set.of());

    boolean mayBecome(SingleSourceStatus next) {
        return NEXT.get(this).contains(next);
    }
}
