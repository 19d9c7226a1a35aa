package org.sanshe.processes;

import java.util.Date;

/**
 * 孵化: all that {@code incubation.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationSteps {

    /** 基地办理岗位. */
    String desk(String caseNo);

    /** 拟订孵化协议期限. 《民法典》第四百七十条. */
    Date draftIncubationAgreementDue(String caseNo);

    /** 发出协议文本. 《民法典》第四百九十条. */
    void issueIncubationAgreement(String caseNo);

    /** 组织: candidate group {@code organization@#} and its number. */
    String tenant(String caseNo);

    /** 签订孵化协议期限. 《民法典》第四百九十条、第一百六十一条. */
    Date signIncubationAgreementDue(String caseNo);

    /** 收回孵化位. 《民法典》第四百八十一条. */
    void lapseTenancy(String caseNo);

    /** 单位签署期限. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date countersignIncubationDue(String caseNo);

    /** 起始日. 《民法典》第二百零一条. */
    Date termStart(String caseNo);

    /** 进入孵化期. 《民法典》第五百零九条. */
    void beginTerm(String caseNo);

    /** 出壳. 《民法典》第五百五十七条. */
    void graduate(String caseNo);

    /** 期满退驻. 《民法典》第五百五十七条. */
    void leaveAtEnd(String caseNo);

    /** 结束孵化服务. 《民法典》第五百五十八条. */
    void windUp(String caseNo);

    /** 移交逾期. 《民法典》第五百七十七条. */
    Date handOverDue(String caseNo);

    /** 上报逾期移交. 《民法典》第五百七十七条. */
    void escalateHandOver(String caseNo);

    /** 腾出孵化位. 《民法典》第五百五十八条. */
    void freePlace(String caseNo);

    /** 开始跟踪服务. 《民法典》第五百零九条. */
    void openFollowUp(String caseNo);

    /** 结案. 《档案法》第十三条. */
    void closeTenancy(String caseNo);

    /** 已签订？. */
    boolean tenantSigned(String caseNo);

    /** 同意？. */
    boolean unitAgreed(String caseNo);

    /** 出壳？. */
    boolean graduates(String caseNo);

    /** 跟踪？. */
    boolean followed(String caseNo);
}
