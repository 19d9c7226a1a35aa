package org.sanshe.processes;

import java.util.Date;

/**
 * 退驻: all that {@code incubationExit.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationExitSteps {

    /** 确认退驻申请期限. 《民法典》第五百六十二条. */
    Date confirmExitDue(String caseNo);

    /** 审查退驻建议期限. 《民法典》第五百六十三条. */
    Date considerExitDue(String caseNo);

    /** 不启动退驻. 《民法典》第五百六十三条. */
    void dropExit(String caseNo);

    /** 发出拟退驻通知. 《民法典》第五百六十五条. */
    void issueExitNotice(String caseNo);

    /** 组织: candidate group {@code organization@#} and its number. */
    String tenant(String caseNo);

    /** 陈述意见期限. 《民法典》第五百六十五条. */
    Date stateExitDue(String caseNo);

    /** 决定是否退驻期限. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date decideExitDue(String caseNo);

    /** 退驻. 《民法典》第五百五十八条. */
    void leave(String caseNo);

    /** 继续孵化. 《民法典》第五百零九条. */
    void keepTenant(String caseNo);

    /** 组织申请？. */
    boolean voluntary(String caseNo);

    /** 建议退驻？. */
    boolean proposed(String caseNo);

    /** 启动？. */
    boolean pursued(String caseNo);

    /** 退驻？. */
    boolean leaves(String caseNo);
}
