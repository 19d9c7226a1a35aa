package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 征集响应: all that {@code soliciting.bpmn} may ask of the application, from the documents to the opened responses,
 * whatever the competitive method.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none.
 */
public interface SolicitingSteps {

    /** 采购文件复核通过: whether the second person approved the documents. 《政府采购法》第六十一条 (不相容岗位分离). */
    boolean documentsApproved(String caseNo);

    /** 发布采购公告: publishes the notice and opens the documents to suppliers. 《政府采购法》第十一条. */
    void publishNotice(String caseNo);

    /** 响应文件提交截止时间: at least so long after the documents were issued as the method wants. 《政府采购法》第三十五条. */
    Date responseDeadline(String caseNo);

    /** 响应截止: closes the book; from here on no response may be handed in, changed or taken back. 财政部令第87号 第三十三条; 214号 第十三条. */
    void closeResponses(String caseNo);

    /** 响应供应商达到法定家数: whether enough responses came in to go on. 《政府采购法》第三十六条; 财库〔2015〕124号. */
    boolean enoughResponses(String caseNo);

    /** 开启人: the person ids of those who open the responses, two of three. 财政部令第87号 第四十条. */
    List<String> openers(String caseNo);

    /** 已开启: whether enough of them have given their shares of the key. 财政部令第87号 第四十条. */
    boolean unlocked(String caseNo);

    /** 终止公告: publishes that the procurement failed, and why. 《政府采购法》第三十六条; 财政部令第74号 第三十七条; 214号 第三十四条. */
    void announceFailure(String caseNo);
}
