package org.sanshe.processes;

import java.util.Date;

/**
 * 满意度测评: all that {@code survey.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the survey and fails with an unchecked exception when there is none.
 */
public interface SurveySteps {

    /** Whether the section head agreed. */
    boolean approved(String caseNo);

    /** 不予开展. */
    void refuseSurvey(String caseNo);

    /** 抽样或者开放链接. 《政府采购法实施条例》第四十五条. */
    void launchSurvey(String caseNo);

    /** 截止: the end of the last day. */
    Date surveyUntil(String caseNo);

    /** 停止收卷. */
    void closeSurvey(String caseNo);

    /** Whether enough answers came. */
    boolean quotaReached(String caseNo);

    /** Whether the officer gave more time. */
    boolean extended(String caseNo);

    /** 份数不足: its result is not used. */
    void abandonSurvey(String caseNo);
}
