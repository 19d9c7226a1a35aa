package org.sanshe.processes;

import java.util.Date;

/**
 * 年度考核计划: all that {@code assessmentPlan.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the plan and fails with an unchecked exception when there is none.
 */
public interface AssessmentPlanSteps {

    /** 抽取抽查项目: by the scheme's rate, rounded up; a draw on record stays. 《政府购买服务管理办法》第二十条. */
    void drawSpotChecks(String caseNo);

    /** 同意: the section head approved what was drafted last. 《政府购买服务管理办法》第二十条. */
    boolean planApproved(String caseNo);

    /** 告知承接主体: each what is planned for it. 《政府购买服务管理办法》第二十条. */
    void announcePlan(String caseNo);

    /** 还有待启动的考核. 《政府购买服务管理办法》第二十条. */
    boolean moreToOpen(String caseNo);

    /** 下一启动日: the first day on which something is to be opened; may lie in the past. 《政府购买服务管理办法》第二十条. */
    Date nextOpening(String caseNo);

    /** 启动到期的考核: opens what is due, skips what cannot be assessed. 《政府购买服务管理办法》第二十条. */
    void openDue(String caseNo);
}
