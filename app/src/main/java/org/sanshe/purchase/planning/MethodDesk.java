package org.sanshe.purchase.planning;

import java.math.BigDecimal;
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
import org.sanshe.letters.MethodApproval;
import org.sanshe.letters.Opinion;
import org.sanshe.letters.Project;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 采购方式办理台: the method, who approves it, and the approval form. */
@Desk("purchase")
class MethodDesk {

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
        var unit = units.get(purchase.unitId());
        return admission.thresholds(unit.region(), "COUNTY", t.rulesAsOf(), t.caseNo());
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
            documents.attach(refs.stream().map(String::valueOf).toList(), t.caseNo(), "upload", Audience.CASE);
        }
    }

    private List<Opinion> opinions(TaskContext t) {
        var opinions = new ArrayList<Opinion>();
        Map<String, String> nodes = new java.util.LinkedHashMap<>();
        nodes.put("decideMethod", "采购岗");
        nodes.put("approveMethod", "局领导");
        nodes.put("consentOfAuthority", "主管预算单位");
        nodes.put("approvalOfTreasury", "财政部门");
        nodes.forEach((node, role) -> submissions.of(t.caseNo()).stream()
                .filter(r -> r.node().equals(node))
                .reduce((first, last) -> last)
                .ifPresent(r -> opinions.add(opinion(role, r, t))));
        opinions.removeIf(o -> o.text() == null);
        if (opinions.stream().noneMatch(o -> o.person().equals(t.actor().name()))) {
            String number = String.valueOf(t.submission().values().getOrDefault("approvalNumber", ""));
            opinions.add(new Opinion(
                    nodes.get(t.node()),
                    t.actor().name(),
                    "同意" + (number.isBlank() ? "" : "(" + number + ")"),
                    local(t.at())));
        }
        return opinions;
    }

    private Opinion opinion(String role, Submissions.Receipt receipt, TaskContext t) {
        var values = submissions.content(receipt.id());
        String number = String.valueOf(values.getOrDefault("approvalNumber", ""));
        String said = "decideMethod".equals(receipt.node()) ? "拟采用竞争性磋商" : "同意";
        return new Opinion(
                role,
                receipt.personName(),
                said + (number.isBlank() || number.equals("null") ? "" : "(" + number + ")"),
                local(receipt.at()));
    }

    private static java.time.LocalDateTime local(java.time.Instant at) {
        return java.time.LocalDateTime.ofInstant(at, org.sanshe.kernel.SansheClock.ZONE);
    }

    /** Yuan as form values hold it. */
    static String yuan(Money money) {
        BigDecimal yuan = money.yuan();
        return yuan.toPlainString();
    }
}
