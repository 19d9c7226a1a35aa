package org.sanshe.incubation.custody;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资金托管规则. */
public enum CustodyRule implements Rule {
    /** 托管余额不足. */
    NOT_ENOUGH(
            "托管余额不足，不能支出 {0} 元。请减少金额或者等款项到账。",
            "There is not enough in custody to spend {0} yuan. Ask for less, or wait until more arrives.",
            "民法典",
            "第九百二十二条"),
    /** 已经入账. */
    BOOKED_BEFORE("案卷 {0} 已经入账，不再重复记账。", "{0} was booked before; nothing is booked twice.", "会计法", "第九条");

    private final RuleText text;

    CustodyRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
