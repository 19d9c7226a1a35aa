package org.sanshe.purchase;

/** 面向中小企业预留份额 (《政府采购促进中小企业发展管理办法》第七条、第八条). */
public enum Reservation {
    /** 不预留. */
    NONE("非专门面向中小企业采购"),
    /** 部分预留. */
    PART("预留部分采购份额面向中小企业采购"),
    /** 整体预留: others than small and medium enterprises may not take part. */
    WHOLE("专门面向中小企业采购");

    private final String zh;

    Reservation(String zh) {
        this.zh = zh;
    }

    /** As a notice says it. */
    public String zh() {
        return zh;
    }
}
