package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.decision.Outcome;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.MethodApproval;
import org.sanshe.letters.Opinion;
import org.sanshe.letters.Project;
import org.sanshe.purchase.Method;

/** 采购方式办理台: the method, who approves it, and the approval form. */
@Desk("method")
class MethodDesk {

    private static final Map<String, String> OPINIONS = Map.of(
            "decideMethod", "采购岗",
            "approveMethod", "局领导",
            "consentOfAuthority", "主管预算单位",
            "approvalOfTreasury", "财政部门");

    private final Purchases purchases;
    private final Admission admission;
    private final Units units;
    private final Buyers buyers;
    private final Documents documents;
    private final Submissions submissions;
    private final Splitting splitting;

    MethodDesk(
            Purchases purchases,
            Admission admission,
            Units units,
            Buyers buyers,
            Documents documents,
            Submissions submissions,
            Splitting splitting) {
        this.purchases = purchases;
        this.admission = admission;
        this.units = units;
        this.buyers = buyers;
        this.documents = documents;
        this.submissions = submissions;
        this.splitting = splitting;
    }

    @Handles
    void decideMethod(TaskContext t, PlanningForms.Method form) {
        Purchase purchase = purchases.get(t.caseNo());
        Outcome thresholds = thresholds(purchase, t);
        Outcome outcome = admission.method(form, purchase.whole(), thresholds, t.caseNo(), t.rulesAsOf());
        if (outcome.noRule() || outcome.is("outcome", "BLOCKED")) throw new Refusal(PlanningRule.METHOD_NOT_APPLICABLE);
        admission.checkAddOn(form, purchase.budget(), t.caseNo(), t.rulesAsOf());
        Money openTender = thresholds.money("openTenderAmount");
        splitting.check(t, purchase, form, openTender);
        String basis = outcome.basis().stream().map(LegalBasis::text).collect(Collectors.joining("、"));
        purchase.chooseMethod(form, basis, openTender, outcome.is("approval", "AUTHORITY_THEN_TREASURY"));
        attach(t, "planFiles");
    }

    @Handles
    void approveMethod(TaskContext t, PlanningForms.Approval form) {
        Purchase purchase = purchases.get(t.caseNo());
        purchase.methodDecided(form.outcome());
        if (purchase.isMethodApproved() && !purchase.needsStatutoryApproval()) issueApproval(purchase, t);
    }

    @Handles
    void consentOfAuthority(TaskContext t, PlanningForms.NumberedApproval form) {
        checkDate(t, form);
        purchases.get(t.caseNo()).authorityDecided(form);
        attach(t, "files");
    }

    @Handles
    void approvalOfTreasury(TaskContext t, PlanningForms.NumberedApproval form) {
        checkDate(t, form);
        Purchase purchase = purchases.get(t.caseNo());
        purchase.treasuryDecided(form);
        attach(t, "files");
        if (purchase.isStatutoryApprovalGiven()) issueApproval(purchase, t);
    }

    /** 批复须在采购活动开始前: nothing is approved with a date to come; what follows happens today or later. */
    private static void checkDate(TaskContext t, PlanningForms.NumberedApproval form) {
        if (form.decidedOn().isAfter(t.today())) {
            throw new Refusal(PlanningRule.DECIDED_IN_FUTURE, form.decidedOn(), t.today());
        }
    }

    Outcome thresholds(Purchase purchase, TaskContext t) {
        var government = units.government(purchase.unitId());
        return admission.thresholds(government.region(), level(government), t.rulesAsOf(), t.caseNo());
    }

    /** 预算级次 as the table of thresholds knows it. */
    static String level(Units.Unit government) {
        return switch (government.level()) {
            case "PROVINCE", "CITY" -> government.level();
            default -> "COUNTY";
        };
    }

    private void issueApproval(Purchase purchase, TaskContext t) {
        var method = submissions
                .latest(t.caseNo(), "decideMethod", null)
                .map(v -> org.sanshe.forms.Records.bind(PlanningForms.Method.class, v))
                .orElseThrow();
        Outcome thresholds = thresholds(purchase, t);
        var letter = new MethodApproval(
                new Project(purchase.caseNo(), purchase.title()),
                buyers.party(purchase.unitId()),
                purchase.budget().yuan(),
                thresholds.money("openTenderAmount").yuan(),
                thresholds.basis().isEmpty()
                        ? thresholds.tableVersion()
                        : thresholds.basis().get(0).text(),
                purchase.method().zh(),
                method.groundExplanation() == null ? "" : method.groundExplanation(),
                purchase.methodBasis(),
                opinions(t, purchase.method()));
        documents.issue(t.caseNo(), "methodApproval", letter, buyers.name(purchase.unitId()), Audience.CASE);
    }

    private void attach(TaskContext t, String field) {
        if (t.submission().values().get(field) instanceof List<?> refs && !refs.isEmpty()) {
            documents.attach(
                    refs.stream().map(String::valueOf).toList(), t.caseNo(), "upload", t.actor(), Audience.CASE);
        }
    }

    /** Of the last round only; the act at hand comes last, because it is not yet among the submissions. */
    private List<Opinion> opinions(TaskContext t, Method chosen) {
        var opinions = new ArrayList<Opinion>();
        for (var receipt : submissions.of(t.caseNo())) {
            if (receipt.node().equals("decideMethod")) opinions.clear();
            if (OPINIONS.containsKey(receipt.node()) && !receipt.node().equals(t.node())) {
                opinions.add(opinion(
                        receipt.node(), chosen, receipt.personName(), submissions.content(receipt.id()), receipt.at()));
            }
        }
        opinions.add(opinion(t.node(), chosen, t.actor().name(), t.submission().values(), t.at()));
        return opinions;
    }

    private static Opinion opinion(String node, Method chosen, String person, Map<String, Object> values, Instant at) {
        String said = node.equals("decideMethod") ? "拟采用" + chosen.zh() : "同意";
        String number = values.get("approvalNumber") instanceof String text ? text.strip() : "";
        return new Opinion(
                OPINIONS.get(node),
                person,
                said + (number.isEmpty() ? "" : "(" + number + ")"),
                LocalDateTime.ofInstant(at, SansheClock.ZONE));
    }

    /** Yuan as form values hold it. */
    static String yuan(Money money) {
        BigDecimal yuan = money.yuan();
        return yuan.toPlainString();
    }
}
