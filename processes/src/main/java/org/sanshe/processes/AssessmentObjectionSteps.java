package org.sanshe.processes;

import java.util.Date;

/**
 * 考核结果异议: all that {@code assessmentObjection.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the objection and fails with an unchecked exception when there is none.
 */
public interface AssessmentObjectionSteps {

    /** 参与者回避: whoever scored or confirmed does not handle the objection. 《政府购买服务管理办法》第二十条. */
    void keepApart(String caseNo);

    /** 审查期限. 《政府购买服务管理办法》第二十条. */
    Date examineObjectionDue(String caseNo);

    /** 决定期限. 《政府购买服务管理办法》第二十条. */
    Date decideObjectionDue(String caseNo);

    /** 是否成立. 《政府购买服务管理办法》第二十条. */
    boolean upheld(String caseNo);

    /** 异议成立: tells the organization and lets the assessment go on. 《政府购买服务管理办法》第二十条. */
    void upholdObjection(String caseNo);

    /** 异议不成立: tells the organization why and lets the assessment go on. 《政府购买服务管理办法》第二十条. */
    void rejectObjection(String caseNo);
}
