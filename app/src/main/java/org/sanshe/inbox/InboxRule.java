package org.sanshe.inbox;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;

/** 办理规则: what the inbox itself refuses, whatever the business. */
enum InboxRule implements Rule {
    /** 不相容岗位相互分离. */
    SAME_PERSON(
            "您在本案中已办理“{0}”，不得再办理“{1}”。请由其他人员办理。",
            "You did “{0}” in this case and may not do “{1}” as well. Somebody else has to.",
            new LegalBasis("行政事业单位内部控制规范（试行）", "第十五条")),
    /** 不在办理范围. */
    NOT_STARTABLE(
            "您的岗位不能发起此类事项。", "Your post cannot start this kind of case.", new LegalBasis("行政事业单位内部控制规范（试行）", "第十四条"));

    private final String zh;
    private final String en;
    private final LegalBasis basis;

    InboxRule(String zh, String en, LegalBasis basis) {
        this.zh = zh;
        this.en = en;
        this.basis = basis;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    @Override
    public LegalBasis basis() {
        return basis;
    }
}
