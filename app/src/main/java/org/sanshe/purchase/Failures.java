package org.sanshe.purchase;

import java.util.List;
import java.util.Optional;

/** 采购失败: how the later decision learns why the newest round of a competitive method came to nothing. */
public interface Failures {

    /** Why the newest round failed; empty when it did not fail, or there was none. */
    Optional<Failure> of(String caseNo);

    /** 废标或者终止的事由 (《政府采购法》第三十六条). */
    enum Ground {
        /** 截止时间前响应的供应商不足. */
        TOO_FEW_RESPONSES,
        /** 符合条件的供应商或者实质性响应的供应商不足. */
        TOO_FEW_VALID,
        /** 报价均超过采购预算，采购人不能支付. */
        ALL_OVER_BUDGET
    }

    /**
     * 一次失败.
     *
     * @param method how it was tried
     * @param round 1 for the first try
     * @param valid credit codes of those who were left: with two left a failed tender may go on as a negotiation
     * @param reason as everybody was told
     */
    record Failure(Method method, int round, Ground ground, List<String> valid, String reason) {}
}
