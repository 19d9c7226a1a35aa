package org.sanshe.purchase;

/** 合同查询: how the purchase asks contracting. */
public interface Contracts {

    /** 合同成立: whether both sides signed the newest contract. */
    boolean concluded(String caseNo);
}
