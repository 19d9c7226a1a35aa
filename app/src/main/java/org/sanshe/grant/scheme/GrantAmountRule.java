package org.sanshe.grant.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 金额规则: why an amount asked for cannot be granted. */
public enum GrantAmountRule implements Rule {
    /** 没有申请金额. */
    NOTHING("申请金额应当大于0。", "Ask for more than 0."),
    /** 超过上限. */
    CAP("申请{0}元，每个项目最多{1}元。请减少到{1}元以内。", "{0} yuan are asked for; one project gets {1} at most. Ask for {1} or less."),
    /** 低于下限. */
    LEAST("申请{0}元，每个项目最少{1}元。", "{0} yuan are asked for; one project gets {1} at least."),
    /** 超过比例. */
    SHARE(
            "申请{0}元，超过项目预算{1}元的{2}%。最多申请{3}元。",
            "{0} yuan are asked for, more than {2} % of the budget of {1}. Ask for {3} at most."),
    /** 自筹不足. */
    OWN_SHARE(
            "自筹{0}元，低于项目预算{1}元的{2}%。至少自筹{3}元。",
            "Own money of {0} yuan is less than {2} % of the budget of {1}. Bring {3} at least."),
    /** 超过预算. */
    BEYOND_BUDGET(
            "申请{0}元加自筹{1}元超过项目预算{2}元。最多申请{3}元。",
            "{0} yuan asked for and {1} of own money exceed the budget of {2}. Ask for {3} at most."),
    /** 资金缺口. */
    GAP(
            "申请{0}元加自筹{1}元，比项目预算{2}元少{3}元。请写明差额由谁承担。",
            "{0} yuan asked for and {1} of own money leave {3} of the budget of {2} open. Say who bears it."),
    /** 不是固定档次. */
    BAND("{0}元不是“{1}”的档次。可以选择：{2}元。", "{0} yuan is no amount of {1}. Choose one of {2} yuan."),
    /** 定额不符. */
    FIXED("“{1}”的金额固定为{2}元，不是{0}元。", "{1} gets {2} yuan, not {0}."),
    /** 没有选择类别. */
    CATEGORY("请选择项目类别：{0}。", "Choose the class of the project: {0}.");

    private final RuleText text;

    GrantAmountRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("资助方案", "金额规则"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
