package org.sanshe.party;

import java.util.Arrays;

/** 机构类别: the kind of body by the first two characters of its credit code (GB 32100-2015, table 1). */
public enum CreditCodeKind {
    /** 社会团体. */
    ASSOCIATION("51"),
    /** 社会服务机构（民办非企业单位）. */
    SERVICE_BODY("52"),
    /** 基金会. */
    FOUNDATION("53"),
    /** 村民委员会; the digit is practice, not in the standard. */
    VILLAGE_COMMITTEE("54"),
    /** 居民委员会; the digit is practice, not in the standard. */
    RESIDENTS_COMMITTEE("55"),
    /** 民政部门登记的其他组织. */
    OTHER_CIVIL("59"),
    /** 机关. */
    STATE_ORGAN("11"),
    /** 事业单位. */
    PUBLIC_INSTITUTION("12"),
    /** 群众团体（编制部门直接管理）. */
    MASS_ORGANIZATION("13"),
    /** 律师执业机构. */
    LAW_FIRM("31"),
    /** 基层工会. */
    TRADE_UNION("81"),
    /** 企业. */
    COMPANY("91"),
    /** 个体工商户. */
    SOLE_TRADER("92"),
    /** 农民专业合作社. */
    COOPERATIVE("93"),
    /** 其他. */
    OTHER("");

    private final String prefix;

    CreditCodeKind(String prefix) {
        this.prefix = prefix;
    }

    static CreditCodeKind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> !kind.prefix.isEmpty() && code.startsWith(kind.prefix))
                .findFirst()
                .orElse(OTHER);
    }

    /** 社会组织: registered by civil affairs as association, service body or foundation. */
    public boolean isSocialOrganization() {
        return this == ASSOCIATION || this == SERVICE_BODY || this == FOUNDATION;
    }
}
