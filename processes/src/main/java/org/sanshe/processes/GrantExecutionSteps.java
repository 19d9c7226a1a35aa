package org.sanshe.processes;

import java.util.Date;

/**
 * 资助项目实施: all that {@code grantExecution.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface GrantExecutionSteps {

    /** 落实资金期限. 《预算法》第十三条. */
    Date commitGrantFundsDue(String caseNo);

    /** 启动分期. 《预算法》第五十七条. */
    void openInstalments(String caseNo);

    /** 提交末期报告期限. 《预算法》第五十七条. */
    Date submitFinalReportDue(String caseNo);

    /** 受资助单位. candidate group: {@code organization@} and its credit code. */
    String grantee(String caseNo);

    /** 报告逾期. 《预算法》第五十七条. */
    void reportFinalLate(String caseNo);

    /** 中期报告期限. 《预算法》第五十七条. */
    Date midtermDeadline(String caseNo);

    /** 认定中期报告. 《预算法》第五十七条. */
    void judgeMidterm(String caseNo);

    /** 有中期？. */
    boolean hasMidterm(String caseNo);
}
