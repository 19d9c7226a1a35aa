package org.sanshe.processes;

import java.util.Date;

/**
 * 孵化培训: all that {@code incubationTraining.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface IncubationTrainingSteps {

    /** 发布培训: 告知在孵组织. 《民法典》第五百零九条. */
    void publishTraining(String caseNo);

    /** 基地办理岗位. 《民法典》第五百零九条. */
    String desk(String caseNo);

    /** 全部场次结束. 《民法典》第五百零九条. */
    Date coursesOver(String caseNo);

    /** 是否取消. 《民法典》第五百零九条. */
    boolean isCancelled(String caseNo);

    /** 取消培训: 告知报名者. 《民法典》第五百零九条. */
    void cancelTraining(String caseNo);

    /** 核定出席截止. 《民法典》第五百零九条. */
    Date checkAttendanceDue(String caseNo);

    /** 计算学时并发证: 记入成长护照. 《民法典》第五百零九条. */
    void issueCertificates(String caseNo);
}
