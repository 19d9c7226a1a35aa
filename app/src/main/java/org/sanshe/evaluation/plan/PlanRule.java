package org.sanshe.evaluation.plan;

import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Rule;
import org.sanshe.kernel.RuleText;

/** 考核计划、自评和评价人员规则. */
public enum PlanRule implements Rule {
    /** 没有可用的方案. */
    NO_SCHEME(
            "评价方案“{0}”在{1}没有有效的版本。请先发布方案，或者另选方案。",
            "No version of scheme {0} is in force on {1}. Publish one or choose another.", PlanRule.MEASURE, "第二十条"),
    /** 期间不在履行期限内. */
    PERIOD_OUTSIDE_TERM(
            "考核期间{0}至{1}不在履行期限{2}至{3}之内。请更正期间。",
            "The period {0} to {1} lies outside the term {2} to {3}. Correct it.", PlanRule.MEASURE, "第二十条"),
    /** 期限不足的项目只作末期考核. */
    FINAL_ONLY(
            "履行期限不足{0}个月的项目只作末期考核。请改为末期考核。",
            "An engagement of less than {0} months has a final assessment only. Choose that.",
            "《深圳市…》（深民规〔2021〕3号）",
            ""),
    /** 已经考核. */
    ALREADY_ASSESSED(
            "该项目的同一期间已有同类考核（{0}）。请在该案卷办理。",
            "This period has an assessment of the same kind already ({0}). Go on there.", PlanRule.MEASURE, "第二十条"),
    /** 自评时间不足. */
    SELF_REPORT_TOO_SHORT(
            "方案规定自评时间不少于{0}个工作日，截止时间不得早于{1}。请推后截止时间。",
            "The scheme gives {0} working days; the self-evaluation may not be due before {1}. Choose a later time.",
            PlanRule.MEASURE,
            "第二十条"),
    /** 已有计划. */
    PLANNED_ALREADY(
            "本单位已有{0}年度考核计划（{1}）。请在该案卷办理。",
            "The unit has a plan for {0} already ({1}). Go on there.", PlanRule.MEASURE, "第二十条"),
    /** 项目有变化. */
    LIST_CHANGED(
            "本年度履行的项目有变化。请重新打开本页，核对后提交。",
            "The engagements of the year have changed. Open the page again and check them.",
            PlanRule.MEASURE,
            "第二十条"),
    /** 专家不足. */
    TOO_FEW_IN_POOL(
            "“{0}”应当抽取{1}人，专家库中可以抽取的只有{2}人（因回避等排除{3}人）。请先在专家库中增补“{4}”专业的专家，再办理。",
            "“{0}” needs {1} experts and only {2} can be drawn ({3} were excluded). Add experts of “{4}” to the pool first.",
            "政府采购法实施条例",
            "第三十九条"),
    /** 人数不符. */
    WRONG_NUMBER(
            "“{0}”应当选定{1}人，现在选了{2}人。请选足人数。",
            "“{0}” needs {1} people; {2} were chosen. Choose as many.", PlanRule.MEASURE, "第二十条"),
    /** 可选人员不足. */
    TOO_FEW_PEOPLE(
            "“{0}”应当选定{1}人，可选的只有{2}人。请先为有关人员开通岗位账号，再办理。",
            "“{0}” needs {1} people and only {2} can be chosen. Give more people a post first.",
            PlanRule.MEASURE,
            "第二十条"),
    /** 一人两方. */
    ON_TWO_SIDES(
            "{0}不得同时代表两个评分方。请在其中一方另选人员。",
            "{0} cannot score for two sides. Choose somebody else for one of them.", PlanRule.RECUSAL, "第十二条"),
    /** 签订或者起草合同的人. */
    SIGNED_IT(
            "{0}签订或者起草了该项目的合同（协议），不得参加评价。请另选人员。",
            "{0} signed or drafted the agreement and may not evaluate it. Choose somebody else.",
            PlanRule.RECUSAL,
            "第十二条"),
    /** 不在名单内. */
    NOT_ON_THE_LIST(
            "所选人员不属于“{0}”，或者与承接主体有利害关系。请从名单中选择。",
            "Somebody chosen does not belong to “{0}” or has an interest. Choose from the list.",
            PlanRule.RECUSAL,
            "第十二条"),
    /** 取消太迟. */
    CANCELLED_TOO_LATE(
            "“{0}”的结果已经公示、定级，或者考核已经取消，不能再取消。对公示的结果请通过异议处理。",
            "{0} has a result that was published, or is cancelled already; it cannot be cancelled. A published result is changed by an objection.",
            PlanRule.MEASURE,
            "第二十条"),
    /** 计划项目已经启动或者取消. */
    PLANNED_NO_MORE(
            "该项考核已经启动、跳过或者取消，不在计划中。已经启动的请在考核台办理。",
            "This assessment was opened, skipped or cancelled and is not planned any more. Go on with one that was opened at its own case.",
            PlanRule.MEASURE,
            "第二十条");

    static final String MEASURE = "政府购买服务管理办法";
    static final String RECUSAL = "政府采购法";

    private final RuleText text;

    PlanRule(String zh, String en, String law, String article) {
        text = new RuleText(zh, en, new LegalBasis(law, article));
    }

    @Override
    public RuleText text() {
        return text;
    }
}
