package org.sanshe.processes;

import java.util.Date;

/**
 * 终止合同: all that {@code contractTermination.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the termination and fails with an unchecked exception when there is none.
 */
public interface ContractTerminationSteps {

    /** 承接主体: the credit code of who is heard and hands its clients over. 《政府采购法》第五十条. */
    String supplier(String caseNo);

    /** 陈述期限. 《政府采购法》第五十条. */
    Date answerTerminationDue(String caseNo);

    /** 记录未陈述. 《政府采购法》第五十条. */
    void recordNoAnswer(String caseNo);

    /** 决定终止. 《政府采购法》第五十条. */
    boolean terminated(String caseNo);

    /** 告知不终止. 《政府采购法》第五十条. */
    void declineTermination(String caseNo);

    /** 终止合同: milestones cancelled, funds released, notice given, settlement begun. 《政府采购法》第五十条. */
    void terminateContract(String caseNo);

    /** 交接期限. 《政府采购法》第五十条. */
    Date handOverClientsDue(String caseNo);

    /** 报告交接逾期; the duty goes on. 《政府采购法》第五十九条. */
    void reportLateHandover(String caseNo);

    /** 交接完成. 《政府采购法》第五十条. */
    boolean handedOver(String caseNo);
}
