package org.sanshe.purchase;

/** 采购计划查询: how the later stages ask planning. */
public interface Plans {

    /**
     * What was decided for a purchase.
     *
     * @throws org.sanshe.kernel.NotFound when there is no such purchase
     */
    Plan of(String caseNo);
}
