package org.sanshe.processes;

import java.util.Date;

/**
 * 孵化基地: all that {@code incubationBase.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface IncubationBaseSteps {

    /** 关闭: whether the case is about closing a base. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean closing(String caseNo);

    /** 审核期限 of the recognition. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date confirmBaseDue(String caseNo);

    /** 认定: whether the last decision was to recognise. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean recognised(String caseNo);

    /** 不予认定: whether the last decision was that the draft is not used. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean refused(String caseNo);

    /** 认定并公告: the base has its places and its rules from the day decided on, and is published. 《政府信息公开条例》第二十条. */
    void putInForce(String caseNo);

    /** 撤销草案: the draft is gone; what was handed in is kept. 《行政事业单位内部控制规范（试行）》第十五条. */
    void discardBase(String caseNo);

    /** 决定期限 of the closing. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date confirmClosingDue(String caseNo);

    /** 同意关闭. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean closingConfirmed(String caseNo);

    /** 关闭基地: takes no applications any more, and that is published. 《政府信息公开条例》第二十条. */
    void closeBase(String caseNo);
}
