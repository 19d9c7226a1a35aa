package org.sanshe.purchase.tender;

import java.util.Locale;

/** 响应状态, in the codes of OCDS bids. */
public enum ResponseStatus {
    /** 已获取采购文件. */
    INVITED,
    /** 已提交，未评审. */
    PENDING,
    /** 待确认: handed in before the documents changed, and not confirmed since. */
    TO_CONFIRM,
    /** 未确认失效: not confirmed by the deadline; never opened. */
    LAPSED,
    /** 合格: passed the review of qualification and compliance. */
    VALID,
    /** 无效响应. */
    DISQUALIFIED,
    /** 已撤回或者退出采购活动. */
    WITHDRAWN;

    /** Whether the law lets one follow the other. */
    public boolean mayBecome(ResponseStatus next) {
        return switch (this) {
            case INVITED -> next == PENDING;
            case PENDING -> next == VALID || next == DISQUALIFIED || next == WITHDRAWN || next == TO_CONFIRM;
            case TO_CONFIRM -> next == PENDING || next == WITHDRAWN || next == LAPSED;
            case VALID -> next == WITHDRAWN || next == DISQUALIFIED;
            case DISQUALIFIED, WITHDRAWN, LAPSED -> false;
        };
    }

    /** The OCDS code, for example {@code pending}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
