package org.sanshe.purchase;

/** 框架协议查询: how the purchase asks whether its framework came about. */
public interface Frameworks {

    /** 框架协议成立: whether the framework took effect, also when it has expired since. */
    boolean established(String caseNo);
}
