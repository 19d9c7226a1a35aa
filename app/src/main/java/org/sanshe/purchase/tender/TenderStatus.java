package org.sanshe.purchase.tender;

import java.util.Locale;

/** 采购活动状态: what is legally so, in the codes of OCDS tenders. */
public enum TenderStatus {
    /** 编制中. */
    PLANNING,
    /** 已复核，待发布. */
    PLANNED,
    /** 已公告，进行中. */
    ACTIVE,
    /** 已推荐成交候选人. */
    COMPLETE,
    /** 失败: too few suppliers. */
    UNSUCCESSFUL,
    /** 公告后终止. */
    CANCELLED,
    /** 公告前撤销. */
    WITHDRAWN;

    /** Whether the law lets one follow the other. */
    public boolean mayBecome(TenderStatus next) {
        return switch (this) {
            case PLANNING -> next == PLANNED || next == WITHDRAWN;
            case PLANNED -> next == PLANNING || next == ACTIVE || next == WITHDRAWN;
            case ACTIVE -> next == COMPLETE || next == UNSUCCESSFUL || next == CANCELLED;
            case COMPLETE -> next == CANCELLED;
            case UNSUCCESSFUL, CANCELLED, WITHDRAWN -> false;
        };
    }

    /** The OCDS code, for example {@code active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
