package org.sanshe.processes;

import java.util.Date;

/**
 * 收入托管: all that {@code custodyIn.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface CustodyInSteps {

    /** 办理期限：确认到账. 《民法典》第九百二十二条. */
    Date confirmArrivalDue(String caseNo);

    /** 托管机构. 《民法典》第九百二十二条. */
    String custodian(String caseNo);

    /** 登记未到账. 《民法典》第九百二十二条. */
    void markMissing(String caseNo);

    /** 办理期限：核对回单. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date checkArrivalDue(String caseNo);

    /** 记账. 《会计法》第九条. */
    void bookReceipt(String caseNo);

    /** 到账否：已到账. 《民法典》第九百二十二条. */
    boolean moneyArrived(String caseNo);

    /** 相符否：相符. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean slipAgrees(String caseNo);
}
