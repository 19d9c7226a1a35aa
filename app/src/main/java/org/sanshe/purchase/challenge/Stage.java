package org.sanshe.purchase.challenge;

/** 质疑环节: what a challenge, and the complaint after it, is about. */
public enum Stage {
    /** 采购文件. */
    DOCUMENTS("采购文件", "documents"),
    /** 采购过程. */
    PROCESS("采购过程", "procedure"),
    /** 采购结果. */
    RESULT("采购结果", "result");

    private final String zh;
    private final String en;

    Stage(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese name. */
    public String zh() {
        return zh;
    }

    /** The English name. */
    public String en() {
        return en;
    }
}
