package org.sanshe.processes;

import java.util.Date;

/**
 * 落实年度资金: all that {@code yearlyFunds.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the year's funds and fails with an unchecked exception when there is none.
 */
public interface YearlyFundsSteps {

    /** 年度开始: the first moment of the year the funds are planned for. 《预算法》第十八条. */
    Date fundsExpected(String caseNo);

    /** 仍须落实: the contract goes on and funds of the year are missing. 《预算法》第十三条. */
    boolean yearNeeded(String caseNo);

    /** 到位期限: as promised, or within the term after the year's beginning. 《预算法》第五十七条. */
    Date commitFundsOfYearDue(String caseNo);

    /** 报告资金未到位: tells supervisor and auditor whose share is missing. 《预算法》第五十七条. */
    void reportMissing(String caseNo);

    /** 全部到位. 《预算法》第十三条. */
    boolean yearCovered(String caseNo);
}
