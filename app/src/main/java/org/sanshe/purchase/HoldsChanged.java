package org.sanshe.purchase;

/** 暂停或者恢复: what of a purchase may not go on has changed; heard within the act that changed it. */
public record HoldsChanged(String caseNo) {}
