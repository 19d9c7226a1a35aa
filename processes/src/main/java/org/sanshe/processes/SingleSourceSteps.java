package org.sanshe.processes;

import java.util.Date;

/**
 * 单一来源采购: all that {@code singleSource.bpmn} may ask of the application. 财政部令第74号 第四十一条至第四十三条.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface SingleSourceSteps {

    /** 供应商: candidate group of the only supplier, its credit code. 《政府采购法》第三十一条. */
    String supplier(String caseNo);

    /** 报价截止: as the invitation says. 财政部令第74号 第四十一条. */
    Date quotePriceDue(String caseNo);

    /** 已报价: whether the supplier quoted a price rather than declined. 财政部令第74号 第四十三条. */
    boolean quoted(String caseNo);

    /** 达成一致: whether both agreed on a price within the budget. 财政部令第74号 第四十二条、第四十三条. */
    boolean agreed(String caseNo);

    /** 形成协商情况记录: issues the record and names the one candidate. 财政部令第74号 第四十二条. */
    void fileNegotiation(String caseNo);

    /** 发布终止公告: publishes and tells the supplier why it ended. 财政部令第74号 第四十三条. */
    void announceFailure(String caseNo);
}
