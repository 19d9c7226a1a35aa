package org.sanshe.processes;

import java.util.Date;

/**
 * 移交: all that {@code incubationHandOver.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationHandOverSteps {

    /** 基地办理岗位. */
    String desk(String caseNo);

    /** 填写移交清单期限. 《民法典》第五百五十八条. */
    Date prepareHandOverDue(String caseNo);

    /** 组织: candidate group {@code organization@#} and its number. */
    String tenant(String caseNo);

    /** 签署移交清单期限. 《民法典》第五百五十八条. */
    Date signHandOverDue(String caseNo);

    /** 第一见证人签署期限. 《民法典》第五百七十七条. */
    Date witnessHandOverDue(String caseNo);

    /** 生成移交清单. 《民法典》第五百五十八条. */
    void issueHandOver(String caseNo);

    /** 已签署？. */
    boolean handOverSigned(String caseNo);
}
