package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 成长计划: all that {@code growthPlan.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface GrowthPlanSteps {

    /** 开始一轮诊断: 确定是开始、半程还是期末. 《民法典》第五百零九条. */
    void openRound(String caseNo);

    /** 诊断方: 组织和基地. 《民法典》第五百零九条. */
    List<String> assessors(String caseNo);

    /** 诊断截止. 《民法典》第五百零九条. */
    Date assessDue(String caseNo);

    /** 比较诊断结果: 告知组织. 《民法典》第五百零九条. */
    void compareCapacity(String caseNo);

    /** 是否开始的诊断. 《民法典》第五百零九条. */
    boolean isFirstRound(String caseNo);

    /** 是否期末的诊断. 《民法典》第五百零九条. */
    boolean isLastRound(String caseNo);

    /** 入孵组织. 《民法典》第五百零九条. */
    String tenant(String caseNo);

    /** 基地办理岗位. 《民法典》第五百零九条. */
    String desk(String caseNo);

    /** 提出计划截止. 《民法典》第五百零九条. */
    Date proposePlanDue(String caseNo);

    /** 审核计划截止. 《民法典》第五百零九条. */
    Date checkPlanDue(String caseNo);

    /** 是否同意计划. 《民法典》第五百零九条. */
    boolean planAgreed(String caseNo);

    /** 计划生效: 需要导师的告知基地. 《民法典》第五百零九条. */
    void beginPlan(String caseNo);

    /** 下一轮诊断: 半程或者期末. 《民法典》第五百零九条. */
    Date nextRoundOn(String caseNo);

    /** 是否申请调整计划. 《民法典》第五百零九条. */
    boolean wantsChange(String caseNo);

    /** 是否有达成的目标. 《民法典》第五百零九条. */
    boolean claimsReached(String caseNo);

    /** 确认目标截止. 《民法典》第五百零九条. */
    Date confirmGoalsDue(String caseNo);

    /** 结束成长计划. 《民法典》第五百零九条. */
    void closePlan(String caseNo);
}
