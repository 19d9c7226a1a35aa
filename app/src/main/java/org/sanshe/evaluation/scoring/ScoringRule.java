package org.sanshe.evaluation.scoring;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 考核评分规则. */
public enum ScoringRule implements Rule {
    /** 未承诺独立评分. */
    NOT_INDEPENDENT("请先承诺独立、客观评分。", "Declare first that you score alone."),
    /** 人选重复. */
    NAMED_TWICE("“{0}”已经是本次考核的评价人员或者曾经退出，请另选他人。", "“{0}” was named before; choose somebody else."),
    /** 须先回避. */
    MAY_NOT_EVALUATE("“{0}”与被考核组织有利害关系或者不在可选名单，不能参加评价。请另选他人。", "“{0}” may not evaluate here; choose somebody else."),
    /** 仲裁人不中立. */
    ARBITER_INVOLVED(
            "仲裁人不能是本次考核的评价人员或者决定仲裁的人。请另选他人。",
            "The arbiter is none of the evaluators and not who decides; choose somebody else."),
    /** 已经锁定. */
    LOCKED("评分已经锁定，不能再改动。", "The scores are locked and do not change any more.");

    private final RuleText text;

    ScoringRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("政府购买服务管理办法", "第十九条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
