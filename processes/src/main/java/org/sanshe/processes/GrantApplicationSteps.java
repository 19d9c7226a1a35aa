package org.sanshe.processes;

import java.util.Date;

/**
 * 资助申请: all that {@code grantApplication.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the application's case and fails with an unchecked exception when there is none.
 */
public interface GrantApplicationSteps {

    /** 申报单位: its credit code. 《预算法》第五十七条. */
    String applicant(String caseNo);

    /** 形式审查期限. 《预算法》第五十七条. */
    Date checkFormDue(String caseNo);

    /** 不符合条件: the formal check found that it may not apply. 《预算法》第五十七条. */
    boolean foundIneligible(String caseNo);

    /** 有退回项目. 《预算法》第五十七条. */
    boolean hasReturned(String caseNo);

    /** 补正期限. 《预算法》第五十七条. */
    Date completeApplicationDue(String caseNo);

    /** 记录逾期未补正: not eligible any more, with the reason. 《预算法》第五十七条. */
    void refuseLateCompletion(String caseNo);

    /** 告知不符合条件 with every reason. 《预算法》第五十七条. */
    void tellIneligible(String caseNo);

    /** 预算审查期限. 《预算法》第五十七条. */
    Date checkBudgetDue(String caseNo);

    /** 预算不可行: the budget check refused it. 《预算法》第五十七条. */
    boolean budgetRefused(String caseNo);

    /** 通过审查: goes to the panel; the applicant is told. 《预算法》第五十七条. */
    void admit(String caseNo);

    /** 告知结果 with its reason. 《预算法》第五十七条. */
    void tellResult(String caseNo);

    /** 登记撤回. 《预算法》第五十七条. */
    void closeWithdrawn(String caseNo);
}
