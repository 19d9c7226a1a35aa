package org.sanshe.processes;

import java.util.Date;

/**
 * 小额补贴: all that {@code smallSubsidy.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface SmallSubsidySteps {

    /** 办理期限: 审批补贴. 《预算法实施条例》第五十七条. */
    Date approveSubsidyDue(String caseNo);

    /** 不予补贴: 告知理由。《预算法实施条例》第五十七条. */
    void refuseSubsidy(String caseNo);

    /** 办理人: 提交票据. 《预算法实施条例》第五十七条. */
    String recipient(String caseNo);

    /** 逾期未交. 《预算法实施条例》第五十七条. */
    Date handInReceiptsDue(String caseNo);

    /** 额度失效: 告知申请单位和经办人。《预算法实施条例》第五十七条. */
    void lapseSubsidy(String caseNo);

    /** 办理期限: 核对票据. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date checkReceiptsDue(String caseNo);

    /** 确定补贴: 按核定的票据金额支付，不超过额度。《预算法实施条例》第五十七条. */
    void awardSubsidy(String caseNo);

    /** 没有可补贴的支出: 核定金额为零，告知申请单位。《预算法实施条例》第五十七条. */
    void declineSubsidy(String caseNo);

    /** 是否同意: 同意. 《预算法实施条例》第五十七条. */
    boolean subsidyApproved(String caseNo);

    /** 票据是否齐全: 核定. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean receiptsProven(String caseNo);

    /** 票据是否齐全: 退回补充. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean receiptsReturned(String caseNo);
}
