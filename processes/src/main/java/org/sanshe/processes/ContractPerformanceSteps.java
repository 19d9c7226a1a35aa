package org.sanshe.processes;

import java.util.Date;

/**
 * 组织履行: all that {@code contractPerformance.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the contract in life and fails with an unchecked exception when there is none.
 */
public interface ContractPerformanceSteps {

    /** 排定节点期限. 《政府采购法》第四十六条. */
    Date planPerformanceDue(String caseNo);

    /** 落实资金期限. 《预算法》第十三条. */
    Date commitFundsDue(String caseNo);

    /** 承接主体: the credit code of who performs. 《政府采购法》第四十三条. */
    String supplier(String caseNo);

    /** 须确认: the plan differs from the contract and the unit asks the organization then. 《政府采购法》第五十条. */
    boolean planNeedsAcceptance(String caseNo);

    /** 已确认 by the organization. 《政府采购法》第五十条. */
    boolean planAccepted(String caseNo);

    /** 要求报送名册, where the contract has posts; the message {@code rosterConfirmed} comes back. 《政府购买服务管理办法》第二十二条. */
    void requestRoster(String caseNo);

    /** 履约计划生效. 《政府采购法实施条例》第五十一条. */
    void adoptPlan(String caseNo);

    /** 名册齐备, or the contract has no posts. 《政府购买服务管理办法》第二十二条. */
    boolean rosterComplete(String caseNo);

    /** 启动各节点, and what is to be funded later. 《政府采购法实施条例》第四十五条. */
    void openMilestones(String caseNo);
}
