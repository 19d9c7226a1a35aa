package org.sanshe.purchase.planning;

/** 采购失败后的处理 (《政府采购法》第三十七条): what the purchaser may decide. */
enum AfterFailure {
    /** 重新采购: the same method again. */
    RETENDER("按原采购方式重新采购", "Try again by the same method"),
    /** 变更采购方式: another method, approved anew. */
    CHANGE_METHOD("变更采购方式，重新审批", "Change the method, approved anew"),
    /** 与仅有的两家谈判 (财政部令第74号第二十七条): with the two who were left, once finance has approved it. */
    GO_ON_WITH_TWO("与仅有的两家供应商竞争性谈判，报财政部门批准", "Negotiate with the two who were left, with the approval of finance"),
    /** 终止采购任务. */
    END("终止采购任务", "Give the purchase up");

    private final String zh;
    private final String en;

    AfterFailure(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String name(boolean english) {
        return english ? en : zh;
    }
}
