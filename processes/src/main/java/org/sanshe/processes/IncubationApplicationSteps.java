package org.sanshe.processes;

import java.util.Date;

/**
 * 入驻申请: all that {@code incubationApplication.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the application's case and fails with an unchecked exception when there is none.
 */
public interface IncubationApplicationSteps {

    /** 办理岗位 of the base: officers, or the operator's people. 《民法典》第四百七十一条. */
    String desk(String caseNo);

    /** 申请人 as a candidate group, registered or not. 《民法典》第四百七十一条. */
    String applicant(String caseNo);

    /** 初审期限. 《民法典》第四百七十一条. */
    Date checkApplicationDue(String caseNo);

    /** 告知科长初审超期. 《民法典》第四百七十一条. */
    void tellHead(String caseNo);

    /** 不符合条件. 《民法典》第四百七十一条. */
    boolean isRefused(String caseNo);

    /** 有退回项目. 《民法典》第四百七十一条. */
    boolean hasReturned(String caseNo);

    /** 告知不予受理 with its ground. 《民法典》第四百七十一条. */
    void tellRefused(String caseNo);

    /** 补正期限. 《民法典》第四百七十一条. */
    Date completeApplicationDue(String caseNo);

    /** 记录逾期未补正. 《民法典》第四百七十一条. */
    void refuseLate(String caseNo);

    /** 告知初审通过: waits for the panel. 《民法典》第四百七十一条. */
    void admit(String caseNo);

    /** 已经撤回, before the panel. 《民法典》第四百七十一条. */
    boolean isWithdrawn(String caseNo);

    /** 未录取. 《民法典》第四百七十一条. */
    boolean isDeclined(String caseNo);

    /** 告知未录取 with reasons. 《民法典》第四百七十一条. */
    void tellDeclined(String caseNo);

    /** 有孵化位: a place is offered to it. 《民法典》第四百七十一条. */
    boolean isOffered(String caseNo);

    /** 告知提供孵化位 and until when it waits. 《民法典》第四百七十一条. */
    void tellOffered(String caseNo);

    /** 确认期限. 《民法典》第四百八十一条. */
    Date acceptPlaceDue(String caseNo);

    /** 接受: the place was taken in time. 《民法典》第四百七十九条. */
    boolean isAccepted(String caseNo);

    /** 转入孵化: the tenancy's case is opened. 《民法典》第四百八十三条. */
    void beginIncubation(String caseNo);

    /** 登记放弃: the place goes on. 《民法典》第四百七十八条. */
    void recordForgone(String caseNo);

    /** 登记逾期: forgone, the place goes on. 《民法典》第四百七十八条. */
    void lapse(String caseNo);

    /** 告知候补名次 and when the list ends. 《民法典》第四百七十一条. */
    void tellWaiting(String caseNo);

    /** 候补期限. 《民法典》第四百七十一条. */
    Date awaitPlaceDue(String caseNo);

    /** 候补期满: declined. 《民法典》第四百七十一条. */
    void declineWaiting(String caseNo);

    /** 登记撤回. 《民法典》第四百七十五条. */
    void closeWithdrawn(String caseNo);
}
