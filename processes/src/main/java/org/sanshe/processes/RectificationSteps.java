package org.sanshe.processes;

import java.util.Date;

/**
 * 整改: all that {@code rectification.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the rectification and fails with an unchecked exception when there is none.
 */
public interface RectificationSteps {

    /** 发出整改通知书: what was found, what is asked, until when. 《民法典》第五百七十七条. */
    void issueNotice(String caseNo);

    /** 承接主体, as a candidate group. */
    String performer(String caseNo);

    /** 方案期限. */
    Date planRectificationDue(String caseNo);

    /** 报告方案逾期. */
    void reportPlanLate(String caseNo);

    /** 整改期限, as set, extended or set anew. */
    Date rectifyDue(String caseNo);

    /** 报告整改逾期. */
    void reportOverdue(String caseNo);

    /** Whether the organization asks for more time. */
    boolean moreTimeAsked(String caseNo);

    /** 复查人: the role of those who did not find it, as a candidate group. */
    String checkers(String caseNo);

    /** 复查期限. */
    Date recheckDue(String caseNo);

    /** Whether every item was put right. */
    boolean allMet(String caseNo);

    /** 整改办结: tells the organization; what was stopped goes on. */
    void closeRectification(String caseNo);

    /** 逾期未整改: counts as a failed re-check. */
    void noteMissed(String caseNo);

    /** Whether it failed at least twice. */
    boolean failedTwice(String caseNo);

    /** 退回再改: tells the organization what failed, why, and the new period. */
    void returnItems(String caseNo);

    /** 实施措施: stops payment, or proposes the termination. 《民法典》第五百二十六条、第五百六十三条. */
    void applySanction(String caseNo);

    /** Whether the termination was proposed. */
    boolean lastStep(String caseNo);
}
