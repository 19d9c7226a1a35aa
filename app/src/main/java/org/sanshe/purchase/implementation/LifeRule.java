package org.sanshe.purchase.implementation;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 合同履行规则. */
enum LifeRule implements Rule {
    /** 还有未办结的付款. */
    PAYMENTS_OPEN(
            "还有 {0} 笔付款没有办结（{1}），全部到账或者取消以后才能结算。",
            "{0} payments are under way ({1}); settle when all have arrived or were cancelled.",
            "行政事业单位内部控制规范（试行）",
            "第五十五条"),
    /** 有节点未办结. */
    MILESTONES_OPEN(
            "还有履约节点没有办结，不能结算。请先办结或者终止合同。",
            "Milestones are still open. Close them or terminate the contract before the settlement.",
            "政府采购法",
            "第四十一条"),
    /** 日期不合理. */
    DATE_OUT_OF_ORDER(
            "办理日期 {0} 应当在 {1} 至 {2} 之间。请更正日期。",
            "The date {0} must lie between {1} and {2}. Correct it.", "行政事业单位内部控制规范（试行）", "第五十五条"),
    /** 保管期限过短. */
    KEPT_TOO_SHORT(
            "采购档案至少保存 {0} 年，填写的是 {1} 年。请延长保管期限。",
            "The file is kept for at least {0} years, not {1}. Lengthen the retention.", "政府采购法", "第四十二条"),
    /** 档案不全. */
    FILE_INCOMPLETE(
            "“{0}”没有归档，也没有说明原因。请补齐材料或者说明原因。",
            "“{0}” is not filed and its absence not explained. File it or say why.", "政府采购法", "第四十二条"),
    /** 合同已经结束. */
    NOT_OPEN(
            "合同“{0}”已经结束或者撤销，不能变更、中止、终止或者续签。",
            "“{0}” is over or was cancelled; it can be neither changed nor stopped nor renewed.", "政府采购法", "第五十条"),
    /** 考核结果不予续签. */
    NO_RENEWAL_BY_RESULT(
            "“{0}”的考核（{1}）结果为“{2}”，依照评价方案不予续签，请重新采购。",
            "By the result of the assessment {1} ({2}) {0} is not renewed. Procure anew.", "政府购买服务管理办法", "第二十一条"),
    /** 正在办理同类事项. */
    UNDER_WAY(
            "合同“{0}”的同类事项（{1}）正在办理，请办结后再提出。",
            "The same is under way for “{0}” ({1}). Wait until it has ended.", "政府采购法", "第五十条"),
    /** 补充资金不符. */
    SUPPLEMENT_FUNDS_DIFFER(
            "补充合同资金合计 {0} 元与增加金额 {1} 元不一致。请更正资金安排。",
            "The funds of the supplement sum to {0} yuan, the amount added is {1} yuan. Correct the funds.",
            "预算法",
            "第十三条"),
    /** 期限过长. */
    TERM_TOO_LONG(
            "合计期限 {0} 个月超过 {1} 个月。超过部分应当重新采购。",
            "{0} months in all are more than {1}. Procure what comes after anew.", "政府购买服务管理办法", "第二十四条"),
    /** 期限没有变化. */
    TERM_NOT_CHANGED(
            "变更后的结束日期 {0} 应当在服务开始日期 {1} 之后，并与原结束日期不同。",
            "The new end {0} must come after the beginning {1} and differ from the old one.", "政府采购法", "第五十条"),
    /** 日期不衔接. */
    NOT_NEXT_TERM(
            "新年度应当从上一年度合同届满的次日 {0} 开始。请更正日期。",
            "The new term begins on {0}, the day after the last. Correct the dates.", "政府购买服务管理办法", "第二十四条"),
    /** 已经续签. */
    RENEWED_ALREADY("合同“{0}”已经续签。", "“{0}” has been renewed already.", "政府购买服务管理办法", "第二十四条"),
    /** 交接单位不得是本单位. */
    RECEIVER_IS_SELF(
            "接收单位不能是交出单位“{0}”。请填写新的服务单位。",
            "The receiver cannot be “{0}”, who hands over. Name the new provider.", "政府采购法", "第五十条"),
    /** 成交结果无效. */
    AWARD_NOT_STANDING("采购结果尚未生效或者已经无效，不得付款。", "The award does not stand: nothing may be paid.", "政府采购法实施条例", "第五十四条"),
    /** 合同未签订或者已撤销. */
    CONTRACT_NOT_SIGNED(
            "没有有效的书面合同，不得付款。", "There is no valid written contract: nothing may be paid.", "政府采购法", "第四十四条"),
    /** 合同未公告. */
    CONTRACT_NOT_PUBLISHED(
            "合同尚未公告，请先公告合同。", "The contract has not been published. Publish it first.", "政府采购法实施条例", "第五十条"),
    /** 履约保证金未交. */
    PERFORMANCE_BOND_MISSING(
            "合同约定的履约保证金 {0} 元没有登记，请先收取保证金。",
            "The performance bond of {0} yuan agreed in the contract is not registered. Take it first.",
            "政府采购法实施条例",
            "第四十八条");

    private final RuleText text;

    LifeRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
