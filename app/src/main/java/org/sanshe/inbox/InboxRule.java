package org.sanshe.inbox;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 办理规则: what the inbox itself refuses, whatever the business. */
enum InboxRule implements Rule {
    /** 不相容岗位相互分离. */
    SAME_PERSON(
            "您在本案中已办理“{0}”，不得再办理“{1}”。请由其他人员办理。",
            "You did “{0}” in this case and may not do “{1}” as well. Somebody else has to.",
            new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条")),
    /** 尚未登记. */
    NOT_REGISTERED(
            "贵团队尚未取得登记证书和统一社会信用代码，不能办理此类事项。请先完成登记。",
            "Your group is not registered and has no credit code yet, so it cannot do this. Complete the registration first.",
            new LegalBasis("民法典", "第五十八条")),
    /** 不在办理范围. */
    NOT_STARTABLE(
            "您的岗位不能发起此类事项。", "Your post cannot start this kind of case.", new LegalBasis("行政事业单位内部控制规范（试行）", "第十四条"));

    private final RuleText text;

    InboxRule(String zh, String en, LegalBasis basis) {
        text = new RuleText(zh, en, basis);
    }

    @Override
    public RuleText text() {
        return text;
    }
}
