package org.sanshe.grant.application;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 资助申请规则. */
enum ApplicationRule implements Rule {
    /** 未指明轮次. */
    NO_CALL(
            "请先在“资助”页面选择正在征集的轮次，再填写申请。",
            "Choose an open call on the page of grants first, then apply.",
            "政府信息公开条例",
            "第二十条"),
    /** 不在征集期. */
    NOT_OPEN(
            "“{0}”的申报时间是{1}至{2}，现在不受理。已填写的内容保留为草稿。",
            "“{0}” takes applications from {1} to {2} only. What you typed stays as a draft.", "政府信息公开条例", "第二十条"),
    /** 已经申报. */
    ALREADY_APPLIED(
            "本单位在“{0}”已有{1}个申请，方案每家单位最多{2}个。需要更换项目的，请先撤回原申请。",
            "You have {1} applications in “{0}” already; the scheme allows {2}. Withdraw the earlier one to replace it.",
            "预算法",
            "第五十七条"),
    /** 同名项目. */
    SAME_PROJECT(
            "项目“{0}”已经在本轮申报。同一项目不能重复申报。",
            "“{0}” was handed in in this round already. A project is applied for once.", "预算法", "第五十七条"),
    /** 逾期补正. */
    COMPLETION_LATE(
            "补正期限已于{0}届满，不再受理。", "The term for completing ended at {0}; nothing is taken any more.", "预算法", "第五十七条"),
    /** 已有结果. */
    DECIDED("申请目前为“{0}”，不能再撤回。", "The application is “{0}”; it can no longer be withdrawn.", "预算法", "第五十七条"),
    /** 没有退回理由. */
    NOTHING_APPROVED(
            "核定的预算为零，不能进入评审。请选择“预算不可行”并写明理由。",
            "Nothing of the budget is approved. Find it not sound, with the reason.",
            "预算法",
            "第五十七条");

    private final RuleText text;

    ApplicationRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
