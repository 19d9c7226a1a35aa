package org.sanshe.party;

/** 名录: the two lists of 《社会组织信用信息管理办法》（民政部令第60号）. */
public enum ListKind {
    /** 活动异常名录. */
    ABNORMAL,
    /** 严重违法失信名单. */
    BLACKLIST
}
