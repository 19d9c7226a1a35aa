package org.sanshe.purchase.simple;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 单位自行采购规则. */
enum QuoteRefusal implements Rule {
    /** 内控制度没有规定. */
    NO_RULE(
            "本单位内部控制制度对预算{0}元的采购没有规定，请管理员先维护规则表。",
            "The unit's rules say nothing for {0} yuan; have the table maintained first."),
    /** 询价对象不足. */
    TOO_FEW_ASKED(
            "内控制度规定不少于{1}家报价，目前只询价{0}家。请增加询价对象。",
            "The rules want {1} quotes but only {0} suppliers are asked. Ask more."),
    /** 报价时间已过. */
    TOO_LATE("报价截止时间{0}已过，不再接收报价。", "The time for quoting, {0}, has passed."),
    /** 报价超过预算. */
    OVER_BUDGET("报价{0}元超过预算{1}元，不能选定。", "The quote of {0} yuan exceeds the budget of {1} yuan."),
    /** 没有这份报价. */
    NOT_QUOTED("所选供应商没有报价。请在报价供应商中选择。", "This supplier has not quoted. Choose among those who did."),
    /** 状态不允许. */
    NOT_IN_THIS_STATE("自行采购目前所处环节不能办理本事项。", "This cannot be done at this stage.");

    private final RuleText text;

    QuoteRefusal(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("政府采购法", "第六十一条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
