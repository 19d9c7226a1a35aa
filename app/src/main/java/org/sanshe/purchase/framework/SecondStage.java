package org.sanshe.purchase.framework;

import java.util.Comparator;
import java.util.List;

/** 第二阶段成交方式: how the supplier of an order is found. */
enum SecondStage {
    /** 直接选定. */
    DIRECT("直接选定：采购人或者服务对象在入围供应商中直接选择"),
    /** 二次竞价. */
    COMPETITION("二次竞价：入围供应商在协议单价以下竞价，报价最低的成交"),
    /** 顺序轮候. */
    ROTATION("顺序轮候：按入围顺序依次承接订单");

    private final String zh;

    SecondStage(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /**
     * 轮候: whose turn it is.
     *
     * @param members ids of the suppliers in force, in any order
     * @param last id of the supplier ordered from last; null when nothing was ordered yet
     * @return the id after it in the order of admission, the first again after the last
     */
    static Long turn(List<Long> members, Long last) {
        List<Long> sorted = members.stream().sorted(Comparator.naturalOrder()).toList();
        if (sorted.isEmpty()) return null;
        return sorted.stream()
                .filter(id -> last != null && id > last)
                .findFirst()
                .orElse(sorted.get(0));
    }
}
