package org.sanshe.processes;

/**
 * 续签年度合同: all that {@code contractRenewal.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the renewal and fails with an unchecked exception when there is none.
 */
public interface ContractRenewalSteps {

    /** 可以续签: term, budget, evaluation and price allow it. 《政府购买服务管理办法》第二十四条. */
    boolean renewable(String caseNo);

    /** 已签订 by both sides. 《政府采购法》第四十六条. */
    boolean renewed(String caseNo);

    /** 告知不予续签 and why. 《政府购买服务管理办法》第二十四条. */
    void refuseRenewal(String caseNo);
}
