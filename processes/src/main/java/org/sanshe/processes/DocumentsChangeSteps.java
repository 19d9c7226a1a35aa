package org.sanshe.processes;

import java.util.Date;

/**
 * 采购文件澄清修改: all that {@code documentsChange.bpmn} may ask of the application; a case of its own for each change.
 *
 * <p>Every method takes the case number of the change, not of the purchase, and fails with an unchecked exception when
 * there is none.
 */
public interface DocumentsChangeSteps {

    /** 现行截止时间: the deadline as it stands; after it nothing may be changed any more. */
    Date closesAt(String caseNo);

    /** 复核通过: whether the latest check passed. */
    boolean changeApproved(String caseNo);

    /**
     * 发布更正公告: publishes the change and tells everybody who obtained the documents; the deadline, what waits for it and
     * the seal move together. 《政府采购法实施条例》第三十一条.
     */
    void publishChange(String caseNo);

    /** 放弃: whether the proposer gave the change up. */
    boolean givenUp(String caseNo);

    /** 不再修改: closes a change that was given up. */
    void dropChange(String caseNo);

    /** 修改失效: closes a change that was not published before the deadline. */
    void lapseChange(String caseNo);
}
