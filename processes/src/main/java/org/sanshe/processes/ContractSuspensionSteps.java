package org.sanshe.processes;

import java.util.Date;

/**
 * 中止履行: all that {@code contractSuspension.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the suspension and fails with an unchecked exception when there is none.
 */
public interface ContractSuspensionSteps {

    /** 承接主体: the credit code of who is heard. 《政府采购法》第五十条. */
    String supplier(String caseNo);

    /** 陈述期限. 《政府采购法》第五十条. */
    Date answerSuspensionDue(String caseNo);

    /** 记录未陈述. 《政府采购法》第五十条. */
    void recordSilence(String caseNo);

    /** 决定中止. 《政府采购法》第五十条. */
    boolean suspended(String caseNo);

    /** 告知不中止. 《政府采购法》第五十条. */
    void declineSuspension(String caseNo);

    /** 中止履行和支付, with the notice to both sides. 《政府采购法》第五十条. */
    void suspendPerformance(String caseNo);

    /** 复核期限: until when it is to be decided whether it goes on. 《政府采购法》第五十条. */
    Date endSuspensionDue(String caseNo);

    /** 决定恢复. 《政府采购法》第五十条. */
    boolean resumes(String caseNo);

    /** 恢复履行和支付. 《政府采购法》第五十条. */
    void resumePerformance(String caseNo);

    /** 转入终止程序; nothing goes on meanwhile. 《政府采购法》第五十条. */
    void proposeTermination(String caseNo);
}
