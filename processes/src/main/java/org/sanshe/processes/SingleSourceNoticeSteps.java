package org.sanshe.processes;

import java.util.Date;

/**
 * 单一来源论证与公示: all that {@code singleSourceNotice.bpmn} may ask of the application. 《政府采购法实施条例》第三十八条.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface SingleSourceNoticeSteps {

    /** 应当公示: at or above the open-tender amount with one possible supplier only. 《政府采购法实施条例》第三十八条. */
    boolean publicityNeeded(String caseNo);

    /** 发布公示: publishes project, supplier and the opinions, each with name, unit and title. 《政府采购法实施条例》第三十八条. */
    void publishSingleSource(String caseNo);

    /** 公示期满: at least 5 working days, the first day counted. 《政府采购法实施条例》第三十八条. */
    Date publicityEnds(String caseNo);

    /** 有异议: whether anybody objected while the notice was public. 财政部令第74号 第三十九条. */
    boolean objectionsRaised(String caseNo);

    /** 异议处理期限: 5 working days after the publicity ended. 财政部令第74号 第四十条. */
    Date handleObjectionsDue(String caseNo);

    /** 告知处理结果: answers the objections in public. 财政部令第74号 第四十条. */
    void answerObjections(String caseNo);

    /** 继续采用: whether the objections were found not to hold. 财政部令第74号 第四十条. */
    boolean singleSourceKept(String caseNo);
}
