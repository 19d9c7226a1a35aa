package org.sanshe.processes;

import java.util.Date;

/**
 * 终止资助: all that {@code grantTermination.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface GrantTerminationSteps {

    /** 陈述说明期限. 《预算法》第五十七条. */
    Date explainFailureDue(String caseNo);

    /** 受资助单位. candidate group: {@code organization@} and its credit code. */
    String grantee(String caseNo);

    /** 决定是否终止期限. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date decideGrantTerminationDue(String caseNo);

    /** 终止资助. 《预算法》第五十七条. */
    void terminateGrant(String caseNo);

    /** 继续实施. 《预算法》第五十七条. */
    void continueGrant(String caseNo);

    /** 终止？. */
    boolean terminates(String caseNo);
}
