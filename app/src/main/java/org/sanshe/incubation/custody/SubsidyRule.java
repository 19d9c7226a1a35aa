package org.sanshe.incubation.custody;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 在孵小额补贴规则. */
public enum SubsidyRule implements Rule {
    /** 不在孵. */
    NOT_IN_TERM(
            "小额补贴只给在孵的组织，“{0}”现在不在孵化期内。",
            "Small subsidies are for organizations in their term; {0} is not in its term now."),
    /** 没有补贴. */
    NO_SUBSIDY("按照《{0}》，本基地不发放小额补贴。", "By {0} this base pays no small subsidies."),
    /** 超过额度. */
    ABOVE_CAP(
            "按照《{0}》，一个孵化期的小额补贴不超过 {1} 元；已申请 {2} 元，本次申请 {3} 元超出。请降低金额。",
            "By {0} a term's small subsidies are at most {1} yuan; {2} yuan were asked for, and {3} more are too much. Ask for less."),
    /** 评审没有通过. */
    NOT_DOING_WELL(
            "小额补贴只给最近一次评审合格的组织。请在评审合格后申请。",
            "Small subsidies are for those whose last review was passed. Ask again after a passed review."),
    /** 期间不在孵化期内. */
    PERIOD_OUTSIDE_TERM(
            "补贴期间应当在孵化期 {0} 至 {1} 之内。请更正日期。", "The period lies within the term, {0} to {1}. Correct the days."),
    /** 超过申请金额. */
    ABOVE_ASKED("核定额度 {0} 元超过申请的 {1} 元。", "The cap of {0} yuan is more than the {1} yuan asked for."),
    /** 票据日期. */
    RECEIPT_DATE("票据日期 {0} 不在 {1} 至 {2} 之间，不能列支。", "The receipt's date {0} lies outside {1} to {2}."),
    /** 超过票据金额. */
    ABOVE_RECEIPT("核定金额 {0} 元超过票据金额 {1} 元。", "{0} yuan are more than the {1} yuan of the receipt.");

    private final RuleText text;

    SubsidyRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("预算法实施条例", "第五十七条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
