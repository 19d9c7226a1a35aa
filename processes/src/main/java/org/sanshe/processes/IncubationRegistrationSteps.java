package org.sanshe.processes;

import java.util.Date;

/**
 * 登记完成: all that {@code incubationRegistration.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the case and fails with an unchecked exception when there is none.
 */
public interface IncubationRegistrationSteps {

    /** 组织: candidate group {@code organization@#} and its number. */
    String tenant(String caseNo);

    /** 填报登记证书期限. 《社会团体登记管理条例》第十二条. */
    Date fileRegistrationDue(String caseNo);

    /** 提醒. 《民法典》第二百零二条. */
    Date reminderDay(String caseNo);

    /** 提醒登记. 《民法典》第五百零九条. */
    void remindRegistration(String caseNo);

    /** 逾期未登记. 《民法典》第二百零二条. */
    Date registrationDeadline(String caseNo);

    /** 报告未按期登记. 《民法典》第五百六十三条. */
    void reportUnregistered(String caseNo);

    /** 基地办理岗位. */
    String desk(String caseNo);

    /** 核对登记证书期限. 《社会团体登记管理条例》第十二条. */
    Date checkRegistrationDue(String caseNo);

    /** 确认人. */
    String confirmer(String caseNo);

    /** 确认登记期限. 《社会团体登记管理条例》第十二条. */
    Date confirmRegistrationDue(String caseNo);

    /** 转出托管资金. 《民办非企业单位登记管理暂行条例》第十四条. */
    void settleCustody(String caseNo);

    /** 已填报？. */
    boolean filed(String caseNo);

    /** 无误？. */
    boolean checkPassed(String caseNo);

    /** 确认？. */
    boolean confirmed(String caseNo);
}
