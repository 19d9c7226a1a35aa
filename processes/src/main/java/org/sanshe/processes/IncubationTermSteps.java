package org.sanshe.processes;

import java.util.Date;

/**
 * 孵化期: all that {@code incubationTerm.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationTermSteps {

    /** 阶段评审日. 《民法典》第二百零二条. */
    Date reviewDay(String caseNo);

    /** 组织阶段评审. 《民法典》第五百零九条. */
    void openPeriodic(String caseNo);

    /** 检查评审结果. 《民法典》第五百六十三条. */
    void judgeReviews(String caseNo);

    /** 出壳评审日. 《民法典》第二百零二条. */
    Date finalDay(String caseNo);

    /** 组织出壳评审. 《民法典》第五百零九条. */
    void openFinal(String caseNo);

    /** 决定出壳、延期或者退驻期限. 《民法典》第五百零九条. */
    Date decideTermDue(String caseNo);

    /** 延长孵化期. 《民法典》第五百四十三条. */
    void extendTerm(String caseNo);

    /** 有？. */
    boolean periodicAhead(String caseNo);

    /** 须评审？. */
    boolean finalWanted(String caseNo);

    /** 延期？. */
    boolean extended(String caseNo);
}
