package org.sanshe.processes;

import java.util.Date;

/**
 * 变更收款账户: all that {@code accountChange.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the change and fails with an unchecked exception when there is none.
 */
public interface AccountChangeSteps {

    /** 是否属实: whether who checked the new account found it genuine. */
    boolean changeGenuine(String caseNo);

    /** 是否同意: whether the second person agreed. */
    boolean changeApproved(String caseNo);

    /** 开始冷静期: from now on nothing is paid to the organization; the old contact is told. */
    void beginCooling(String caseNo);

    /** 冷静期届满: when the change takes effect. */
    Date coolingEnds(String caseNo);

    /** 申请人: the credit code of the organization. */
    String applicant(String caseNo);

    /** 变更登记账户: enters the new account in the registry and lets payments go on. */
    void changeAccount(String caseNo);

    /** 告知不予变更: the account stays as it is. */
    void refuseChange(String caseNo);
}
