package org.sanshe.purchase.single;

import java.util.Arrays;

/** 单一来源适用情形 (《政府采购法》第三十一条、《政府采购法实施条例》第二十七条). */
enum Ground {
    /** 只能从唯一供应商处采购. */
    ONLY_SUPPLIER("只能从唯一供应商处采购", "one supplier only", true),
    /** 公共服务项目具有特殊要求. */
    SPECIAL_PUBLIC_SERVICE("公共服务项目具有特殊要求，只能从某一特定供应商处采购", "a public service with special requirements", true),
    /** 发生不可预见的紧急情况. */
    EMERGENCY("发生了不可预见的紧急情况，不能从其他供应商处采购", "an emergency that could not be foreseen", false),
    /** 添购. */
    ADD_ON("必须保证原有采购项目一致性或者服务配套的要求，需要继续从原供应商处添购", "more from the original supplier", false);

    private final String zh;
    private final String en;
    private final boolean published;

    Ground(String zh, String en, boolean published) {
        this.zh = zh;
        this.en = en;
        this.published = published;
    }

    /** The ground the method was decided on; {@link #ONLY_SUPPLIER} when it names none of these. */
    static Ground of(Object code) {
        return Arrays.stream(values())
                .filter(g -> g.name().equals(code))
                .findFirst()
                .orElse(ONLY_SUPPLIER);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    /** 应当公示: above the amount, where there is one supplier only (《政府采购法实施条例》第三十八条). */
    boolean isPublished() {
        return published;
    }
}
