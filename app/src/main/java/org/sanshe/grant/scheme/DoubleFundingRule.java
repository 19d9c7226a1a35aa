package org.sanshe.grant.scheme;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 重复资助规则. */
public enum DoubleFundingRule implements Rule {
    /** 尚未认定. */
    UNDECIDED(
            "与“{0}”的“{1}”（{2}）疑似重复资助，尚未认定。请经办人或者科长先认定。",
            "It may be funded twice, by {0} for {1} ({2}); nobody has decided. An officer or section head decides first."),
    /** 已认定重复. */
    DOUBLE(
            "已认定与“{0}”的“{1}”（{2}）重复资助，不得支付：{3}",
            "It was found to be funded twice, by {0} for {1} ({2}), and must not be paid: {3}");

    private final RuleText text;

    DoubleFundingRule(String zh, String en) {
        text = new RuleText(zh, en, new LegalBasis("财政违法行为处罚处分条例", "第十四条"));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
