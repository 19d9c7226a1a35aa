package org.sanshe.processes;

/** 资格预审申请: all that {@code prequalification.bpmn} may ask of the application. */
public interface PrequalificationSteps {

    /** 受邀: whether the applicant passed and was drawn. 《政府采购法》第三十四条. */
    boolean invited(String caseNo);
}
