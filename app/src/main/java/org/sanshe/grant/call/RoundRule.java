package org.sanshe.grant.call;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资助轮次规则. */
public enum RoundRule implements Rule {
    /** 没有在用的方案. */
    NO_SCHEME(
            "{1}没有在用的资助方案“{0}”。请选择已发布并生效的方案。",
            "There is no scheme {0} in force on {1}. Choose a published one.", "预算法", "第九条"),
    /** 方案不经评审. */
    NOT_REVIEWED(
            "方案“{0}”不经专家评审，不能发起征集轮次。请使用评审类方案。",
            "Scheme {0} has no review, so no round can be called under it. Choose one with a review.",
            "政府购买服务管理办法",
            "第二十条"),
    /** 窗口已开始. */
    WINDOW_PAST(
            "申报截止时间（{0}）已过，不能批准发布。请退回修改时间。",
            "The window closed at {0}; the round cannot be published. Return it to be changed.", "政府信息公开条例", "第二十条"),
    /** 专家不足. */
    TOO_FEW_IN_POOL(
            "须抽取{0}名专家，排除{2}名以后只有{1}名可抽取。请先补充专家库或者减少专业限制。",
            "{0} experts are needed; after excluding {2} only {1} can be drawn. Enlarge the pool or drop the field.",
            "政府采购法实施条例",
            "第三十九条"),
    /** 评分已锁定. */
    SHEETS_LOCKED("评分已经全部提交并锁定，不能再改。", "The sheets are all in and locked.", "政府购买服务管理办法", "第二十条"),
    /** 没有承诺独立. */
    NOT_INDEPENDENT("请确认评分由你独立作出，再提交。", "Confirm that you scored alone, then hand in.", "政府采购法", "第四十四条"),
    /** 答辩未到时间. */
    DEFENCE_NOT_YET(
            "答辩定于{0}开始，还不能登记到场情况。请在答辩以后登记。",
            "The defence begins at {0}; attendance is noted afterwards.", "政府购买服务管理办法", "第二十条"),
    /** 评审过的人决定. */
    DECIDED_BY_MEMBER(
            "你是本轮的评审专家，不能审定拟资助名单。请由其他负责人审定。",
            "You are on the panel of this round and cannot decide its list. Another leader has to.",
            "政府采购法实施条例",
            "第九条"),
    /** 批复超过资金总额. */
    APPROVED_BEYOND_POT(
            "批复预算{0}元超过本轮资金总额{1}元。请核对批复文件，或者先调整轮次的出资。",
            "The approved budget of {0} yuan is beyond the pot of {1} yuan. Check the approval.", "预算法", "第十三条"),
    /** 异议期已过. */
    OBJECTION_LATE(
            "对“{0}”的异议应当在公示期内提出，公示期已于{1}届满。",
            "Objections to {0} had to be lodged within its publicity period, which ended at {1}.", "政府信息公开条例", "第二十条"),
    /** 不在公示. */
    NOT_PUBLISHED(
            "“{0}”不在公示期内，不能提出异议。请在公示期内提出。",
            "{0} is not published as proposed now and cannot be objected to.", "政府信息公开条例", "第二十条"),
    /** 自己的项目. */
    OWN_PROJECT("“{0}”是你单位自己的项目，不能对它提出异议。", "{0} is your own project; you cannot object to it.", "政府信息公开条例", "第二十条"),
    /** 参与者办理异议. */
    OBJECTION_OWN_WORK(
            "你参与了“{0}”的评审或者决定，不能办理对它的异议。请由其他人办理。",
            "You took part in judging {0} and cannot handle an objection to it. Somebody else has to.",
            "行政许可法",
            "第六十九条");

    private final RuleText text;

    RoundRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
