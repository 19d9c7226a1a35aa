package org.sanshe.purchase.challenge;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;

/** 质疑规则: who may challenge what, and until when. */
public enum ChallengeRule implements Rule {
    /** 未获取文件. */
    DOCUMENTS_NOT_OBTAINED(
            "只有已依法获取磋商文件的供应商可以对磋商文件提出质疑。",
            "Only a supplier who obtained the documents may challenge them.",
            "政府采购质疑和投诉办法",
            "第十一条"),
    /** 未参加采购活动. */
    DID_NOT_TAKE_PART(
            "只有参加本次采购活动的供应商可以对采购过程、成交结果提出质疑。",
            "Only a supplier who took part may challenge the procedure or the result.",
            "政府采购质疑和投诉办法",
            "第十一条"),
    /** 尚未到质疑环节. */
    TOO_EARLY("该环节尚未结束，暂不能提出质疑。", "This step has not ended; it cannot be challenged yet.", "政府采购法实施条例", "第五十三条"),
    /** 逾期. */
    TOO_LATE("质疑应当在{0}前提出，现已逾期。", "A challenge had to be raised by {0}; it is too late.", "政府采购法", "第五十二条"),
    /** 一次性提出. */
    ALREADY_RAISED(
            "针对同一采购程序环节的质疑应当一次性提出，贵单位已提出质疑（{0}）。",
            "All points against one stage are raised at once; you have raised a challenge already ({0}).",
            "政府采购质疑和投诉办法",
            "第十条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE(
            "质疑目前为“{0}”，不能办理本事项。", "The challenge is {0} at present; this cannot be done.", "政府采购质疑和投诉办法", "");

    private final String zh;
    private final String en;
    private final LegalBasis basis;

    ChallengeRule(String zh, String en, String law, String article) {
        this.zh = zh;
        this.en = en;
        this.basis = new LegalBasis(law, article);
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public LegalBasis basis() {
        return basis;
    }
}
