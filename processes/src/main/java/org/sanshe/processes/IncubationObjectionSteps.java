package org.sanshe.processes;

import java.util.Date;

/**
 * 入驻公示异议: all that {@code incubationObjection.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the objection and fails with an unchecked exception when there is none.
 */
public interface IncubationObjectionSteps {

    /** 参与者回避: whoever scored or decided does not handle the objection. 《行政许可法》第六十九条. */
    void keepApart(String caseNo);

    /** 调查期限. 《政府信息公开条例》第二十条. */
    Date investigateAdmissionDue(String caseNo);

    /** 决定期限. 《政府信息公开条例》第二十条. */
    Date decideAdmissionDue(String caseNo);

    /** 是否成立. 《政府信息公开条例》第二十条. */
    boolean upheld(String caseNo);

    /** 不予入驻: tells both sides; the next on the list moves up. 《政府信息公开条例》第二十条. */
    void declineApplicant(String caseNo);

    /** 继续办理: tells both sides; the application goes on. 《政府信息公开条例》第二十条. */
    void keepApplicant(String caseNo);
}
