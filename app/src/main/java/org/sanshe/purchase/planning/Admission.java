package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.decision.Decisions;
import org.sanshe.decision.Outcome;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 准入判定: what the decision tables say of a need, a term, the performance duties and the method. */
@Component
class Admission {

    private final Decisions decisions;
    private final Catalogue catalogue;

    Admission(Decisions decisions, Catalogue catalogue) {
        this.decisions = decisions;
        this.catalogue = catalogue;
    }

    /** 准入: refuses with every finding at once, each with its article. */
    void checkNeed(NeedForm need, String caseNo, LocalDate asOf) {
        var findings = new LinkedHashSet<String>();
        for (String subject : need.subjects()) {
            for (String supplier : need.supplierClasses()) {
                Outcome outcome = decisions.decide(
                        "admissibility",
                        caseNo,
                        asOf,
                        Map.of(
                                "purchaserClass", need.purchaserClass(),
                                "supplierClass", supplier,
                                "subject", subject,
                                "inCatalogue", catalogue.has(need.catalogueCode(), asOf),
                                "budgeted", need.budgeted()));
                findings.addAll(findings("admissibility", outcome));
            }
        }
        refuse(PlanningRule.NOT_ADMISSIBLE, findings);
        checkTerm(need, caseNo, asOf);
    }

    private void checkTerm(NeedForm need, String caseNo, LocalDate asOf) {
        List<String> met = need.termTests() == null ? List.of() : need.termTests();
        Outcome outcome = decisions.decide(
                "contract-term",
                caseNo,
                asOf,
                Map.of(
                        "budgetGuaranteed", met.contains("BUDGET"),
                        "contentStable", met.contains("CONTENT"),
                        "continuous", met.contains("CONTINUITY"),
                        "fundingStable", met.contains("FUNDING"),
                        "priceStable", met.contains("PRICE")));
        int years = outcome.integer("maxYears");
        if (need.termMonths() > years * 12) throw new Refusal(PlanningRule.TERM_TOO_LONG, need.termMonths(), years);
    }

    /** 绩效管理: ex-ante assessment, periodic evaluation, and a clause that ties it to payment. */
    void checkPerformanceDuties(
            PlanningForms.Requirement requirement, boolean assessed, String caseNo, LocalDate asOf) {
        Outcome outcome = decisions.decide(
                "performance-duties",
                caseNo,
                asOf,
                Map.of(
                        "exAnteAssessment",
                        assessed,
                        "periodicEvaluation",
                        requirement.evaluationFrequency() != null,
                        "evaluationClause",
                        requirement.evaluationLink() != null
                                && !requirement.evaluationLink().isBlank()));
        refuse(PlanningRule.PERFORMANCE_DUTY_MISSING, new LinkedHashSet<>(findings("performance-duties", outcome)));
    }

    /** 需求调查: whether it is obligatory, and with how many market parties. */
    Outcome survey(Purchase purchase, LocalDate asOf) {
        String last = "NEVER";
        if (purchase.lastSurveyOn() != null) {
            last = purchase.lastSurveyOn().plusYears(1).isAfter(asOf) ? "WITHIN_ONE_YEAR" : "OLDER";
        }
        return decisions.decide(
                "needs-survey",
                purchase.caseNo(),
                asOf,
                Map.of(
                        "kind",
                        "SERVICES",
                        "amount",
                        purchase.budget(),
                        "highPublicInterest",
                        purchase.highPublicInterest(),
                        "customIt",
                        false,
                        "lastSurvey",
                        last));
    }

    /** 中小企业预留. */
    void checkReservation(
            PlanningForms.Requirement form, boolean organizationsOnly, Money budget, String caseNo, LocalDate asOf) {
        boolean reserved = !"NONE".equals(form.smeReservation());
        Outcome outcome = decisions.decide(
                "sme-reservation",
                caseNo,
                asOf,
                Map.of("amount", budget, "reserved", reserved, "nonEnterprisesOnly", organizationsOnly));
        if (outcome.is("warning", "NON_ENTERPRISES_EXCLUDED")) {
            throw new Refusal(PlanningRule.RESERVATION_EXCLUDES_ORGANIZATIONS);
        }
        boolean silent =
                form.notReservedReason() == null || form.notReservedReason().isBlank();
        if (outcome.flag("reasonNeeded") && silent) {
            throw new Refusal(PlanningRule.RESERVATION_REASON_MISSING, budget);
        }
        if ("PART".equals(form.smeReservation())) checkShares(form, budget, outcome);
    }

    /** 预留比例: what is reserved in part keeps to the shares of the law. */
    private static void checkShares(PlanningForms.Requirement form, Money budget, Outcome least) {
        BigDecimal share = form.lots().isEmpty() ? form.smeShare() : Lots.reservedShare(form.lots(), budget);
        BigDecimal small = form.smeSmallShare() == null ? BigDecimal.ZERO : form.smeSmallShare();
        BigDecimal leastShare = least.number("reservedShare");
        BigDecimal leastSmall = least.number("smallShare");
        if (share == null || share.compareTo(leastShare) < 0 || small.compareTo(leastSmall) < 0) {
            throw new Refusal(
                    PlanningRule.RESERVATION_TOO_SMALL,
                    budget,
                    leastShare.toPlainString(),
                    leastSmall.toPlainString(),
                    share == null ? "0" : share.toPlainString(),
                    small.toPlainString());
        }
    }

    /** 数额标准 of a region and level on a date. */
    Outcome thresholds(int region, String level, LocalDate asOf, String caseNo) {
        Outcome outcome = decisions.decide(
                "procurement-threshold",
                caseNo,
                asOf,
                Map.of("asOf", asOf, "region", region, "level", level, "kind", "SERVICES"));
        if (!outcome.has("openTenderAmount") || !outcome.has("dispersedLimit")) {
            throw new Refusal(PlanningRule.THRESHOLD_UNKNOWN, region, asOf);
        }
        return outcome;
    }

    /** 采购方式: whether the method fits the amount and ground, and what approval it needs. */
    Outcome method(PlanningForms.Method form, Money budget, Outcome thresholds, String caseNo, LocalDate asOf) {
        return decisions.decide(
                "procurement-method",
                caseNo,
                asOf,
                Map.of(
                        "kind",
                        "SERVICES",
                        "band",
                        band(budget, thresholds),
                        "method",
                        form.method(),
                        "ground",
                        form.ground() == null ? "NONE" : form.ground()));
    }

    /** 数额档次: below the dispersed-purchase limit, below the open-tender amount, or at it and above. */
    static String band(Money budget, Outcome thresholds) {
        if (budget.compareTo(thresholds.money("dispersedLimit")) < 0) return "BELOW_LIMIT";
        if (budget.compareTo(thresholds.money("openTenderAmount")) < 0) return "BELOW_OPEN_TENDER";
        return "OPEN_TENDER_AMOUNT";
    }

    private List<String> findings(String table, Outcome outcome) {
        return decisions.findings(table, outcome).stream()
                .map(f ->
                        f.text() + f.basis().stream().map(LegalBasis::text).collect(Collectors.joining("、", "(", ")")))
                .toList();
    }

    private static void refuse(PlanningRule rule, Set<String> findings) {
        if (findings.isEmpty()) return;
        int[] no = {0};
        String text = findings.stream().map(f -> "%d. %s".formatted(++no[0], f)).collect(Collectors.joining(";"));
        throw new Refusal(rule, text);
    }
}
