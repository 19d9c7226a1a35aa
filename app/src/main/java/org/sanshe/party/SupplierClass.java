package org.sanshe.party;

import java.util.Set;

/** 承接主体类别: what a supplier is, as the rules on who may take part ask (《政府购买服务管理办法》第六条、第八条). */
public enum SupplierClass {
    /** 社会组织. */
    SOCIAL_ORGANIZATION,
    /** 大型企业. */
    LARGE_ENTERPRISE,
    /** 中型企业. */
    MEDIUM_ENTERPRISE,
    /** 小型企业. */
    SMALL_ENTERPRISE,
    /** 微型企业. */
    MICRO_ENTERPRISE,
    /** 公益一类事业单位. */
    PUBLIC_1,
    /** 公益二类事业单位. */
    PUBLIC_2,
    /** 从事生产经营活动的事业单位. */
    PUBLIC_BUSINESS,
    /** 财政全额保障的行业协会. */
    FUNDED_ASSOCIATION,
    /** 使用事业编制且由财政拨款保障的群团组织. */
    GROUP_BUDGET_FUNDED,
    /** 农村集体经济组织、农民专业合作社. */
    RURAL_COLLECTIVE,
    /** 基层群众性自治组织（村民委员会、居民委员会）. */
    SELF_GOVERNMENT,
    /** 具备条件的个人、个体工商户. */
    INDIVIDUAL,
    /** 机关. */
    STATE_ORGAN,
    /** 其他. */
    OTHER;

    /** The value by which the decision table {@code admissibility} knows this class. */
    public String inTables() {
        return switch (this) {
            case LARGE_ENTERPRISE, MEDIUM_ENTERPRISE, SMALL_ENTERPRISE, MICRO_ENTERPRISE -> "ENTERPRISE";
            case STATE_ORGAN, OTHER -> "NOT_KNOWN";
            default -> name();
        };
    }

    /** 小微企业: small and micro enterprises, which price advantages are for. */
    public boolean isSmallOrMicro() {
        return this == SMALL_ENTERPRISE || this == MICRO_ENTERPRISE;
    }

    /** The classes a body of this kind can have; the code alone does not tell the size of an enterprise. */
    static Set<SupplierClass> possible(CreditCodeKind kind) {
        return switch (kind) {
            case ASSOCIATION -> Set.of(SOCIAL_ORGANIZATION, FUNDED_ASSOCIATION);
            case SERVICE_BODY, FOUNDATION, OTHER_CIVIL -> Set.of(SOCIAL_ORGANIZATION);
            case COMPANY -> Set.of(LARGE_ENTERPRISE, MEDIUM_ENTERPRISE, SMALL_ENTERPRISE, MICRO_ENTERPRISE);
            case PUBLIC_INSTITUTION -> Set.of(PUBLIC_1, PUBLIC_2, PUBLIC_BUSINESS);
            case MASS_ORGANIZATION -> Set.of(GROUP_BUDGET_FUNDED);
            case COOPERATIVE -> Set.of(RURAL_COLLECTIVE);
            case VILLAGE_COMMITTEE, RESIDENTS_COMMITTEE -> Set.of(SELF_GOVERNMENT);
            case SOLE_TRADER -> Set.of(INDIVIDUAL);
            case STATE_ORGAN -> Set.of(STATE_ORGAN);
            case LAW_FIRM, TRADE_UNION, OTHER -> Set.of(OTHER, RURAL_COLLECTIVE, SMALL_ENTERPRISE, MICRO_ENTERPRISE);
        };
    }
}
