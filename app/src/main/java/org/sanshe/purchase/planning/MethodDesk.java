package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Outcome;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.MethodApproval;
import org.sanshe.letters.Opinion;
import org.sanshe.letters.Project;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    private final JdbcClient jdbc;

    MethodDesk(
            Purchases purchases,
            Admission admission,
            Units units,
            Buyers buyers,
            Documents documents,
            Submissions submissions,
            JdbcClient jdbc) {
        this.purchases = purchases;
        this.admission = admission;
        this.units = units;
        this.buyers = buyers;
        this.documents = documents;
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    @Handles
    void decideMethod(TaskContext t, PlanningForms.Method form) {
        Purchase purchase = purchases.get(t.caseNo());
        Outcome thresholds = thresholds(purchase, t);
        Outcome outcome = admission.method(form, purchase.budget(), thresholds, t.caseNo(), t.rulesAsOf());
        if (outcome.noRule() || outcome.is("outcome", "BLOCKED")) throw new Refusal(PlanningRule.METHOD_NOT_APPLICABLE);
        if (!"CONSULTATION".equals(form.method())) throw new Refusal(PlanningRule.METHOD_NOT_OFFERED);
        Money openTender = thresholds.money("openTenderAmount");
        checkSplitting(purchase, form, openTender);
        purchase.chooseMethod(form, openTender, outcome.is("approval", "AUTHORITY_THEN_TREASURY"));
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
        purchases.get(t.caseNo()).authorityDecided(form.outcome());
        attach(t, "files");
    }

    @Handles
    void approvalOfTreasury(TaskContext t, PlanningForms.NumberedApproval form) {
        Purchase purchase = purchases.get(t.caseNo());
        purchase.treasuryDecided(form.outcome());
        attach(t, "files");
        if (purchase.isStatutoryApprovalGiven()) issueApproval(purchase, t);
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

    /** 同类累计, this purchase included; the sum is taken under a lock so that two cannot pass side by side. */
    Money sameKind(Purchase p) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("splitting:%d:%d:%s:%s"
                        .formatted(p.unitId(), p.budgetYear(), p.budgetItemCode(), p.catalogueCode()))
                .query((rs, n) -> 1)
                .list();
        return new Money(purchases.otherFenOfSameKind(
                        p.unitId(), p.budgetYear(), p.budgetItemCode(), p.catalogueCode(), p.caseNo()))
                .plus(p.budget());
    }

    private void checkSplitting(Purchase purchase, PlanningForms.Method form, Money openTender) {
        Money total = sameKind(purchase);
        boolean alone = purchase.budget().compareTo(openTender) >= 0;
        if (!alone && total.exceeds(openTender) && form.splitGround() == null) {
            throw new Refusal(PlanningRule.SPLIT, total, openTender);
        }
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
                "竞争性磋商",
                method.groundExplanation(),
                "《政府采购竞争性磋商采购方式管理暂行办法》第三条",
                opinions(t));
        documents.issue(t.caseNo(), "methodApproval", letter, buyers.name(purchase.unitId()), Audience.CASE);
    }

    private void attach(TaskContext t, String field) {
        if (t.submission().values().get(field) instanceof List<?> refs && !refs.isEmpty()) {
            documents.attach(
                    refs.stream().map(String::valueOf).toList(), t.caseNo(), "upload", t.actor(), Audience.CASE);
        }
    }

    /** Of the last round only; the act at hand comes last, because it is not yet among the submissions. */
    private List<Opinion> opinions(TaskContext t) {
        var opinions = new ArrayList<Opinion>();
        for (var receipt : submissions.of(t.caseNo())) {
            if (receipt.node().equals("decideMethod")) opinions.clear();
            if (OPINIONS.containsKey(receipt.node()) && !receipt.node().equals(t.node())) {
                opinions.add(
                        opinion(receipt.node(), receipt.personName(), submissions.content(receipt.id()), receipt.at()));
            }
        }
        opinions.add(opinion(t.node(), t.actor().name(), t.submission().values(), t.at()));
        return opinions;
    }

    private static Opinion opinion(String node, String person, Map<String, Object> values, Instant at) {
        String said = node.equals("decideMethod") ? "拟采用竞争性磋商" : "同意";
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
