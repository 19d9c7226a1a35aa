package org.sanshe.grant.reward;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 奖补规则. */
public enum RewardRule implements Rule {
    /** 不是奖补方案. */
    NO_REWARD_SCHEME(
            "方案“{0}”今天不能在{1}申报奖补。请选择正在执行的以奖代补方案。",
            "The scheme {0} is no reward that can be claimed at {1} today. Choose another."),
    /** 证书已用. */
    CERTIFICATE_USED(
            "证书{0}已经申报过奖补，一个证书只能奖补一次。请核对证书编号。",
            "The certificate {0} was claimed before; each pays once. Check the number."),
    /** 达标奖补已申报. */
    STANDARD_USED(
            "“{0}”已经申报过奖补，不能重复申报。请查看以前的案卷。",
            "{0} was claimed before and is not rewarded again. Look at the earlier case."),
    /** 证书无效. */
    CERTIFICATE_NOT_VALID(
            "证书有效期为{0}至{1}，今天（{2}）不在有效期内，不能申报。",
            "The certificate is valid from {0} to {1}; today, {2}, is not within. It cannot be claimed."),
    /** 数量不够. */
    FIGURE_SHORT("{0}不少于{1}，填报{2}，不符合条件。", "{0} must be at least {1}; {2} was stated."),
    /** 查验标准. */
    STANDARD_NOT_MET(
            "实测不符合标准：{0}。请更正数值，或者选择“未达标”。", "The figures do not satisfy: {0}. Correct them, or choose “not reached”."),
    /** 没有升级规则. */
    UPGRADE_NOT_SET(
            "申报单位在本方案中已经得过等级奖励{0}元，方案没有规定晋级怎样奖补，不能支付。请先修订方案。",
            "It was rewarded with {0} yuan for a grade under this scheme, which does not say what an upgrade pays. Amend the scheme first."),
    /** 没有差额. */
    NO_DIFFERENCE(
            "按差额奖补，本级{0}元，以前已奖励{1}元，没有应付的差额。",
            "Upgrades pay the difference: this grade is worth {0} yuan, {1} yuan were paid; nothing is due."),
    /** 自动核对未通过. */
    NOT_ELIGIBLE(
            "“{0}”没有通过自动核对，不能选择通过。请退回补正或者不予奖补。", "“{0}” is not satisfied; the claim cannot pass. Return or refuse it."),
    /** 缺配套方. */
    MATCH_MISSING(
            "方案规定有配套{0}元，请填写本单位以外的配套单位、资金来源和到位日期（不早于今天）。",
            "The scheme has a match of {0} yuan; name another unit, its source and the day, not before today."),
    /** 查验人太少. */
    TOO_FEW_INSPECTORS("联合查验不少于{0}人，只指定了{1}人。", "At least {0} inspectors are needed; {1} were named."),
    /** 核对人不得查验. */
    INSPECTOR_CHECKED("{0}核对过这项申报，不得参加查验。请另行指定。", "{0} checked the claim and may not inspect. Name somebody else."),
    /** 公示已满. */
    PUBLICITY_OVER("公示期已满，不再受理异议。", "The publicity is over; objections are not taken any more."),
    /** 有未处理的异议. */
    OBJECTION_OPEN("还有一件异议没有处理完。", "Another objection is still open."),
    /** 奖补未定. */
    NOT_AWARDED("公示没有结束或者奖补已经取消，不能支付。", "The publicity is not over or the award was cancelled; nothing is paid."),
    /** 不再符合条件. */
    NOT_ELIGIBLE_NOW("付款前核对：{0}", "Asked again before payment: {0}"),
    /** 票据已用. */
    RECEIPT_USED(
            "票据{0}已经用于别的报销或者报告，一张票据只能用一次。请更换票据。", "The receipt {0} was used before; each counts once. Use another."),
    /** 票据日期. */
    RECEIPT_DATE("票据日期{0}不在{1}至{2}之间，不能列支。", "The receipt's date {0} lies outside {1} to {2}."),
    /** 用款超过拨款. */
    USE_BEYOND_PAID(
            "填报的支出合计{0}元，超过已拨付的{1}元。请只填用本项资金支付的部分。",
            "What was spent sums to {0} yuan, above the {1} yuan paid. Give only what this money paid for."),
    /** 用途违规. */
    USE_BREAKS_RULE("支出不合规：{0}。请退回补充或者追回。", "What was spent breaks a rule: {0}. Return it, or recover."),
    /** 名单不符合条件. */
    ENTRY_NOT_ELIGIBLE("{0}：{1}请退回修改名单。", "{0}: {1} Return the list."),
    /** 超过额度. */
    ABOVE_CAP("{0}元超过上限{1}元，请降低金额。", "{0} yuan are above the limit of {1} yuan. Lower the amount."),
    /** 超过票据金额. */
    ABOVE_RECEIPT("核定金额{0}元超过票据金额{1}元。", "{0} yuan are more than the {1} yuan of the receipt."),
    /** 收款方没有登记. */
    PAYEE_NOT_REGISTERED(
            "“{0}”还没有登记，没有自己的账户，不能向其支付。请由托管机构收款。",
            "{0} is not registered and has no account of its own; it is paid nothing. Pay its custodian."),
    /** 追回太多. */
    RECOVERY_BEYOND_PAID("追回金额{0}元超过已拨付的{1}元。", "{0} yuan are more than the {1} yuan paid.");

    private final RuleText text;

    RewardRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("预算法实施条例", "第五十七条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
