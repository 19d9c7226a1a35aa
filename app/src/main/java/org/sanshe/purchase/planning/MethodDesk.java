package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.decision.Outcome;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.RedFlags;
import org.springframework.context.annotation.Lazy;

/** 采购方式办理台: the method, and who approves it. */
@Desk("method")
class MethodDesk {

    /** 与仅有的两家谈判, which finance approves whatever the amount. */
    private static final LegalBasis WITH_TWO = new LegalBasis("政府采购非招标采购方式管理办法", "第二十七条");

    private final Purchases purchases;
    private final Admission admission;
    private final Limits limits;
    private final Documents documents;
    private final Splitting splitting;
    private final RedFlags flags;

    MethodDesk(
            Purchases purchases,
            Admission admission,
            Limits limits,
            Documents documents,
            Splitting splitting,
            @Lazy RedFlags flags) {
        this.purchases = purchases;
        this.admission = admission;
        this.limits = limits;
        this.documents = documents;
        this.splitting = splitting;
        this.flags = flags;
    }

    @Handles
    void decideMethod(TaskContext t, PlanningForms.Method form) {
        Purchase purchase = purchases.get(t.caseNo());
        Outcome thresholds = limits.of(purchase, t.rulesAsOf());
        Outcome outcome = admission.method(form, purchase.whole(), thresholds, t.caseNo(), t.rulesAsOf());
        if (outcome.noRule() || outcome.is("outcome", "BLOCKED")) throw new Refusal(PlanningRule.METHOD_NOT_APPLICABLE);
        Money openTender = thresholds.money("openTenderAmount");
        splitting.check(t, purchase, form, openTender);
        String basis = outcome.basis().stream().map(LegalBasis::text).collect(Collectors.joining("、"));
        boolean withTwo = purchase.afterFailure() == AfterFailure.GO_ON_WITH_TWO
                && Method.valueOf(form.method()) == Method.NEGOTIATION;
        boolean statutory = withTwo || outcome.is("approval", "AUTHORITY_THEN_TREASURY");
        purchase.chooseMethod(form, withTwo ? basis + "、" + WITH_TWO.text() : basis, openTender, statutory);
        attach(t, "planFiles");
    }

    @Handles
    void approveMethod(TaskContext t, PlanningForms.Approval form) {
        Purchase purchase = purchases.get(t.caseNo());
        purchase.methodDecided(form.outcome());
        if (purchase.isMethodApproved()) flags.weighed(t, RedFlags.Moment.METHOD, null);
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
        purchases.get(t.caseNo()).treasuryDecided(form);
        attach(t, "files");
    }

    /** 批复须在采购活动开始前: nothing is approved with a date to come; what follows happens today or later. */
    private static void checkDate(TaskContext t, PlanningForms.NumberedApproval form) {
        if (form.decidedOn().isAfter(t.today())) {
            throw new Refusal(PlanningRule.DECIDED_IN_FUTURE, form.decidedOn(), t.today());
        }
    }

    private void attach(TaskContext t, String field) {
        if (t.submission().values().get(field) instanceof List<?> refs && !refs.isEmpty()) {
            documents.attach(
                    refs.stream().map(String::valueOf).toList(), t.caseNo(), "upload", t.actor(), Audience.CASE);
        }
    }

    /** Yuan as form values hold it. */
    static String yuan(Money money) {
        BigDecimal yuan = money.yuan();
        return yuan.toPlainString();
    }
}
