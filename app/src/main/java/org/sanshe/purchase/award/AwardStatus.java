package org.sanshe.purchase.award;

import java.util.Locale;

/** 成交状态, in the codes of OCDS awards. */
public enum AwardStatus {
    /** 待确定或者质疑期内. */
    PENDING,
    /** 成交有效. */
    ACTIVE,
    /** 成交无效. */
    CANCELLED,
    /** 成交供应商拒绝签订合同. */
    UNSUCCESSFUL;

    /** Whether the law lets one follow the other. */
    public boolean mayBecome(AwardStatus next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case ACTIVE -> next == CANCELLED || next == UNSUCCESSFUL;
            case CANCELLED, UNSUCCESSFUL -> false;
        };
    }

    /** The OCDS code, for example {@code active}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
