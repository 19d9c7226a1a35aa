package org.sanshe.processes;

import java.util.Date;

/**
 * 跟踪服务: all that {@code incubationFollowUp.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationFollowUpSteps {

    /** 跟踪日. 《民法典》第二百零二条. */
    Date followUpDay(String caseNo);

    /** 发出跟踪问卷. 《民法典》第五百零九条. */
    void openRound(String caseNo);

    /** 组织: candidate group {@code organization@#} and its number. */
    String tenant(String caseNo);

    /** 填报跟踪情况期限. 《民法典》第五百零九条. */
    Date answerFollowUpDue(String caseNo);

    /** 基地办理岗位. */
    String desk(String caseNo);

    /** 登记走访情况期限. 《民法典》第五百零九条. */
    Date recordVisitDue(String caseNo);

    /** 结束跟踪. 《民法典》第五百零九条. */
    void closeFollowUp(String caseNo);

    /** 还有？. */
    boolean moreFollowUps(String caseNo);
}
