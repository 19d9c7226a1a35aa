package org.sanshe.processes;

import java.util.Date;

/**
 * 结清托管资金: all that {@code custodySettlement.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface CustodySettlementSteps {

    /** 办理期限：划转余额. 《民法典》第九百二十七条. */
    Date transferBalanceDue(String caseNo);

    /** 托管机构. 《民法典》第九百二十七条. */
    String custodian(String caseNo);

    /** 办理期限：确认收到. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date confirmTransferDue(String caseNo);

    /** 确认收款的一方. 《行政事业单位内部控制规范（试行）》第十五条. */
    String confirmer(String caseNo);

    /** 记账并终止托管. 《民法典》第九百二十七条. */
    void bookTransfer(String caseNo);

    /** 收到否：收到. 《民法典》第九百二十七条. */
    boolean transferReceived(String caseNo);
}
