package org.sanshe.processes;

import java.util.Date;

/**
 * 供应商投诉: all that {@code complaint.bpmn} may ask of the application; a case of its own for each complaint, handled by
 * the finance department.
 *
 * <p>Every method takes the case number of the complaint, not of the purchase, and fails with an unchecked exception
 * when there is none.
 */
public interface ComplaintSteps {

    /** 投诉审查期限: 5 working days after the complaint arrived. 《政府采购质疑和投诉办法》第二十一条. */
    Date reviewDue(String caseNo);

    /** 投诉已受理: whether the latest review accepted it. 《政府采购质疑和投诉办法》第二十一条. */
    boolean accepted(String caseNo);

    /** 已通知补正: whether the latest review asked for missing parts, which happens once. */
    boolean correctionAsked(String caseNo);

    /** 投诉人: credit code of the complainant. */
    String complainant(String caseNo);

    /** 补正期限: until when the missing parts may be handed in. */
    Date correctionDue(String caseNo);

    /** 告知不予受理: tells the complainant why, or which office to turn to. 《政府采购质疑和投诉办法》第二十一条. */
    void tellNotAccepted(String caseNo);

    /** 投诉答复通知: sends the complaint to the purchaser and others concerned. 《政府采购质疑和投诉办法》第二十一条. */
    void notifyParties(String caseNo);

    /** 说明期限: 5 working days after the notice. 《政府采购质疑和投诉办法》第二十二条. */
    Date answerDue(String caseNo);

    /** 处理期限: 30 working days after the complaint arrived, less the days that do not count. 《政府采购法》第五十六条. */
    Date decisionDue(String caseNo);

    /** 停计期限: whether testing, experts or other findings are awaited. 《政府采购法实施条例》第五十八条. */
    boolean clockStopped(String caseNo);

    /** 暂停或者恢复: whether the latest step orders a suspension or ends one. 《政府采购法》第五十七条. */
    boolean suspensionChanges(String caseNo);

    /** 暂停采购活动通知: orders the suspension, at most 30 days, or ends it. 《政府采购法》第五十七条. */
    void changeSuspension(String caseNo);

    /** 投诉处理决定: sends and publishes the decision and carries it out. 《政府采购法实施条例》第五十八条、第七十一条. */
    void applyDecision(String caseNo);

    /** 须另行安排: whether the purchase must be arranged anew by people, its own case having ended. */
    boolean arrangementNeeded(String caseNo);

    /** 投诉撤回: ends the handling and tells those concerned. 《政府采购质疑和投诉办法》第三十条. */
    void closeWithdrawn(String caseNo);
}
