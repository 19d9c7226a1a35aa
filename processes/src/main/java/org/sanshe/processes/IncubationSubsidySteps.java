package org.sanshe.processes;

import java.util.Date;

/**
 * 在孵小额补贴: all that {@code incubationSubsidy.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationSubsidySteps {

    /** 办理期限：核对申请. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date checkSubsidyRequestDue(String caseNo);

    /** 基地办理岗位. 《行政事业单位内部控制规范（试行）》第十五条. */
    String desk(String caseNo);

    /** 办理期限：审批补贴. 《预算法实施条例》第五十七条. */
    Date approveSubsidyRequestDue(String caseNo);

    /** 不予补贴. 《预算法实施条例》第五十七条. */
    void refuseSubsidyRequest(String caseNo);

    /** 办理期限：提交票据. 《预算法实施条例》第五十七条. */
    Date handInSubsidyReceiptsDue(String caseNo);

    /** 在孵组织. 《预算法实施条例》第五十七条. */
    String tenant(String caseNo);

    /** 额度失效. 《预算法实施条例》第五十七条. */
    void lapseSubsidyRequest(String caseNo);

    /** 办理期限：核对票据. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date checkSubsidyReceiptsDue(String caseNo);

    /** 不予支付. 《预算法实施条例》第五十七条. */
    void declineSubsidyReceipts(String caseNo);

    /** 开始兑付. 《预算法实施条例》第五十七条. */
    void payIncubationSubsidy(String caseNo);

    /** 同意否：同意. 《预算法实施条例》第五十七条. */
    boolean subsidyRequestApproved(String caseNo);

    /** 由托管机构收款：托管. 《预算法实施条例》第五十七条. */
    boolean paidIntoCustody(String caseNo);

    /** 票据核定：核定. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean subsidyReceiptsProven(String caseNo);

    /** 票据核定：退回补充. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean subsidyReceiptsReturned(String caseNo);
}
