package org.sanshe.processes;

import java.util.Date;

/** 邀请招标: all that {@code invitedTender.bpmn} may ask of the application (《政府采购法》第三十四条). */
public interface InvitedTenderSteps extends CompetitionSteps {

    /** 资格预审文件复核通过. 《政府采购法》第六十一条. */
    boolean prequalificationApproved(String caseNo);

    /** 发布资格预审公告. 《政府采购法实施条例》第二十一条. */
    void publishPrequalification(String caseNo);

    /** 提交资格预审申请截止时间: at least five working days after the notice. 《政府采购法实施条例》第二十一条. */
    Date applicationDeadline(String caseNo);

    /** 截止接收申请: from here on nobody may apply. */
    void closeApplications(String caseNo);

    /** 合格供应商足够: whether at least as many passed as have to be invited. 《政府采购法》第三十四条. */
    boolean enoughPassed(String caseNo);

    /** 公告资格预审失败: tells everybody who applied, and the public. 《政府采购法》第三十六条. */
    void announceTooFew(String caseNo);
}
