package org.sanshe.processes;

import java.util.Date;

/**
 * 直接资助: all that {@code directSupport.bpmn} may ask of the application.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface DirectSupportSteps {

    /** 办理期限: 审批名单. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date approveListDue(String caseNo);

    /** 办理期限: 修改名单. 《预算法实施条例》第五十七条. */
    Date completeListDue(String caseNo);

    /** 不予资助: 告知经办人理由。《预算法实施条例》第五十七条. */
    void refuseList(String caseNo);

    /** 公示名单: 公示单位、事项和金额，公示首日计入。《预算法》第十四条. */
    void publishList(String caseNo);

    /** 公示期满. 《预算法》第十四条. */
    Date listPublicUntil(String caseNo);

    /** 办理期限: 调查异议. 《行政事业单位内部控制规范（试行）》第十五条. */
    Date investigateEntryDue(String caseNo);

    /** 决定异议的期限. */
    Date decideEntryDue(String caseNo);

    /** 由谁决定异议：没有参与办理的科室负责人；没有的，由单位负责人. */
    String objectionDecider(String caseNo);

    /** 处理异议: 成立的取消该单位的资助。《预算法》第十四条. */
    void settleObjection(String caseNo);

    /** 确定资助: 逐家转入兑付或者立项。《预算法实施条例》第五十七条. */
    void awardList(String caseNo);

    /** 是否同意: 同意. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean listApproved(String caseNo);

    /** 是否同意: 退回修改. 《行政事业单位内部控制规范（试行）》第十五条. */
    boolean listReturned(String caseNo);
}
