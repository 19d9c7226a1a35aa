package org.sanshe.processes;

import java.util.Date;
import java.util.List;

/**
 * 签订合同: all that {@code contracting.bpmn} may ask of the application, from the draft to publication and filing.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none.
 */
public interface ContractingSteps {

    /** 合同审查通过: whether the reviewer approved the draft of this round. */
    boolean contractReviewed(String caseNo);

    /** 合同审批层级: the groups that approve one after the other, never empty, for example section_head then leader. */
    List<String> approvalLevels(String caseNo);

    /** 合同审批被否: whether a level of this round refused, which ends the round at once. */
    boolean contractRefused(String caseNo);

    /** 合同审批通过: whether all levels of this round approved. */
    boolean contractApproved(String caseNo);

    /** 成交供应商: credit code of the awarded supplier. */
    String supplier(String caseNo);

    /** 签订合同期限: 30 days after the award letter. 《政府采购法》第四十六条. */
    Date signingDue(String caseNo);

    /** 供应商已签署: false when the supplier refused to sign. 《政府采购法实施条例》第四十九条. */
    boolean supplierSigned(String caseNo);

    /** 记录拒签: records the refusal and its consequences. 《政府采购法》第四十六条; 《政府采购法实施条例》第四十九条. */
    void recordRefusal(String caseNo);

    /** 采购人已签署: whether the buyer signed. 《政府采购法》第四十六条. */
    boolean buyerSigned(String caseNo);

    /** 采购人退回修改: the text is wrong and is drafted again. 《政府采购法》第四十六条. */
    boolean buyerReturned(String caseNo);

    /** 记录采购人拒签: records why and tells the supplier and those who watch. 《政府采购法实施条例》第六十七条. */
    void recordBuyerRefusal(String caseNo);

    /** 合同成立: both have signed; the contract and its payment plan are in force. 《政府采购法》第四十四条. */
    void concludeContract(String caseNo);

    /** 合同公告期限: 2 working days after signing. 《政府采购法实施条例》第五十条. */
    Date publishContractDue(String caseNo);

    /** 合同备案期限: 7 working days after signing. 《政府采购法》第四十七条. */
    Date fileContractDue(String caseNo);

    /** 报告逾期公告: reports that the contract was not published in time; the duty goes on. 《政府采购法实施条例》第五十条. */
    void reportLatePublication(String caseNo);

    /** 报告逾期备案: reports that the contract was not filed in time; the duty goes on. 《政府采购法》第四十七条. */
    void reportLateFiling(String caseNo);
}
