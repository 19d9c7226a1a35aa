package org.sanshe.purchase;

import org.sanshe.letters.Words;

/** 采购方式 (《政府采购法》第二十六条), with the words the law uses in each. */
public enum Method {
    /** 公开招标. */
    OPEN_TENDER("公开招标", "Open tender", "招标文件", "投标文件", "投标人", "评标委员会", "中标"),
    /** 邀请招标. */
    INVITED_TENDER("邀请招标", "Invited tender", "招标文件", "投标文件", "投标人", "评标委员会", "中标"),
    /** 竞争性谈判. */
    NEGOTIATION("竞争性谈判", "Competitive negotiation", "谈判文件", "响应文件", "供应商", "谈判小组", "成交"),
    /** 竞争性磋商. */
    CONSULTATION("竞争性磋商", "Competitive consultation", "磋商文件", "响应文件", "供应商", "磋商小组", "成交"),
    /** 单一来源采购. */
    SINGLE_SOURCE("单一来源采购", "Single source", "采购文件", "响应文件", "供应商", "采购小组", "成交"),
    /** 框架协议采购. */
    FRAMEWORK("框架协议采购", "Framework agreement", "征集文件", "响应文件", "供应商", "评审小组", "入围"),
    /** 自行采购: below the limit, under the unit's own rules. */
    OWN_RULES("自行采购", "Purchase under the unit's own rules", "采购文件", "报价文件", "供应商", "采购小组", "成交");

    private final String en;
    private final Words words;

    Method(String zh, String en, String documents, String response, String supplier, String panel, String winning) {
        this.en = en;
        this.words = new Words(zh, documents, response, supplier, panel, winning);
    }

    /**
     * Whether it is a tender 招标: the rules of 财政部令第87号 hold, and the panel ranks what was bid, without talks. The call
     * of a closed framework agreement follows them too (财政部令第110号).
     */
    public boolean isTender() {
        return this == OPEN_TENDER || this == INVITED_TENDER || this == FRAMEWORK;
    }

    /** Its name in Chinese, for example 竞争性磋商. */
    public String zh() {
        return words.method();
    }

    /** Its name in English. */
    public String en() {
        return en;
    }

    /** What the documents are called: 招标文件, 磋商文件 … */
    public String documents() {
        return words.documents();
    }

    /** What suppliers hand in: 投标文件 or 响应文件. */
    public String response() {
        return words.response();
    }

    /** What those who take part are called: 投标人 or 供应商. */
    public String supplier() {
        return words.supplier();
    }

    /** What those who judge are called together: 评标委员会, 磋商小组 … */
    public String panel() {
        return words.panel();
    }

    /** What it means to be chosen: 中标 or 成交. */
    public String winning() {
        return words.winning();
    }

    /** The words for letters. */
    public Words words() {
        return words;
    }
}
