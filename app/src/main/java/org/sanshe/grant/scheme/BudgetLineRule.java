package org.sanshe.grant.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 预算规则: what is wrong with a budget line, with the figure that would do. */
public enum BudgetLineRule implements Rule {
    /** 没有明细. */
    EMPTY("请至少填写一行预算。", "Enter at least one line."),
    /** 金额不等于人数乘标准乘次数. */
    ARITHMETIC("金额应当等于{0}，填写的是{1}。", "The amount must be {0}; it is {1}."),
    /** 资助超过本行. */
    GRANT_ABOVE("使用资助资金{0}元，超过本行金额{1}元。", "{0} yuan of the grant is more than the line of {1}."),
    /** 不得列支. */
    FORBIDDEN("“{0}”不得列支：{1}。请删除本行。", "{0} may not be paid for: {1}. Remove the line."),
    /** 不在可列支科目内. */
    NOT_ALLOWED("“{0}”不在可列支科目内。可以列支：{1}。", "{0} is not among what may be paid for: {1}."),
    /** 单价超标. */
    UNIT_PRICE("“{0}”标准{1}元，最高{2}元。", "{0}: {1} yuan a unit; {2} at most."),
    /** 分段标准超标. */
    TIERS("“{0}”本行{1}元，按分段标准（{2}）最高{3}元。", "{0}: {1} yuan; by its tiers ({2}) {3} at most."),
    /** 没有人数. */
    HEAD_COUNT("“{0}”应当写明人数和标准。", "{0}: state the head count and the standard."),
    /** 占比超上限. */
    MAX_SHARE(
            "“{0}”合计{1}元，占{2}%，不得超过{3}%。其他行不变时最多{4}元。",
            "{0} sums to {1} yuan, {2} %; {3} % at most. With the other lines as they are: {4} at most."),
    /** 占比低于下限. */
    MIN_SHARE(
            "“{0}”合计{1}元，占{2}%，不得低于{3}%。其他行不变时至少{4}元。",
            "{0} sums to {1} yuan, {2} %; {3} % at least. With the other lines as they are: {4} at least.");

    private final RuleText text;

    BudgetLineRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("资助方案", "预算规则"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
