package org.sanshe.purchase.single;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 单一来源规则. */
enum SingleSourceRule implements Rule {
    /** 论证意见不足. */
    TOO_FEW_OPINIONS(
            "论证意见只有{0}份，不少于{1}份方可提交。请补充专业人员论证意见。",
            "There are {0} opinions; at least {1} are needed.", "政府采购非招标采购方式管理办法", "第三十八条"),
    /** 论证人员有利害关系. */
    EXPERT_CONCERNED(
            "论证人员“{0}”是采购人或者拟定供应商的工作人员，不得论证。请更换。",
            "“{0}” works for the purchaser or the supplier and may not give an opinion. Ask somebody else.",
            "政府采购非招标采购方式管理办法",
            "第三十八条"),
    /** 多数不同意. */
    MOST_DISAGREE(
            "同意采用单一来源的论证意见{0}份，未过半数。请改用其他采购方式。",
            "Only {0} opinions agree, not a majority. Use another method.", "政府采购非招标采购方式管理办法", "第三十八条"),
    /** 异议期已过. */
    NOT_PUBLIC(
            "该单一来源公示不在公示期内，不能提出异议。对采购活动有异议的，可以依法质疑、投诉或者向财政部门反映。",
            "The notice is not public at present; objections cannot be handed in.",
            "政府采购非招标采购方式管理办法",
            "第三十九条"),
    /** 未逐项答复. */
    OBJECTION_UNANSWERED(
            "第{0}件异议没有答复。请逐项答复并说明理由。",
            "Objection {0} has no answer. Answer each with its reason.", "政府采购非招标采购方式管理办法", "第四十条"),
    /** 报价时间已过. */
    QUOTE_TOO_LATE("报价截止时间{0}已过，不再接收报价。", "The time for quoting, {0}, has passed.", "政府采购非招标采购方式管理办法", "第四十一条"),
    /** 协商人员不足. */
    TOO_FEW_NEGOTIATORS(
            "协商人员只有{0}人，不少于{1}人方可协商。",
            "There are {0} negotiators; at least {1} are needed.", "政府采购非招标采购方式管理办法", "第四十一条"),
    /** 超过采购预算. */
    OVER_BUDGET(
            "协商价格{0}元超过采购预算{1}元，应当终止采购活动。请填写未达成一致。",
            "The price of {0} yuan exceeds the budget of {1} yuan: record that no agreement was reached.",
            "政府采购非招标采购方式管理办法",
            "第四十三条"),
    /** 状态不允许. */
    NOT_IN_THIS_STATE(
            "单一来源采购目前所处环节不能办理本事项。", "This cannot be done at this stage of the single source.", "政府采购非招标采购方式管理办法", "");

    private final RuleText text;

    SingleSourceRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
