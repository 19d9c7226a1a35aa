package org.sanshe.incubation.selection;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 入驻评审和孵化评审规则. */
public enum SelectionRule implements Rule {
    /** 专家不足. */
    POOL_TOO_SMALL(
            "须抽取{0}名专家，排除{2}名以后只有{1}名可抽取。请先补充专家库，或者另外指定评审人员。",
            "{0} experts are needed; after excluding {2} only {1} can be drawn. Enlarge the pool or name others.",
            "政府采购法实施条例",
            "第三十九条"),
    /** 评审组人数不足. */
    PANEL_TOO_SMALL(
            "按基地管理办法，评审组至少{0}人，现在只有{1}人。请增加抽取人数，或者另外指定评审人员。",
            "The rules of the base ask for at least {0} reviewers; there are {1}. Draw or name more.",
            "政府购买服务管理办法",
            "第二十条"),
    /** 评分已锁定. */
    SHEETS_LOCKED("评分已经全部提交并锁定，不能再改。", "The sheets are all in and locked.", "政府购买服务管理办法", "第二十条"),
    /** 没有承诺独立. */
    NOT_INDEPENDENT("请确认评分由你独立作出，再提交。", "Confirm that you scored alone, then hand in.", "政府采购法", "第四十四条"),
    /** 评审过的人审定. */
    DECIDED_BY_MEMBER(
            "你是本次评审的评审人员，不能审定入驻名单。请由其他负责人审定。",
            "You are on the panel of this selection and cannot decide its list. Another head has to.",
            "政府采购法实施条例",
            "第九条"),
    /** 名单的次序. */
    ORDER_STANDS("孵化位按名次提供，名次不得改变。", "Places are offered in the order of the ranking.", "政府购买服务管理办法", "第二十条"),
    /** 异议期已过. */
    OBJECTION_LATE(
            "对“{0}”的异议应当在公示期内提出，公示期已于{1}届满。",
            "Objections to {0} had to be lodged within its publicity, which ended at {1}.", "政府信息公开条例", "第二十条"),
    /** 不在公示. */
    NOT_PUBLISHED(
            "“{0}”不在公示期内，不能提出异议。请在公示期内提出。",
            "{0} is not on a published list now and cannot be objected to.", "政府信息公开条例", "第二十条"),
    /** 自己的申请. */
    OWN_APPLICATION("“{0}”是你单位自己的申请，不能对它提出异议。", "{0} is your own application.", "政府信息公开条例", "第二十条"),
    /** 参与者办理异议. */
    OBJECTION_OWN_WORK(
            "你参与了“{0}”的评审或者审定，不能办理对它的异议。请由其他人办理。",
            "You took part in judging {0} and cannot handle an objection to it. Somebody else has to.",
            "行政许可法",
            "第六十九条"),
    /** 报告逾期. */
    REPORT_LATE(
            "自评报告应当在{0}以前提交，期限已过，本次评审不合格。",
            "The report was due by {0}. The term is over and the review is failed.", "社会团体登记管理条例", "第三十条"),
    /** 改期不能更早. */
    MOVED_INTO_THE_PAST(
            "报告期限只能改到{0}以后。请选择以后的日期。", "A report can be moved to a day after {0} only.", "社会团体登记管理条例", "第三十条"),
    /** 改期超出孵化期. */
    MOVED_BEYOND_THE_TERM(
            "报告期限不能改到孵化期满（{0}）以后。请选择更早的日期，或者先办理延期。",
            "A report cannot be moved beyond the term, which ends on {0}. Choose an earlier day.",
            "社会团体登记管理条例",
            "第三十条"),
    /** 已提交. */
    NOT_TO_BE_MOVED(
            "自评报告已经提交或者评审已经结束，不能再改期。",
            "The report was handed in or the review is over; it cannot be moved.",
            "社会团体登记管理条例",
            "第三十条");

    private final RuleText text;

    SelectionRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
