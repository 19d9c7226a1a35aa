package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 政府购买服务: all that {@code purchase.bpmn} may ask of the application, from the need to the contract in force.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is no such
 * case; the transaction of the person's act is then rolled back.
 */
public interface PurchaseSteps {

    /** 预算已落实: whether finance has confirmed the budget. 《政府购买服务管理办法》第十六条: no budget, no purchase. */
    boolean budgetConfirmed(String caseNo);

    /** 预算退回修改: whether finance sent the need back for revision instead of refusing it. */
    boolean budgetReturned(String caseNo);

    /** 告知无预算: tells the drafter that the purchase ends for want of a budget. 《政府购买服务管理办法》第十六条. */
    void tellNoBudget(String caseNo);

    /** 应当开展需求调查: whether a survey of needs is obligatory. 《政府采购需求管理办法》第十一条. */
    boolean surveyRequired(String caseNo);

    /** 采购需求审查通过: whether the reviewer, who is never the drafter, approved. 《政府采购需求管理办法》第二十九条. */
    boolean requirementApproved(String caseNo);

    /** 采购意向公开: publishes the intent notice. 财库〔2020〕10号. */
    void publishIntent(String caseNo);

    /** 适用意向公开期限: false only for an urgent need that could not be foreseen. 财库〔2020〕10号. */
    boolean intentPeriodApplies(String caseNo);

    /** 意向公开期满: when the purchase may start, by default 30 days after the intent notice. 财库〔2020〕10号. */
    Date intentPeriodEnds(String caseNo);

    /** 划分采购包: gives each lot of the requirement a case of its own; nothing when there are none. 《政府采购需求管理办法》第十八条. */
    void divideIntoLots(String caseNo);

    /** 采购包: the case numbers of the lots, or the purchase's own when it was not divided; never empty. */
    List<String> lots(String caseNo);

    /** 合同已生效: whether a contract was concluded, for a lot at least. 《政府采购法》第四十六条. */
    boolean contractConcluded(String caseNo);

    /** 终止采购: tells everybody concerned that the purchase was withdrawn, with its reason, and ends what is open. */
    void tellWithdrawal(String caseNo);
}
