package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 资金支付: all that {@code payment.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the payment and fails with an unchecked exception when there is none.
 */
public interface PaymentSteps {

    /** 收款方: the credit code of the payee. */
    String payee(String caseNo);

    /** 付款期限: the strictest of the clocks that run. 《保障中小企业款项支付条例》第九条、第十条. */
    Date paymentDue(String caseNo);

    /** 逾期之时: the same, but never while a hold for which the payer is not to blame stops the clock. */
    Date lateAt(String caseNo);

    /** 材料是否通过. 《行政事业单位内部控制规范（试行）》第三十条. */
    boolean packagePassed(String caseNo);

    /** 审批层级: the roles that approve an amount, in turn. 《行政事业单位内部控制规范（试行）》第三十条. */
    List<String> approvalLevels(String caseNo);

    /** 不同意: one of the approvers has refused; nobody else is asked. */
    boolean paymentRefused(String caseNo);

    /** 同意: all approvers have agreed. */
    boolean paymentApproved(String caseNo);

    /** 支付岗: the role that releases an amount. 《行政事业单位内部控制规范（试行）》第十五条. */
    String releaser(String caseNo);

    /** 是否支付: the order was released and not returned. */
    boolean paymentReleased(String caseNo);

    /** 告知已支付: tells the payee of the order. 《预算法实施条例》第六十六条. */
    void announceOrder(String caseNo);

    /** 是否到账: what the treasury's receipt says. */
    boolean receiptSaysPaid(String caseNo);

    /** 告知已到账: tells the payee that the money came. */
    void recordPaid(String caseNo);

    /** 当年退回: came back in the year of its quota, which holds again. 《预算法》第十三条. */
    boolean returnedInYear(String caseNo);

    /** 登记逾期: enters the payment as overdue and tells those who watch. 《保障中小企业款项支付条例》第十八条. */
    void reportOverdue(String caseNo);

    /** 告知已取消: tells everybody concerned that nothing is paid, and why. 《政府采购法》第五十条. */
    void tellCancelled(String caseNo);
}
