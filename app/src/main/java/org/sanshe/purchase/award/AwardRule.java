package org.sanshe.purchase.award;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 成交规则: whom the purchaser may pick, and in what order. */
public enum AwardRule implements Rule {
    /** 按排序确定. */
    NOT_IN_RANK_ORDER(
            "应当按照评审报告的排序由高到低确定中标、成交供应商，本次应当确定{0}。",
            "The supplier is picked in the order of the report; it is the turn of {0}.", "政府采购法实施条例", "第四十三条"),
    /** 没有候选人. */
    NO_CANDIDATE(
            "没有可以确定的中标、成交候选人。请重新开展采购活动。", "There is no candidate left; start a new procurement.", "政府采购法实施条例", "第四十九条"),
    /** 日期不合理. */
    DATE_OUT_OF_ORDER(
            "日期{0}应当在{1}至{2}之间。请更正日期。", "The date {0} must lie between {1} and {2}. Correct it.", "政府采购法实施条例", "第四十三条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE("成交目前为“{0}”，不能办理本事项。", "The award is {0} at present; this cannot be done.", "政府采购法", "第四十六条");

    private final RuleText text;

    AwardRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
