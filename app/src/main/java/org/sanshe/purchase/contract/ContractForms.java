package org.sanshe.purchase.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the contract desks bind of their forms. */
final class ContractForms {

    private ContractForms() {}

    /** 起草合同. */
    record Draft(
            String purchaserRepresentative,
            boolean supplierIsSme,
            String title,
            String serviceContent,
            String serviceStandards,
            String servicePlace,
            LocalDate termStart,
            LocalDate termEnd,
            List<Line> priceLines,
            List<Payment> payments,
            List<BudgetLine> budgetLines,
            BigDecimal lateInterest,
            List<Post> staffing,
            String staffRules,
            List<Standard> acceptanceStandards,
            String acceptanceTime,
            String acceptanceParty,
            int acceptanceDays,
            String evaluationLink,
            BigDecimal performanceBondShare,
            String penalties,
            String confidentiality,
            String termination,
            String disputes,
            String arbitration,
            String payeeBank,
            String payeeAccount,
            List<String> attachments) {}

    /** 分项价格. */
    record Line(String item, String unit, BigDecimal quantity, BigDecimal unitPrice, BigDecimal lineTotal) {}

    /** 付款. */
    record Payment(String stage, BigDecimal share, String trigger, int payWithinDays) {}

    /** 年度资金. */
    record BudgetLine(int year, String source, BigDecimal amount) {}

    /** 岗位. */
    record Post(String post, int number, String qualification) {}

    /** 验收标准. */
    record Standard(String item, String standard, String evidence) {}

    /** 审批. */
    record Approval(String outcome, String opinion) {}

    /** 供应商签署. */
    record SupplierSignature(
            String decision, String signatory, LocalDate signedOn, String refuseReason, String performanceBondForm) {}

    /** 采购人签署. */
    record BuyerSignature(
            String decision, String contractNumber, String signatory, LocalDate signedOn, String reason) {}

    /** 合同公告. */
    record Publication(LocalDate publishedOn, String platform, String url, boolean masked, String maskedContent) {}

    /** 合同备案. */
    record Filing(LocalDate filedOn, String office, String filingNumber) {}
}
