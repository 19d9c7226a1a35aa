package org.sanshe.processes;

import java.util.Date;

/**
 * 入驻招募: all that {@code incubationCall.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the call's case and fails with an unchecked exception when there is none.
 */
public interface IncubationCallSteps {

    /** 办理岗位 of the base: officers, or the operator's people. 《政府信息公开条例》第二十条. */
    String desk(String caseNo);

    /** 科长同意. 《政府信息公开条例》第二十条. */
    boolean callApproved(String caseNo);

    /** 科长不同意: not even after a revision. 《政府信息公开条例》第二十条. */
    boolean callRejected(String caseNo);

    /** 取消招募: the drafter is told why. 《政府信息公开条例》第二十条. */
    void cancelCall(String caseNo);

    /** 发布招募公告. 《政府信息公开条例》第二十条. */
    void publishCall(String caseNo);

    /** 常年受理: it has no closing day. 《政府信息公开条例》第二十条. */
    boolean isRolling(String caseNo);

    /** 受理截止时间. 《政府信息公开条例》第二十条. */
    Date windowCloses(String caseNo);

    /** 截止受理: no application is taken any more. 《政府信息公开条例》第二十条. */
    void closeWindow(String caseNo);

    /** 下次评审: when a rolling call convenes a sitting by itself. 《政府信息公开条例》第二十条. */
    Date sittingDue(String caseNo);

    /** 组织评审 over what waits, if anything does. 《政府信息公开条例》第二十条. */
    void conveneSitting(String caseNo);

    /** 初审全部完毕. 《政府信息公开条例》第二十条. */
    boolean allChecked(String caseNo);

    /** 有可评审的申请. 《政府信息公开条例》第二十条. */
    boolean anyChecked(String caseNo);

    /** 记录没有可评审的申请. 《政府信息公开条例》第二十条. */
    void closeEmpty(String caseNo);

    /** 组织评审 over all that passed the first check. 《政府信息公开条例》第二十条. */
    void openSelection(String caseNo);

    /** 结束招募 after its selection. 《政府信息公开条例》第二十条. */
    void closeCall(String caseNo);
}
