package org.sanshe.processes;

import java.util.Date;

/**
 * 绩效考核: all that {@code assessment.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the assessment and fails with an unchecked exception when there is none.
 */
public interface AssessmentSteps {

    /** 承接主体: the credit code of who is assessed. 《政府购买服务管理办法》第二十条. */
    String organization(String caseNo);

    /** 自评期限, as the scheme says or as it was set. 《政府购买服务管理办法》第二十条. */
    Date selfEvaluateDue(String caseNo);

    /** 记录逾期: nothing was handed in in time. 《政府购买服务管理办法》第二十条. */
    void noteMissed(String caseNo);

    /** 逾期即不合格: it came late or not at all, and the scheme says that this decides. 《政府购买服务管理办法》第二十条. */
    boolean failsForLateness(String caseNo);

    /** 可以补交: nothing was handed in yet, and the scheme only notes it. 《政府购买服务管理办法》第二十条. */
    boolean mayHandInLate(String caseNo);

    /** 补交期限: as many working days again. 《政府购买服务管理办法》第二十条. */
    Date handInLateDue(String caseNo);

    /** 无自评继续: the evaluators go by what there is. 《政府购买服务管理办法》第二十条. */
    void goOnWithout(String caseNo);

    /** 告知已取消: whoever is not told as the holder of a task. 《政府购买服务管理办法》第二十条. */
    void tellCancelled(String caseNo);
}
