package org.sanshe.processes;

import java.util.Date;

/**
 * 人员名册: all that {@code rosterChange.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number of the change and fails with an unchecked exception when there is none.
 */
public interface RosterChangeSteps {

    /** 是否首份名册: opened by the life of the contract, not by the organization. */
    boolean isFirst(String caseNo);

    /** 承接主体: the credit code of who performs the agreement. */
    String performer(String caseNo);

    /** 名册提交期限: counted from the day the first roster was asked for, or the change returned. */
    Date fillRosterDue(String caseNo);

    /** 是否撤回: only a change can be withdrawn, the first roster cannot. */
    boolean isWithdrawn(String caseNo);

    /** 是否需要同意: the first roster and replacements; leaving is told. 《政府采购法》第五十条. */
    boolean consentNeeded(String caseNo);

    /** 逾期是否视为同意: only where the contract says so. 《民法典》第一百四十条. */
    boolean silenceConsents(String caseNo);

    /** 答复期限. */
    Date consentDue(String caseNo);

    /** 报告逾期未答复: tells the supervisor and the organization; nothing takes effect by it. */
    void reportSilence(String caseNo);

    /** 记为默示同意. 《民法典》第一百四十条. */
    void consentBySilence(String caseNo);

    /** 是否同意. */
    boolean isAgreed(String caseNo);

    /** 名册生效: enters who comes and who goes on which day; tells the contract when it is the first. */
    void takeEffect(String caseNo);

    /** 终止名册变更: performance ended before it took effect. 《政府采购法》第五十条. */
    void cancelChange(String caseNo);
}
