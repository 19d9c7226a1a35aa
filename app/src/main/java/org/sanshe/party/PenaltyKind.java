package org.sanshe.party;

/** 行政处罚种类. */
public enum PenaltyKind {
    /** 警告. */
    WARNING,
    /** 罚款. */
    FINE,
    /** 没收违法所得. */
    CONFISCATION,
    /** 限期停止活动. */
    SUSPENSION,
    /** 撤销登记、吊销登记证书. */
    REVOCATION
}
