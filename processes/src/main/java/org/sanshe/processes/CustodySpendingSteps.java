package org.sanshe.processes;

import java.util.Date;

/**
 * 使用托管资金: all that {@code custodySpending.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface CustodySpendingSteps {

    /** 办理期限：核对支出. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date checkSpendingDue(String caseNo);

    /** 基地办理岗位. 《行政事业单位内部控制规范（试行）》第十五条. */
    String desk(String caseNo);

    /** 办理期限：补正申请. 《民法典》第九百二十二条. */
    Date correctSpendingDue(String caseNo);

    /** 发起人. 《民法典》第九百二十二条. */
    String founders(String caseNo);

    /** 办理期限：批准支出. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date approveSpendingDue(String caseNo);

    /** 办理期限：付款. 《民法典》第九百二十二条. */
    Date paySpendingDue(String caseNo);

    /** 托管机构. 《民法典》第九百二十二条. */
    String custodian(String caseNo);

    /** 告知已付. 《会计法》第九条. */
    void closeSpending(String caseNo);

    /** 不予支出. 《民法典》第九百二十二条. */
    void refuseSpending(String caseNo);

    /** 核对结果：通过. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean spendingChecked(String caseNo);

    /** 核对结果：退回. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean spendingReturned(String caseNo);

    /** 同意否：同意. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean spendingApproved(String caseNo);

    /** 已付否：已付. 《民法典》第九百二十二条. */
    boolean spendingDone(String caseNo);
}
