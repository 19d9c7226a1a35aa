package org.sanshe.purchase.change;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 澄清修改规则; the times are the tender's own rules. */
public enum ChangeRule implements Rule {
    /** 一次一项. */
    ANOTHER_PENDING(
            "本项目另有一项修改正在办理（{0}），请在该案卷中一并修改，或者等它办结后再提出。",
            "Another change of this purchase is under way ({0}). Add to it there, or wait until it is closed.",
            "第三十一条"),
    /** 已经办结. */
    ALREADY_CLOSED("本次修改已经办结，不能再修改。", "This change has been closed and cannot be altered.", "第三十一条");

    private final RuleText text;

    ChangeRule(String zh, String en, String article) {
        text = new RuleText(zh, en, new LegalBasis("政府采购法实施条例", article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
