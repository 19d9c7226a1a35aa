package org.sanshe.delivery.milestone;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 节点和验收规则. */
public enum MilestoneRule implements Rule {
    /** 某期没有节点. */
    INSTALMENT_WITHOUT_MILESTONE(
            "第{0}期付款没有对应的节点。请为每一期付款排定一个节点。",
            "No milestone releases instalment {0}. Plan one for every instalment.", "政府采购法实施条例", "第五十一条"),
    /** 某期有两个节点. */
    INSTALMENT_WITH_TWO_MILESTONES(
            "第{0}期付款对应了两个节点。每期付款只能有一个付款条件，请更正。",
            "Two milestones release instalment {0}. An instalment has one trigger; correct the plan.",
            "政府采购法实施条例",
            "第五十一条"),
    /** 没有这一期. */
    NO_SUCH_INSTALMENT(
            "合同没有第{0}期付款。请更正节点“{1}”。",
            "The contract has no instalment {0}. Correct milestone “{1}”.", "政府采购法", "第四十六条"),
    /** 付款节点没有期次，或者不付款的节点有期次. */
    TRIGGER_AND_INSTALMENT(
            "节点“{0}”的付款条件和付款期次不一致：不付款的节点不填期次，预付、验收、考核付款的节点须填期次。",
            "Milestone “{0}”: name an instalment for an advance, an acceptance or an assessment, and none where nothing is paid.",
            "政府采购法实施条例",
            "第五十一条"),
    /** 编号重复. */
    NUMBER_TWICE("节点编号{0}出现了两次。请更正。", "Milestone number {0} is in the plan twice. Correct it.", "政府采购法", "第四十三条"),
    /** 日期超出履行期限. */
    DATE_OUTSIDE_TERM(
            "节点“{0}”的日期{1}不在{2}至{3}之间。请在履行期限和验收期限内排定。",
            "Milestone “{0}”: the date {1} lies outside {2} to {3}. Plan it within the term and its acceptance period.",
            "政府采购法",
            "第四十六条"),
    /** 据实结算没有期间. */
    PERIOD_MISSING(
            "据实结算的节点“{0}”没有写明结算期间。请补充。",
            "Milestone “{0}” pays for what was done but names no period. Add it.", "政府采购法实施条例", "第五十一条"),
    /** 期间重叠. */
    PERIODS_OVERLAP(
            "节点“{0}”和“{1}”的结算期间重叠，同一服务不得结算两次。请更正期间。",
            "The periods of “{0}” and “{1}” overlap; nothing is paid twice. Correct them.", "政府采购法实施条例", "第五十一条"),
    /** 没有成果. */
    NO_DELIVERABLE(
            "节点“{0}”没有写明应当提交的成果。请补充。",
            "Milestone “{0}” says nothing of what is delivered. Add its deliverables.", "政府采购法实施条例", "第四十五条"),
    /** 签订合同的人参加验收. */
    ACCEPTANCE_BY_SIGNER(
            "{0}签订或者起草了该合同，不得参加验收。请另选人员。",
            "{0} signed or drafted the contract and may not take part in the acceptance. Choose somebody else.",
            "政府采购法",
            "第六十一条"),
    /** 验收小组人数不足. */
    GROUP_TOO_SMALL(
            "验收小组不少于{0}人，目前为{1}人。请补足人员。",
            "The acceptance group needs at least {0} people and has {1}. Add more.", "政府采购法", "第四十一条"),
    /** 结论优于验收意见. */
    BETTER_THAN_SHEETS(
            "验收小组的汇总结果为“{0}”，结论不得更优。请按验收意见作出结论。",
            "The group's sheets say “{0}”; the conclusion may not be better. Conclude by the sheets.",
            "政府采购法实施条例",
            "第四十五条"),
    /** 扣款计算有误. */
    DEDUCTION_ARITHMETIC(
            "“{0}”的扣款应为短少数量乘以单价，即{1}元。请更正金额。",
            "The deduction for “{0}” is shortfall times unit price, {1} yuan. Correct the amount.", "政府采购法", "第四十三条"),
    /** 扣款和争议款超过应付. */
    ABOVE_SHARE(
            "扣款和争议款合计{0}元，超过本节点应付的{1}元。请更正。",
            "Deductions and disputed parts of {0} yuan exceed the milestone's {1} yuan. Correct them.",
            "政府采购法",
            "第四十三条"),
    /** 记录未锁定. */
    RECORDS_NOT_LOCKED(
            "“{0}”在本期的服务记录或者名册尚未锁定，不能据以结算。请先锁定。",
            "Records or rosters of “{0}” for the period are not locked and cannot be settled by. Lock them first.",
            "政府购买服务管理办法",
            "第二十六条"),
    /** 配套资源不足. */
    MATCHING_MISSING(
            "最终验收前应当证明配套资源{0}元，目前已核对{1}元。请先补交证明。",
            "Outside resources of {0} yuan must be proven before the last acceptance; {1} are. Hand in the rest first.",
            "政府采购法",
            "第四十三条"),
    /** 年检未合格. */
    INSPECTION_NOT_PASSED(
            "承接主体“{0}”{1}年度检查没有合格，最终验收不得通过。请先处理年检结论。",
            "{0} did not pass the annual inspection of {1}; the last acceptance cannot succeed. Settle that first.",
            "政府采购法",
            "第二十二条"),
    /** 征询未达到规定数量. */
    VOICES_MISSING(
            "服务对象的意见尚未达到规定数量（{0}份，需要{1}份）。请填写新的截止日期和理由，延长征询。",
            "Too few service users have answered ({0} of {1} wanted). Extend the time with a reason.",
            "政府采购法实施条例",
            "第四十五条"),
    /** 结算超过剩余. */
    MORE_THAN_LEFT(
            "结算应付{0}元，超过协议尚余的{1}元。请核对结算。",
            "The settlement owes {0} yuan, the agreement has {1} yuan left. Check the settlement.", "预算法实施条例", "第五十七条"),
    /** 支付超过争议款. */
    ABOVE_DISPUTED(
            "有争议的金额为{0}元，支付金额不得超过。请更正。",
            "At most the disputed {0} yuan may be paid. Correct the amount.", "保障中小企业款项支付条例", "第十二条");

    private final RuleText text;

    MilestoneRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
