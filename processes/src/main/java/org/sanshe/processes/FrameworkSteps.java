package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 框架协议采购: all that {@code framework.bpmn} may ask of the application. 财政部令第110号.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface FrameworkSteps {

    /** 方案获批: whether the leader approved the plan of the framework. 《政府采购法》第六十一条. */
    boolean planApproved(String caseNo);

    /** 开放式: whether suppliers may join at any time. 财政部令第110号. */
    boolean openToAll(String caseNo);

    /** 发布开放式征集公告: public for the whole term. 财政部令第110号. */
    void publishFramework(String caseNo);

    /** 协议有效期届满: the end of its last day; services at most two years. 财政部令第110号. */
    Date frameworkExpires(String caseNo);

    /** 汇总公告期限: 10 working days after the expiry. 财政部令第110号. */
    Date publishSummaryDue(String caseNo);

    /** 响应已开启: whether enough responded and they were opened. 财政部令第110号. */
    boolean responsesOpened(String caseNo);

    /** 有入围候选人: whether the panel ranked suppliers. 财政部令第110号. */
    boolean candidatesRanked(String caseNo);

    /** 公告入围结果: who was admitted and who was not, and why. 财政部令第110号. */
    void announceAdmission(String caseNo);

    /** 入围供应商: the credit codes of those who are to sign. 财政部令第110号. */
    List<String> admitted(String caseNo);

    /** 签订期限: 30 days after the admission. 财政部令第110号. */
    Date signAgreementDue(String caseNo);

    /** 签订家数足够: whether at least two signed. 财政部令第110号. */
    boolean enoughSigned(String caseNo);

    /** 框架协议成立: issues each agreement. 财政部令第110号. */
    void concludeFramework(String caseNo);

    /** 备案期限: 7 working days after the signing. 财政部令第110号. */
    Date fileFrameworkDue(String caseNo);

    /** 告知期限: 3 working days after the signing. 财政部令第110号. */
    Date tellUsersDue(String caseNo);

    /** 公告征集失败: says to the public why there is no framework. 《政府采购法》第三十七条. */
    void announceFailure(String caseNo);
}
