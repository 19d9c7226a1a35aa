package org.sanshe.processes;

import java.util.Date;

/**
 * 资金托管协议: all that {@code custodyAgreement.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface CustodyAgreementSteps {

    /** 办理期限：发起人签署. 《民法典》第九百一十九条. */
    Date signAsFoundersDue(String caseNo);

    /** 发起人. 《民法典》第九百一十九条. */
    String founders(String caseNo);

    /** 办理期限：托管机构签署. 《民法典》第九百二十二条. */
    Date signAsCustodianDue(String caseNo);

    /** 托管机构. 《民法典》第九百二十二条. */
    String custodian(String caseNo);

    /** 办理期限：主管单位签署. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date signForUnitDue(String caseNo);

    /** 办理期限：移交余额. 《民法典》第九百二十七条. */
    Date handOverCustodyDue(String caseNo);

    /** 前任托管机构. 《民法典》第九百二十七条. */
    String predecessor(String caseNo);

    /** 办理期限：确认收到. 《民法典》第九百二十七条. */
    Date takeOverCustodyDue(String caseNo);

    /** 托管生效. 《民法典》第九百一十九条. */
    void beginCustody(String caseNo);

    /** 登记未签成. 《民法典》第九百一十九条. */
    void declineCustody(String caseNo);

    /** 发起人签否：已签. 《民法典》第九百一十九条. */
    boolean foundersSigned(String caseNo);

    /** 机构签否：已签. 《民法典》第九百一十九条. */
    boolean custodianSigned(String caseNo);

    /** 单位签否：已签. 《民法典》第九百一十九条. */
    boolean unitSigned(String caseNo);

    /** 有余额移交：有余额. 《民法典》第九百二十七条. */
    boolean balanceHandedOver(String caseNo);
}
