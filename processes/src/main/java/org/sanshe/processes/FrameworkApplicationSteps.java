package org.sanshe.processes;

import java.util.Date;

/**
 * 申请加入框架协议: all that {@code frameworkApplication.bpmn} may ask of the application. 财政部令第110号.
 *
 * <p>Every method takes the case number and fails with an unchecked exception when there is none.
 */
public interface FrameworkApplicationSteps {

    /** 审核期限: 7 working days after the application. 财政部令第110号. */
    Date reviewApplicationDue(String caseNo);

    /** 入围: whether the applicant meets the conditions. 财政部令第110号. */
    boolean admitted(String caseNo);

    /** 公告期限: 2 working days after the review. 财政部令第110号. */
    Date publishAdmissionDue(String caseNo);

    /** 签发协议并公告: from here on the applicant takes orders. 财政部令第110号. */
    void announceMember(String caseNo);

    /** 告知未入围, with the reason. 财政部令第110号. */
    void tellNotAdmitted(String caseNo);
}
