package org.sanshe.purchase.planning;

import java.util.Map;
import java.util.Set;

/** 采购状态: OCDS tender status codes; knows what may follow what. */
public enum PurchaseStatus {
    /** 计划中. */
    PLANNING,
    /** 方式已定. */
    PLANNED,
    /** 已签合同. */
    COMPLETE,
    /** 采购失败. */
    UNSUCCESSFUL,
    /** 无预算. */
    CANCELLED,
    /** 已撤回. */
    WITHDRAWN;

    private static final Map<PurchaseStatus, Set<PurchaseStatus>> NEXT = Map.of(
            PLANNING, Set.of(PLANNED, CANCELLED, WITHDRAWN),
            PLANNED, Set.of(PLANNING, COMPLETE, UNSUCCESSFUL, WITHDRAWN),
            COMPLETE, Set.of(),
            UNSUCCESSFUL, Set.of(),
            CANCELLED, Set.of(),
            WITHDRAWN, Set.of());

    /** Whether the next status may follow this one. */
    public boolean mayBecome(PurchaseStatus next) {
        return NEXT.get(this).contains(next);
    }
}
