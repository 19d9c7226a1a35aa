package org.sanshe.processes;

import java.util.Date;

/**
 * 询问: all that {@code inquiry.bpmn} may ask of the application; a case of its own for each inquiry.
 *
 * <p>Every method takes the case number of the inquiry, not of the purchase, and fails with an unchecked exception when
 * there is none.
 */
public interface InquirySteps {

    /** 答复期限: 3 working days after the inquiry was received. 《政府采购法实施条例》第五十二条. */
    Date answerDue(String caseNo);

    /** 公开答复: whether the answer goes to everybody who obtained the documents. */
    boolean answeredPublicly(String caseNo);

    /** 公开答复: publishes question and answer without the asker, and tells everybody who obtained the documents. */
    void publishAnswer(String caseNo);

    /** 答复询问人: sends the answer to the asker only. */
    void tellAsker(String caseNo);

    /** 需要修改文件: whether the answer says that the documents must change. */
    boolean changeNeeded(String caseNo);

    /** 提请修改采购文件: asks procurement to propose the change. 《政府采购法实施条例》第三十一条. */
    void callForChange(String caseNo);
}
