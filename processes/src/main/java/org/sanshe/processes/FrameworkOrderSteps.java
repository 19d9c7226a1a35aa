package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 框架协议订单: all that {@code frameworkOrder.bpmn} may ask of the application. 财政部令第110号.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface FrameworkOrderSteps {

    /** 须二次竞价: whether the framework has its suppliers compete for each order. 财政部令第110号. */
    boolean competitionNeeded(String caseNo);

    /** 入围供应商: the credit codes of those who may offer. 财政部令第110号. */
    List<String> suppliers(String caseNo);

    /** 竞价截止: as the order says. 财政部令第110号. */
    Date offersDue(String caseNo);

    /** 确定最低报价: the first of the lowest. 财政部令第110号. */
    void pickLowest(String caseNo);

    /** 有报价: whether anybody offered. 财政部令第110号. */
    boolean offerMade(String caseNo);

    /** 成交供应商: the credit code of the supplier who is to answer. 财政部令第110号. */
    String supplier(String caseNo);

    /** 答复期限: as the agreement says. 财政部令第110号. */
    Date answerOrderDue(String caseNo);

    /** 已接受: whether the supplier took the order. 财政部令第110号. */
    boolean orderTaken(String caseNo);

    /** 订单成立: issues the order and records it. 财政部令第110号. */
    void placeOrder(String caseNo);

    /** 记录谢绝: tells whoever ordered. 财政部令第110号. */
    void recordDecline(String caseNo);
}
