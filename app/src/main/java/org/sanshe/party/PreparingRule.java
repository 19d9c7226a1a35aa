package org.sanshe.party;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 筹备组织登记规则: how a group in preparation becomes a registered body. */
enum PreparingRule implements Rule {
    /** 已有代码. */
    REGISTERED_ALREADY(
            "“{0}”已经登记，代码为{1}，不能再登记一个代码。",
            "{0} is registered already with the code {1}; it cannot take another one.", "第十二条"),
    /** 代码属于其他组织. */
    CODE_TAKEN("代码{0}是“{1}”的。请对照登记证书核对代码。", "The code {0} is that of {1}. Compare it with the certificate.", "第十二条"),
    /** 不是社会组织. */
    NOT_SOCIAL(
            "代码{0}不是社会团体、社会服务机构或者基金会的代码。请对照登记证书核对。",
            "The code {0} is not that of a social organization. Compare it with the certificate.", "第十二条"),
    /** 不是本单位账户. */
    ACCOUNT_NOT_OWN(
            "账户户名“{0}”与登记名称“{1}”不一致。只能登记组织自己的账户，不能登记个人账户。",
            "The account is held by {0}, not by {1}. Only the organization's own account can be filed, never a person's.",
            "第十四条");

    private final RuleText text;

    PreparingRule(String zh, String en, String article) {
        text = new RuleText(zh, en, new LegalBasis("民办非企业单位登记管理暂行条例", article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
