package org.sanshe.processes;

import java.util.Date;

/**
 * 供应商质疑: all that {@code challenge.bpmn} may ask of the application; a case of its own for each challenge.
 *
 * <p>Every method takes the case number of the challenge, not of the purchase, and fails with an unchecked exception
 * when there is none.
 */
public interface ChallengeSteps {

    /** 受理审查期限: until when to say whether the challenge is admitted; within the term of the reply. */
    Date examineDue(String caseNo);

    /** 质疑已受理: whether challenger, time and form are in order. 《政府采购质疑和投诉办法》第十条至第十二条. */
    boolean admitted(String caseNo);

    /** 已要求补正: whether the latest examination asked for missing parts, which happens once. */
    boolean correctionAsked(String caseNo);

    /** 质疑供应商: credit code of the challenger. */
    String challenger(String caseNo);

    /** 补正期限: until when the missing parts may be handed in. */
    Date correctionDue(String caseNo);

    /** 告知不予受理: tells the challenger that the challenge is not admitted, and why. */
    void tellNotAdmitted(String caseNo);

    /** 质疑答复期限: 7 working days after the challenge was received. 《政府采购法》第五十三条. */
    Date replyDue(String caseNo);

    /** 答复审批通过: whether the leader approved the latest reply. */
    boolean replyApproved(String caseNo);

    /**
     * 质疑答复: sends the reply to the challenger and others concerned, and does what follows from it; what was held goes
     * on. 《政府采购法》第五十三条; 《政府采购质疑和投诉办法》第十六条.
     */
    void sendReply(String caseNo);

    /** 质疑撤回: closes the withdrawn challenge; the award goes on. */
    void closeWithdrawn(String caseNo);
}
