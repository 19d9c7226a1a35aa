package org.sanshe.processes;

import java.util.Date;

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

    /** 采购方式审批通过: whether the leader approved the method of the latest round. 《政府采购法》第二十六条. */
    boolean methodApproved(String caseNo);

    /**
     * 须报批: whether the method needs the consent of the department in charge and the approval of finance, as any
     * other than open tender does at or above the open-tender amount. 《政府采购法》第二十七条.
     */
    boolean statutoryApprovalNeeded(String caseNo);

    /** 报批已获准: whether both the department in charge and finance agreed. 《政府采购法实施条例》第二十三条. */
    boolean statutoryApprovalGiven(String caseNo);

    /** 已推荐成交候选人: whether the consultation ended with ranked suppliers. */
    boolean suppliersRanked(String caseNo);

    /** 成交结果有效: whether the award of this round stands after its challenge window. 《政府采购法实施条例》第七十一条. */
    boolean awardStands(String caseNo);

    /** 合同已生效: whether both sides signed. 《政府采购法》第四十六条. */
    boolean contractConcluded(String caseNo);

    /** 有下一候选人: whether the buyer may turn to the next in rank. 《政府采购法实施条例》第四十九条. */
    boolean nextCandidateExists(String caseNo);

    /** 终止采购: tells everybody concerned that the purchase was withdrawn, with its reason, and ends what is open. */
    void tellWithdrawal(String caseNo);
}
