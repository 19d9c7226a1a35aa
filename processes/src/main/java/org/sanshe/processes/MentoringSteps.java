package org.sanshe.processes;

import java.util.Date;

/**
 * 导师辅导: all that {@code mentoring.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface MentoringSteps {

    /** 导师匹配排序. 《民法典》第五百零九条. */
    void rankMentors(String caseNo);

    /** 是否有合适的导师. 《民法典》第五百零九条. */
    boolean anyFit(String caseNo);

    /** 告知没有导师. 《民法典》第五百零九条. */
    void tellNoMentor(String caseNo);

    /** 入孵组织. 《民法典》第五百零九条. */
    String tenant(String caseNo);

    /** 选择导师截止. 《民法典》第五百零九条. */
    Date pickMentorsDue(String caseNo);

    /** 询问导师: 按意愿顺序的下一名. 《民法典》第五百零九条. */
    void askMentor(String caseNo);

    /** 被询问或者辅导的导师. 《民法典》第五百零九条. */
    String mentor(String caseNo);

    /** 答复截止. 《民法典》第五百零九条. */
    Date answerRequestDue(String caseNo);

    /** 记载未答复: 视为谢绝. 《民法典》第五百零九条. */
    void noteSilence(String caseNo);

    /** 是否接受. 《民法典》第五百零九条. */
    boolean accepted(String caseNo);

    /** 是否还有选定的导师. 《民法典》第五百零九条. */
    boolean hasMore(String caseNo);

    /** 拟定辅导计划截止. 《民法典》第五百零九条. */
    Date agreeCoachingDue(String caseNo);

    /** 确认辅导计划截止. 《民法典》第五百零九条. */
    Date confirmCoachingDue(String caseNo);

    /** 是否同意辅导计划. 《民法典》第五百零九条. */
    boolean coachingAgreed(String caseNo);

    /** 终止导师申请: 孵化已经结束. 《民法典》第五百零九条. */
    void cancelRequest(String caseNo);

    /** 开始辅导. 《民法典》第五百零九条. */
    void beginCoaching(String caseNo);

    /** 辅导到期. 《民法典》第五百零九条. */
    Date coachDue(String caseNo);

    /** 结束辅导: 双方互评. 《民法典》第五百零九条. */
    void endCoaching(String caseNo);

    /** 组织评价截止. 《民法典》第五百零九条. */
    Date rateMentorDue(String caseNo);

    /** 导师评价截止. 《民法典》第五百零九条. */
    Date rateTenantDue(String caseNo);

    /** 结束组织的评价. 《民法典》第五百零九条. */
    void closeTenantRating(String caseNo);

    /** 结束导师的评价. 《民法典》第五百零九条. */
    void closeMentorRating(String caseNo);

    /** 辅导记录确认期满. 《民法典》第五百零九条. */
    Date confirmationsOver(String caseNo);

    /** 记入成长护照: 公开评价. 《民法典》第五百零九条. */
    void recordCoaching(String caseNo);
}
