package org.sanshe.processes;

import java.util.Date;

/**
 * 合同履行: all that {@code contractLife.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the contract in life and fails with an unchecked exception when there is none.
 */
public interface ContractLifeSteps {

    /** 提醒日: some days before the term ends. 《政府购买服务管理办法》第二十四条. */
    Date termNear(String caseNo);

    /** 提醒期限将满: tells the officer and the organization. 《政府购买服务管理办法》第二十四条. */
    void tellTermNear(String caseNo);

    /** 期限届满: the end of the contract's last day. 《政府采购法》第四十六条. */
    Date termOver(String caseNo);

    /** 报告到期未办结: tells supervisor and auditor which milestones are open. 《政府采购法》第五十九条. */
    void reportUnfinished(String caseNo);

    /** 履行完毕: nothing more is recorded. 《政府采购法》第四十一条. */
    void endPerformance(String caseNo);

    /** 结算期限. 《政府采购法》第五十条. */
    Date settleContractDue(String caseNo);

    /** 启动退还履约保证金, when one is held. 《政府采购法实施条例》第四十八条. */
    void returnPerformanceBond(String caseNo);

    /** 结算是否公告, by the unit's setting. 《政府采购法》第十一条. */
    boolean settlementPublic(String caseNo);
}
