package org.sanshe.purchase.challenge;

/** 处理方式 when the result is affected (《政府采购法实施条例》第七十一条, 《政府采购质疑和投诉办法》第十六条). */
public enum Remedy {
    /** 修改文件后继续. */
    AMEND("修改采购文件后继续", "amend the documents and go on"),
    /** 由下一候选人成交. */
    NEXT_CANDIDATE("另行确定供应商", "award to the next candidate"),
    /** 重新采购. */
    RESTART("重新开展采购活动", "start the procurement again"),
    /** 承担赔偿责任. */
    DAMAGES("合同已经履行，给他人造成损失的由责任人承担赔偿责任", "damages, the contract being performed");

    private final String zh;
    private final String en;

    Remedy(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The Chinese words, as decisions write them. */
    public String zh() {
        return zh;
    }

    /** The English words. */
    public String en() {
        return en;
    }
}
