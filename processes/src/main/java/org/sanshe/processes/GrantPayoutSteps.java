package org.sanshe.processes;

import java.util.Date;

/**
 * 资助兑付: all that {@code grantPayout.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface GrantPayoutSteps {

    /** 立项: 转入资助项目，签订协议后分期拨付。《预算法实施条例》第五十七条. */
    void beginProject(String caseNo);

    /** 办理期限: 落实资金. 《预算法》第十三条. */
    Date commitFundsDue(String caseNo);

    /** 提出支付: 每个出资方各自一笔支付、一张凭证。《预算法实施条例》第五十九条. */
    void claimPayout(String caseNo);

    /** 配套逾期. 《预算法》第五十七条. */
    Date commitMatchDue(String caseNo);

    /** 报告配套未到位: 告知财务、监督和审计。《预算法》第五十七条. */
    void reportMatchMissing(String caseNo);

    /** 办理人: 报告资金使用. 《彩票管理条例》第三十六条. */
    String payee(String caseNo);

    /** 报告逾期. 《彩票管理条例》第三十六条. */
    Date reportUseDue(String caseNo);

    /** 催报: 告知收款单位、经办人和审计。《彩票管理条例》第三十六条. */
    void remindUse(String caseNo);

    /** 办理期限: 核对资金使用. 《财政违法行为处罚处分条例》第十四条. */
    Date checkUseDue(String caseNo);

    /** 追回: 改变用途的资金退回原渠道。《财政违法行为处罚处分条例》第十四条. */
    void recoverMisused(String caseNo);

    /** 是否按项目管理: 按项目. 《预算法实施条例》第五十七条. */
    boolean isProject(String caseNo);

    /** 配套是否到位: 到位. 《预算法》第五十七条. */
    boolean covered(String caseNo);

    /** 是否全部付清: 付清. 《预算法实施条例》第五十七条. */
    boolean allPaid(String caseNo);

    /** 是否报告使用: 报告. 《彩票管理条例》第三十六条. */
    boolean reportsUse(String caseNo);

    /** 使用是否合规: 合规. 《财政违法行为处罚处分条例》第十四条. */
    boolean useAccepted(String caseNo);

    /** 使用是否合规: 追回. 《财政违法行为处罚处分条例》第十四条. */
    boolean useMisused(String caseNo);
}
