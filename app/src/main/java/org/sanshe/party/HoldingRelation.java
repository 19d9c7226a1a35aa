package org.sanshe.party;

/** 直接控股、管理关系 (《政府采购法实施条例》第十八条). */
public enum HoldingRelation {
    /** 控股. */
    HOLDING,
    /** 管理. */
    MANAGEMENT
}
