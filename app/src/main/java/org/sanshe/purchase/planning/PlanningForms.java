package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;

/** What the planning desks bind of their forms; the rest of each form is kept in its submission. */
final class PlanningForms {

    private PlanningForms() {}

    /** 事前绩效评估. */
    record Assessment(BigDecimal assessedAmount, String evaluationFrequency, String evaluationBy, String conclusion) {}

    /** 预算确认. */
    record Budget(
            String outcome, String budgetItemCode, List<BudgetLine> lines, BigDecimal budgetTotal, String reason) {}

    /** 一个年度、一个来源的预算. */
    record BudgetLine(int year, String source, BigDecimal amount) {}

    /** 需求调查. */
    record Survey(LocalDate surveyedTo, List<SurveyParty> parties) {}

    /** 一个调查对象. */
    record SurveyParty(String name, String kind) {
        boolean isMarketParty() {
            return List.of("SOCIAL_ORGANIZATION", "ENTERPRISE", "INSTITUTION").contains(kind);
        }
    }

    /** 采购需求与验收方案. */
    record Requirement(
            BigDecimal ceilingPrice,
            String pricing,
            String smeReservation,
            String notReservedReason,
            BigDecimal smeShare,
            BigDecimal smeSmallShare,
            List<Lot> lots,
            Integer maxLotsPerSupplier,
            String evaluationFrequency,
            String evaluationLink,
            List<Person> drafters) {}

    /** 采购包. */
    record Lot(String lotName, String lotContent, BigDecimal lotBudget, BigDecimal lotCeiling, boolean reserved) {

        Money budget() {
            return Money.of(lotBudget);
        }

        Money ceiling() {
            return Money.of(lotCeiling);
        }
    }

    /** 参与人. */
    record Person(String name, String organization) {}

    /** 采购需求审查. */
    record Review(List<Person> reviewers, String outcome) {}

    /** 采购意向公开. */
    record Intent(
            String publication,
            String skipReason,
            List<String> skipFiles,
            String title,
            String needSummary,
            String plannedMonth,
            String contactName,
            String contactPhone,
            String remark) {}

    /** 确定采购方式. */
    record Method(
            String method,
            String ground,
            String groundExplanation,
            String splitGround,
            String splitExplanation,
            String splitNumber,
            boolean complex,
            boolean largeSocialImpact) {}

    /** 审批. */
    record Approval(String outcome, String opinion) {}

    /** 带文号的审批. */
    record NumberedApproval(String outcome, String approvalNumber, LocalDate decidedOn, String opinion) {}
}
