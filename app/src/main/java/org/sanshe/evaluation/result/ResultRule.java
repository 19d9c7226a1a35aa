package org.sanshe.evaluation.result;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 考核结果规则. */
enum ResultRule implements Rule {
    /** 异议期已过. */
    OBJECTION_LATE(
            "对“{0}”考核结果的异议应当在公示期内提出，公示期已于{1}届满。",
            "Objections to the result of {0} had to be lodged within its publicity period, which ended at {1}.",
            "政府购买服务管理办法",
            "第二十条"),
    /** 结果未在公示. */
    NOT_PUBLISHED(
            "“{0}”的考核结果不在公示期内，不能提出异议。请在结果公示后提出。",
            "The result of {0} is not published now and cannot be objected to. Wait for its publication.",
            "政府购买服务管理办法",
            "第二十条"),
    /** 已有未决异议. */
    OBJECTION_PENDING(
            "对“{0}”已有异议（{1}）正在处理，请等待决定，或者在该案中补充材料。",
            "An objection to {0} ({1}) is being handled. Wait for its decision.", "政府购买服务管理办法", "第二十条"),
    /** 参与评价或者确认的人办理异议. */
    OBJECTION_OWN_WORK(
            "你参与了“{0}”的评价或者确认，不能审查和决定对它的异议。请由其他人办理。",
            "You scored or confirmed {0} and cannot handle an objection to it. Somebody else has to.",
            "政府购买服务管理办法",
            "第二十条"),
    /** 评价人员确认结果. */
    CONFIRMED_BY_EVALUATOR(
            "你是“{0}”的评价人员，不能确认它的结果。请由其他科长确认。",
            "You scored {0} and cannot confirm its result. Another section head has to.", "政府购买服务管理办法", "第二十条"),
    /** 考核没有最终结果. */
    RESULT_MISSING(
            "本期考核（{0}）还没有最终结果，按考核支付的节点不能验收结算。请等待考核定级。",
            "The assessment of the period ({0}) has no final result; a milestone paid by assessment cannot be concluded. Wait for the grade.",
            "政府购买服务管理办法",
            "第二十一条"),
    /** 计划的考核还没有启动. */
    RESULT_PLANNED(
            "年度考核计划（{0}）对本期安排了考核，{1}启动，还没有结果，按考核支付的节点不能验收结算。请等待考核定级，或者由科长取消该项安排。",
            "The yearly plan {0} has an assessment of the period, to be opened on {1}; a milestone paid by assessment cannot be concluded before its result. Wait for the grade, or have a section head cancel it.",
            "政府购买服务管理办法",
            "第二十一条"),
    /** 考核停止支付. */
    PAYMENT_STOPPED(
            "考核（{0}）结果为“{1}”，依照{2}停止支付，复查通过以后恢复。请先完成整改。",
            "By the result of the assessment {0} ({1}) payment is stopped under {2} until a rectification has passed its re-check. Rectify first.",
            "政府购买服务管理办法",
            "第二十一条");

    private final RuleText text;

    ResultRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
