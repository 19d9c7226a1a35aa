package org.sanshe.processes;

import java.util.Date;

/**
 * 履约节点: all that {@code milestone.bpmn} may ask of the application.
 *
 * <p>Every method takes the number of the milestone's case and fails with an unchecked exception when there is none.
 */
public interface MilestoneSteps {

    /** 承接主体: the credit code of who delivers. 《政府采购法》第四十三条. */
    String supplier(String caseNo);

    /** 成果提交期限, as planned. 《政府采购法》第四十三条. */
    Date submitDeliverablesDue(String caseNo);

    /** 催交: tells the organization and the officer; the duty goes on. 《政府采购法》第四十三条. */
    void remindSubmission(String caseNo);

    /** 核对期限: the agreed acceptance period after what was handed in. 《政府采购法》第四十一条. */
    Date checkDeliverablesDue(String caseNo);

    /** 成果齐全: nothing was returned. 《政府采购法实施条例》第四十五条. */
    boolean deliverablesComplete(String caseNo);

    /** 补交期限, as the officer set it. 《政府采购法》第四十一条. */
    Date resubmitDeliverablesDue(String caseNo);

    /** 验收期限: the agreed period after the deliverables were complete. 《保障中小企业款项支付条例》第十条. */
    Date acceptanceDue(String caseNo);

    /** 记录逾期验收: the payment's clock starts; tells the supervisor. 《保障中小企业款项支付条例》第十条. */
    void recordLateAcceptance(String caseNo);

    /** 通过: accepted in whole or in part. 《政府采购法实施条例》第四十五条. */
    boolean deliveryAccepted(String caseNo);

    /** 公告验收结果: makes the certificate and publishes it before anything is closed. 《政府采购法实施条例》第四十五条. */
    void publishAcceptance(String caseNo);

    /** 提出支付: claims what is undisputed and closes the milestone. 《保障中小企业款项支付条例》第十二条. */
    void claimPayment(String caseNo);

    /** 有争议款. 《保障中小企业款项支付条例》第十二条. */
    boolean hasDispute(String caseNo);

    /** 支付争议款: claims what of the disputed part is owed after all. 《保障中小企业款项支付条例》第十二条. */
    void claimDisputed(String caseNo);

    /** 可再整改: fewer tries were made than the unit allows. 《政府采购法》第四十一条. */
    boolean mayRectify(String caseNo);

    /** 整改期限, as the conclusion set it. 《政府采购法》第四十一条. */
    Date rectifyDue(String caseNo);

    /** 公告未通过 and closes the milestone without payment. 《政府采购法实施条例》第四十五条. */
    void publishRejection(String caseNo);

    /** 取消节点 at the early end of the agreement. 《政府采购法》第五十条. */
    void closeCancelled(String caseNo);
}
