package org.sanshe.processes;

/**
 * 组织采购: all that {@code procurement.bpmn} may ask of the application, from the approved method to the contract.
 *
 * <p>Every method takes the case number of the lot, which is the purchase's own when it was not divided.
 */
public interface ProcurementSteps {

    /** 按内控制度采购: whether the unit's own rules hold, and its decision is the award. 《政府采购法》第二条. */
    boolean isOwnRules(String caseNo);

    /** 框架协议采购: whether suppliers are named for later orders. 财政部令第110号. */
    boolean isFramework(String caseNo);

    /** 公开招标: whether the approved method is open tender. 《政府采购法》第二十六条. */
    boolean isOpenTender(String caseNo);

    /** 邀请招标: whether it is a tender among those invited. 《政府采购法》第二十九条. */
    boolean isInvitedTender(String caseNo);

    /** 竞争性谈判: whether it is competitive negotiation. 《政府采购法》第三十条. */
    boolean isNegotiation(String caseNo);

    /** 单一来源采购: whether there is a single source. 《政府采购法》第三十一条. */
    boolean isSingleSource(String caseNo);

    /** 已推荐成交候选人: whether the last procedure ended with ranked suppliers. */
    boolean suppliersRanked(String caseNo);

    /** 成交结果有效: whether the award of this round stands after its challenge window. 《政府采购法实施条例》第七十一条. */
    boolean awardStands(String caseNo);

    /** 合同已生效: whether both sides signed, or the framework was established. 《政府采购法》第四十六条. */
    boolean contractConcluded(String caseNo);

    /** 可否确定下一候选人: whether the buyer may turn to the next in rank. 《政府采购法实施条例》第四十九条、第七十一条. */
    boolean nextCandidateExists(String caseNo);

    /** 重新采购: whether the same method is tried again. 《政府采购法》第三十七条. */
    boolean retenders(String caseNo);

    /** 变更方式: whether another method is to be used, which is approved anew. 《政府采购法》第三十七条. */
    boolean changesMethod(String caseNo);

    /** 终止采购任务: tells everybody concerned that the lot is given up, and why. 《政府采购法》第三十六条. */
    void endProcurement(String caseNo);
}
