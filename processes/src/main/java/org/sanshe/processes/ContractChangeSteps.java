package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 合同变更: all that {@code contractChange.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the change and fails with an unchecked exception when there is none.
 */
public interface ContractChangeSteps {

    /** 审查通过. 《政府采购法》第六十一条. */
    boolean changeReviewed(String caseNo);

    /** 审批层级, in turn, by the amount added. 《政府采购法》第六十一条. */
    List<String> changeLevels(String caseNo);

    /** 有人不同意. 《政府采购法》第五十条. */
    boolean changeRefused(String caseNo);

    /** 都已同意. 《政府采购法》第六十一条. */
    boolean changeApproved(String caseNo);

    /** 承接主体: the credit code. 《政府采购法》第四十九条. */
    String supplier(String caseNo);

    /** 承接主体已签署. 《民法典》第五百四十三条. */
    boolean supplierSigned(String caseNo);

    /** 采购人已签署. 《民法典》第五百四十三条. */
    boolean buyerSigned(String caseNo);

    /** 告知不予变更 and why. 《政府采购法》第五十条. */
    void refuseChange(String caseNo);

    /** 变更生效: terms and cap change, the supplementary agreement is issued. 《政府采购法》第四十九条. */
    void changeContract(String caseNo);

    /** 公告期限: 2 working days after the change. 财办库〔2023〕243号第一条. */
    Date publishChangeDue(String caseNo);

    /** 报告变更公告逾期; the duty goes on. 《政府采购法》第五十九条. */
    void reportLateChange(String caseNo);

    /** 增加金额. 《预算法》第十三条. */
    boolean moneyAdded(String caseNo);

    /** 终止变更: the contract ended before both had signed; funds committed for it are free again. 《政府采购法》第五十条. */
    void cancelChange(String caseNo);
}
