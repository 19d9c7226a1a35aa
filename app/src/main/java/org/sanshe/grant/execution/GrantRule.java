package org.sanshe.grant.execution;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资助项目规则. */
enum GrantRule implements Rule {
    /** 中期报告期限不在项目期内. */
    MIDTERM_OUTSIDE_TERM(
            "中期报告截止时刻 {0} 不在项目期 {1} 至 {2} 之内。请更正。",
            "The mid-term report is due at {0}, outside the term {1} to {2}. Correct it.", "预算法", "第五十七条"),
    /** 没有中期报告期限. */
    MIDTERM_MISSING(
            "方案有中期一期拨付，协议应当写明中期报告截止时刻。请补充。",
            "The scheme has a mid-term instalment; the agreement has to say when the mid-term report is due.",
            "预算法",
            "第五十七条"),
    /** 末期报告期限过晚. */
    FINAL_TOO_LATE(
            "末期报告期限 {0} 晚于方案规定的 {1}。请更正。",
            "The final report is due on {0}, later than the {1} the scheme allows. Correct it.", "预算法", "第五十七条"),
    /** 签订期限已过. */
    SIGNING_OVER("签订期限已于 {0} 届满，资助已经取消。", "The time to sign ended at {0}; the award has lapsed.", "预算法", "第五十七条"),
    /** 尚有未办结的节点. */
    MILESTONES_OPEN(
            "节点“{0}”尚未办结，不能提交末期报告。请先办结。", "“{0}” is still open; the final report comes after it.", "预算法", "第五十七条"),
    /** 缺资助标识照片. */
    LABEL_MISSING(
            "本项目由彩票公益金资助，末期报告应当附资助标识照片。请补充。",
            "The project is paid from lottery money; the final report has to show the mark. Add its photos.",
            "彩票管理条例实施细则",
            "第六十条"),
    /** 合格费用超过批准预算. */
    ABOVE_LINE(
            "“{0}”的合格费用 {1} 元超过批准预算 {2} 元。超过部分请列为不合格费用并写明理由。",
            "Of “{0}” {1} yuan would be eligible, more than the approved {2} yuan. Enter the rest as not eligible, with its reason.",
            "预算法",
            "第十三条"),
    /** 不合格费用没有理由. */
    INELIGIBLE_WITHOUT_REASON(
            "“{0}”有不合格费用，但没有写明理由。请补充。", "Something of “{0}” is not eligible; say why.", "财政违法行为处罚处分条例", "第十四条"),
    /** 自筹超过合格费用. */
    OWN_ABOVE_COST(
            "认定的自筹资金 {0} 元超过合格费用合计 {1} 元。请核对。",
            "The own money used, {0} yuan, exceeds the eligible costs, {1} yuan. Check them.", "预算法", "第五十七条"),
    /** 没有审计. */
    NOT_AUDITED("费用尚未审计，不能结算。请先审计。", "The costs are not audited yet; that comes first.", "预算法", "第八十九条"),
    /** 款项未两清. */
    MONEY_NOT_EVEN(
            "还有 {0} 笔支付或者收回没有办结，不能结项。",
            "{0} payments or recoveries are still open; the project cannot be closed.", "预算法", "第五十七条"),
    /** 退回超过已拨. */
    MORE_THAN_PAID(
            "退回 {0} 元超过已拨付、未在收回的 {1} 元。请核对。",
            "{0} yuan cannot come back of the {1} yuan that were paid and are not asked back. Check it.",
            "预算法",
            "第五十七条"),
    /** 没有指明资助. */
    NO_AWARD_NAMED(
            "请从要追回的资助项目或者奖补的页面办理。",
            "Begin from the page of the project or reward whose money is to come back.",
            "预算法",
            "第五十七条"),
    /** 退回超过应退. */
    MORE_THAN_OWED(
            "到账 {0} 元超过尚应退回的 {1} 元。请核对，多退的另行退还。",
            "{0} yuan came in, {1} yuan are owed. Check it; what is too much is given back.", "预算法", "第五十七条"),
    /** 凭证已入账. */
    VOUCHER_BOOKED(
            "凭证 {0} 已经入账，同一笔到账只登记一次。",
            "Voucher {0} was booked before; money that came in is entered once.", "会计法", "第十五条"),
    /** 已在办理. */
    UNDER_WAY(
            "“{0}”的同类事项正在办理（{1}）。请等待办结。",
            "The same is under way for “{0}” ({1}). Wait until it has ended.", "预算法", "第五十七条"),
    /** 没有中期报告. */
    NO_MIDTERM(
            "方案没有规定中期报告，无期限可变更。",
            "The scheme asks for no mid-term report; there is no date to change.",
            "预算法",
            "第五十七条"),
    /** 调剂前后不等. */
    SHIFT_NOT_EVEN(
            "调剂后各科目合计 {0} 元，应当等于调剂前的 {1} 元。请更正。",
            "The lines sum to {0} yuan after the shift and to {1} yuan before. Correct them.", "预算法", "第十三条"),
    /** 低于已支出. */
    LINE_BELOW_SPENT(
            "“{0}”调整为 {1} 元，低于已支出的 {2} 元。请更正。",
            "“{0}” would be {1} yuan, less than the {2} yuan spent. Correct it.", "预算法", "第十三条"),
    /** 协议未签. */
    NOT_SIGNED("资助协议尚未由双方签署，不得拨付。", "The agreement is not signed by both; nothing is paid.", "预算法", "第五十七条"),
    /** 拨付条件未成就. */
    EVENT_NOT_REACHED("拨付条件“{0}”尚未成就，不得拨付。", "“{0}” has not happened yet; nothing is paid.", "预算法实施条例", "第五十七条"),
    /** 前期资金使用不足. */
    NOT_SPENT(
            "已拨 {0} 元，已登记支出 {1} 元，未达到 {2}%，不得拨付下一期。请先填报支出明细。",
            "{0} yuan were paid and {1} yuan entered as spent, less than {2} %; enter the spending first.",
            "预算法实施条例",
            "第五十七条"),
    /** 资助后发现的情况. */
    KNOWN_SINCE_AWARD(
            "资助后发现：{0}。在科室负责人或者单位负责人作出决定以前不得拨付。",
            "Known since the award: {0}. Nothing is paid until a head of section or of the unit decides.",
            "社会组织信用信息管理办法",
            "第十五条"),
    /** 终止程序. */
    TERMINATION_OPEN(
            "正在办理终止资助（{0}），不得拨付。",
            "Whether the project goes on is being decided ({0}); nothing is paid.", "预算法", "第五十七条"),
    /** 没有需要决定的情况. */
    NOTHING_TO_DECIDE("没有需要决定的情况。", "There is nothing to be decided.", "社会组织信用信息管理办法", "第十五条"),
    /** 项目不在实施中. */
    NOT_ACTIVE(
            "项目“{0}”的状态是“{1}”，不能办理。请刷新后核对。",
            "“{0}” is “{1}”; this cannot be done now. Reload and check.", "预算法", "第五十七条");

    private final RuleText text;

    GrantRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
