package org.sanshe.processes;

import java.util.Date;

/**
 * 资助公示异议: all that {@code grantObjection.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the objection and fails with an unchecked exception when there is none.
 */
public interface GrantObjectionSteps {

    /** 参与者回避: whoever scored or decided does not handle the objection. 《行政许可法》第六十九条. */
    void keepApart(String caseNo);

    /** 调查期限. 《政府信息公开条例》第二十条. */
    Date investigateGrantDue(String caseNo);

    /** 决定期限. 《政府信息公开条例》第二十条. */
    Date decideGrantObjectionDue(String caseNo);

    /** 由谁决定异议：没有参与办理的科室负责人；没有的，由单位负责人. */
    String objectionDecider(String caseNo);

    /** 是否取消资助. 《政府信息公开条例》第二十条. */
    boolean cancelled(String caseNo);

    /** 取消拟资助: tells both sides; the reserve moves up. 《政府信息公开条例》第二十条. */
    void cancelAward(String caseNo);

    /** 维持拟资助: tells both sides; the project goes on. 《政府信息公开条例》第二十条. */
    void keepAward(String caseNo);
}
