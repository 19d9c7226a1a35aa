package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 验收: all that {@code acceptance.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the milestone's case and fails with an unchecked exception when there is none.
 */
public interface AcceptanceSteps {

    /** 组成小组期限: within the acceptance period. 《政府采购法》第四十一条. */
    Date nameAcceptanceGroupDue(String caseNo);

    /** 征询服务对象: they are to be asked and were not yet. 《政府采购法实施条例》第四十五条. */
    boolean asksUsers(String caseNo);

    /** 抽取并发放征询码. 《政府采购法实施条例》第四十五条. */
    void askUsers(String caseNo);

    /** 验收小组成员: the numbers of the persons. 《政府采购法》第六十一条. */
    List<String> members(String caseNo);

    /** 逐项验收期限: within the acceptance period. 《政府采购法》第四十一条. */
    Date judgeDeliveryDue(String caseNo);

    /** 等待意见: users were asked and the quota is not reached. 《政府采购法实施条例》第四十五条. */
    boolean waitsForVoices(String caseNo);

    /** 征询截止: the last day on which answers are taken. 《政府采购法实施条例》第四十五条. */
    Date voicesUntil(String caseNo);

    /** 提醒延期: tells the officer that the quota was missed. 《政府采购法实施条例》第四十五条. */
    void reportFewVoices(String caseNo);

    /** 结论期限: within the acceptance period. 《政府采购法》第四十一条. */
    Date concludeAcceptanceDue(String caseNo);
}
