package org.sanshe.identity;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 账号规则: what accounts may not be. */
enum IdentityRule implements Rule {
    /** 系统管理员不办业务. */
    ADMINISTRATOR_DOES_NO_BUSINESS(
            "系统管理员账号不能同时有业务岗位。请为业务岗位另开账号。",
            "An administrator's account can hold no other post. Make another account for the post.",
            "行政事业单位内部控制规范（试行）",
            "第十二条"),
    /** 至少留一名管理员. */
    LAST_ADMINISTRATOR(
            "这是最后一个可用的系统管理员账号，不能停用或者取消其管理员岗位。请先设置另一名管理员。",
            "This is the last administrator who can log in. Appoint another one first.",
            "信息安全技术 网络安全等级保护基本要求（GB/T 22239—2019）",
            "");

    private final RuleText text;

    IdentityRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
