package org.sanshe.processes;

import java.util.Date;

/**
 * 资助项目: all that {@code grantLife.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface GrantLifeSteps {

    /** 拟订资助协议期限. 《预算法》第五十七条. */
    Date prepareAgreementDue(String caseNo);

    /** 发出协议文本. 《预算法》第五十七条. */
    void issueAgreement(String caseNo);

    /** 签订协议期限. 《预算法》第五十七条. */
    Date signAgreementDue(String caseNo);

    /** 受资助单位. candidate group: {@code organization@} and its credit code. */
    String grantee(String caseNo);

    /** 取消资助. 《预算法》第五十七条. */
    void lapseAward(String caseNo);

    /** 单位签署期限. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date signForUnitDue(String caseNo);

    /** 立项. 《预算法》第五十七条. */
    void beginProject(String caseNo);

    /** 审计费用期限. 《预算法》第八十九条. */
    Date auditCostsDue(String caseNo);

    /** 办理结算期限. 《预算法》第五十七条. */
    Date settleGrantDue(String caseNo);

    /** 结算. 《预算法》第五十七条. */
    void settle(String caseNo);

    /** 结项期限. 《预算法》第五十七条. */
    Date closeGrantDue(String caseNo);

    /** 回访日. 《预算法》第五十七条. */
    Date followUpDate(String caseNo);

    /** 填报回访期限. 《预算法》第五十七条. */
    Date reportFollowUpDue(String caseNo);

    /** 归档. 《档案法》第十四条. */
    void archiveGrant(String caseNo);

    /** 已签订？. */
    boolean granteeSigned(String caseNo);

    /** 同意签署？. */
    boolean unitSigned(String caseNo);

    /** 批准？. */
    boolean settlementApproved(String caseNo);

    /** 款项两清？. */
    boolean moneyEven(String caseNo);

    /** 须回访？. */
    boolean followUpWanted(String caseNo);
}
