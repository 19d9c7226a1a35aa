package org.sanshe.processes;

import java.util.Date;

/**
 * 确定成交: all that {@code award.bpmn} may ask of the application, from the report to the end of the challenges.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none.
 */
public interface AwardSteps {

    /** 评审报告已送交: the report of this competition has been delivered, so that another candidate's turn has come. */
    boolean reportDelivered(String caseNo);

    /** 送交评审报告期限: 2 working days after the evaluation ended. 《政府采购法实施条例》第四十三条. */
    Date deliverReportDue(String caseNo);

    /** 报告逾期送交: tells supervisor and auditor; the duty goes on. 《政府采购法实施条例》第四十三条. */
    void reportLateDelivery(String caseNo);

    /** 确定成交供应商期限: 5 working days after the report was received. 《政府采购法实施条例》第四十三条. */
    Date pickSupplierDue(String caseNo);

    /**
     * 视为确定排序第一: the term passed without objection, so the first in rank is awarded, and the
     * breach is recorded. 《政府采购货物和服务招标投标管理办法》第六十八条.
     */
    void deemFirstRanked(String caseNo);

    /** 确定下一候选人期限: set by the bureau, the law has none. 《政府采购法实施条例》第四十九条. */
    Date decideNextDue(String caseNo);

    /** 已确定供应商: false when the leader wants the procurement to begin anew. 《政府采购法》第三十六条. */
    boolean supplierPicked(String caseNo);

    /** 告知不予确定: tells everybody who took part why nobody is awarded, and the public. 《政府采购法》第三十六条. */
    void closeWithoutAward(String caseNo);

    /** 发布成交结果期限: 2 working days after the supplier was picked. 《政府采购法实施条例》第四十三条. */
    Date publishResultDue(String caseNo);

    /** 报告逾期发布: tells supervisor and auditor; the duty goes on. 《政府采购法实施条例》第四十三条. */
    void reportLateResult(String caseNo);

    /** 公告成交结果: publishes the result and sends the award letter. 《政府采购法实施条例》第四十三条. */
    void announceResult(String caseNo);

    /** 质疑期满: end of the result notice (1 working day) plus 7 working days. 《政府采购法》第五十二条. */
    Date challengeWindowEnds(String caseNo);

    /** 有未办结质疑: whether a challenge that may affect the result is still open. 《政府采购法实施条例》第五十四条. */
    boolean challengePending(String caseNo);

    /** 成交结果有效: whether the result stands after the answers to all challenges. 《政府采购法实施条例》第七十一条. */
    boolean resultStands(String caseNo);

    /** 成交结果无效: voids the award and says so to the public. 《政府采购法实施条例》第七十一条. */
    void voidAward(String caseNo);
}
