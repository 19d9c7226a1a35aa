package org.sanshe.purchase.change;

/** 修改的部分: what is bought and who may take part are not among them (财政部令第87号第二十七条). */
enum Part {
    /** 技术、服务要求. */
    REQUIREMENT("技术、服务要求"),
    /** 评审标准. */
    CRITERIA("评审标准"),
    /** 合同草案条款. */
    CONTRACT("合同草案条款"),
    /** 时间、地点. */
    SCHEDULE("时间、地点"),
    /** 响应文件格式. */
    FORMAT("响应文件格式"),
    /** 其他. */
    OTHER("其他");

    private final String zh;

    Part(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
