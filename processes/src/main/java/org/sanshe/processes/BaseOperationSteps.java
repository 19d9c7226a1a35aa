package org.sanshe.processes;

import java.util.Date;

/**
 * 基地运营: all that {@code baseOperation.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface BaseOperationSteps {

    /** 审核期限. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date confirmOperationDue(String caseNo);

    /** 同意: whether the operator was confirmed. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean operationConfirmed(String caseNo);

    /** 开始之日: the beginning of the first day of the contract. 《民法典》第九百一十九条. */
    Date operationBegins(String caseNo);

    /** 开始运营: what is open at the base is handed to the operator. 《民法典》第九百一十九条. */
    void beginOperation(String caseNo);

    /** 运营机构: the candidate group of its people, {@code organization@#<number>}. */
    String operator(String caseNo);

    /** 年度报告期限. 《政府购买服务管理办法》第二十条. */
    Date reportOperationDue(String caseNo);

    /** 期满: the end of the last day of the contract. 《民法典》第九百一十九条. */
    Date operationEnds(String caseNo);

    /** 评定期限. 《政府购买服务管理办法》第二十条. */
    Date judgeOperationDue(String caseNo);

    /** 继续: whether another year of the contract is to be reported on. 《政府购买服务管理办法》第二十条. */
    boolean goesOn(String caseNo);

    /** 移交: what is open at the base is handed to whoever runs it now. 《民法典》第九百一十九条. */
    void handBack(String caseNo);
}
