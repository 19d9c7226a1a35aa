package org.sanshe.processes;

/**
 * 资助方案: all that {@code grantScheme.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the draft and fails with an unchecked exception when there is none.
 */
public interface GrantSchemeSteps {

    /** 决定发布: whether the last decision was to publish. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean schemeApproved(String caseNo);

    /** 不予发布: whether the last decision was that the draft is not used. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean schemeRejected(String caseNo);

    /** 发布方案: from the day decided on new rounds follow this version. 《预算法实施条例》第五十七条. */
    void putInForce(String caseNo);

    /** 撤销草案: the draft is gone; what was handed in is kept. 《行政事业单位内部控制规范（试行）》第十五条. */
    void discardScheme(String caseNo);
}
