package org.sanshe.processes;

import java.util.Date;

/**
 * 退还保证金: all that {@code bondReturn.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the return and fails with an unchecked exception when there is none.
 */
public interface BondReturnSteps {

    /** 退还期限: 5 working days after the award letter or the contract. 《政府采购法实施条例》第三十三条. */
    Date refundDue(String caseNo);

    /** 报告逾期退还: tells supervisor and auditor; the duty goes on. 《政府采购法实施条例》第三十三条. */
    void reportLateRefund(String caseNo);

    /** 办结: enters what was done with the bond and tells the supplier. 《政府采购法实施条例》第三十三条. */
    void settleBond(String caseNo);
}
