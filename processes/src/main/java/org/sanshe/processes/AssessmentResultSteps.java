package org.sanshe.processes;

import java.util.Date;

/**
 * 考核结果: all that {@code assessmentResult.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the assessment and fails with an unchecked exception when there is none.
 */
public interface AssessmentResultSteps {

    /** 汇总得分: from locked sheets, satisfaction and the mid-term result. 《政府购买服务管理办法》第二十条. */
    void compute(String caseNo);

    /** 重新汇总: the section head did not confirm and asked for the computation again. 《政府购买服务管理办法》第二十条. */
    boolean recomputationAsked(String caseNo);

    /** 公示初步结果, with the term for objections. 《政府购买服务管理办法》第二十条. */
    void publishResult(String caseNo);

    /** 公示期满. 《政府购买服务管理办法》第二十条. */
    Date publicityEnds(String caseNo);

    /** 截止受理异议: from now on none is taken. 《政府购买服务管理办法》第二十条. */
    void closeObjections(String caseNo);

    /** 有未决异议, of this assessment's own. 《政府购买服务管理办法》第二十条. */
    boolean objectionsPending(String caseNo);

    /** 异议成立: an objection to the present publication was upheld. 《政府购买服务管理办法》第二十条. */
    boolean objectionUpheld(String caseNo);

    /** 重新进入评价: opens the next round where others have to score again; what was scored stays. 《政府购买服务管理办法》第二十条. */
    void reopenResult(String caseNo);

    /** 应当重新评价, and not only summed again. 《政府购买服务管理办法》第二十条. */
    boolean reevaluationDue(String caseNo);

    /** 定级. 《政府购买服务管理办法》第二十一条. */
    void gradeFinally(String caseNo);

    /** 落实结果应用. 《政府购买服务管理办法》第二十一条. */
    void applyConsequences(String caseNo);

    /** 建议终止: whether the grade proposes a termination, which an officer has to consider. 《民法典》第五百六十三条. */
    boolean terminationProposed(String caseNo);
}
