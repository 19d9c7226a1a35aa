package org.sanshe.processes;

import java.util.Date;

/**
 * 供应商响应: all that {@code response.bpmn} may ask of the application; a case of its own for each supplier.
 *
 * <p>Every method takes the case number of the response, not of the purchase, and fails with an unchecked exception
 * when there is none.
 */
public interface ResponseSteps {

    /** 响应文件提交截止时间: the deadline of the purchase, to the second. 《政府采购法》第三十五条; 214号 第十条. */
    Date deadline(String caseNo);

    /** 已撤回响应文件: whether the supplier took its response back before the deadline. 214号 第十三条. */
    boolean withdrawn(String caseNo);

    /** 告知采购终止: tells the supplier that the purchase was cancelled. 《政府采购法》第三十六条; 财政部令第74号 第三十七条; 214号 第三十四条. */
    void tellCancellation(String caseNo);

    /** 提醒时间: when to remind a supplier that has not confirmed its response yet; before the deadline. */
    Date reminderAt(String caseNo);

    /** 提醒确认: reminds the supplier that an unconfirmed response will not be opened. */
    void remindToConfirm(String caseNo);

    /** 响应失效: notes that the response was not confirmed by the deadline, and tells the supplier. */
    void lapseResponse(String caseNo);
}
