package org.sanshe.purchase.tender;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 开启规则: who opens responses, and when they must not be opened. */
public enum OpeningRule implements Rule {
    /** 开启人不足. */
    NOBODY_HOLDS_THE_POST(
            "本单位和上级单位没有{0}的人员，无法指定开启人。请管理员先设置岗位。",
            "Nobody in this unit or above holds the post {0}. An administrator has to fill it first.",
            "政府采购货物和服务招标投标管理办法",
            "第四十条"),
    /** 尚无开启密钥. */
    NO_OPENING_KEY(
            "{0}尚未设置开启密钥，不能担任开启人。请其登录后在“我的账号—开启密钥”中设置，再提交采购文件。",
            "{0} has no opening key yet and cannot be an opener. Have it made under “My account – Opening key”, then hand"
                    + " in the documents.",
            "政府采购货物和服务招标投标管理办法",
            "第四十条"),
    /** 开启人须为不同的人. */
    SAME_PERSON_TWICE(
            "三名开启人必须是三个不同的人，{0}被指定了两次。",
            "The three openers must be three people; {0} was named twice.", "政府采购法", "第六十一条"),
    /** 登记簿被改动. */
    RESPONSE_REMOVED(
            "截止时公布的响应清单与现存的不一致，已停止开启并通知监督、审计人员。请保留现场，由监督部门核查。",
            "What was published at the deadline is not what is here. The opening is stopped; supervisors and auditors"
                    + " have been told.",
            "政府采购法",
            "第四十二条");

    private final RuleText text;

    OpeningRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
