package org.sanshe.purchase.planning;

import java.util.Date;
import java.util.List;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.letters.IntentNotice;
import org.sanshe.letters.Project;
import org.sanshe.notice.Messages;
import org.sanshe.processes.PurchaseSteps;
import org.sanshe.purchase.Awards;
import org.springframework.context.annotation.Lazy;

/** What {@code purchase.bpmn} asks. */
@Steps("purchase")
class PurchaseProcess implements PurchaseSteps {

    private static final String INTENT_PERIOD = "intentPeriod";

    private final Purchases purchases;
    private final Admission admission;
    private final Buyers buyers;
    private final Lots lots;
    private final Awards awards;
    private final Outcomes outcomes;
    private final Cases cases;
    private final Submissions submissions;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Deadlines deadlines;
    private final Evidence evidence;

    PurchaseProcess(
            Purchases purchases,
            Admission admission,
            Buyers buyers,
            Lots lots,
            @Lazy Awards awards,
            Outcomes outcomes,
            Cases cases,
            Submissions submissions,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Deadlines deadlines,
            Evidence evidence) {
        this.purchases = purchases;
        this.admission = admission;
        this.buyers = buyers;
        this.lots = lots;
        this.awards = awards;
        this.outcomes = outcomes;
        this.cases = cases;
        this.submissions = submissions;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public boolean budgetConfirmed(String caseNo) {
        return purchases.get(caseNo).isBudget("CONFIRM");
    }

    @Override
    public boolean budgetReturned(String caseNo) {
        return purchases.get(caseNo).isBudget("RETURN");
    }

    @Override
    public void tellNoBudget(String caseNo) {
        Purchase purchase = purchases.get(caseNo);
        messages.toPerson(
                cases.get(caseNo).startedBy(),
                caseNo,
                "“%s”因没有预算终止:%s".formatted(purchase.title(), purchase.budgetReason()),
                "“%s” ends for want of a budget: %s".formatted(purchase.title(), purchase.budgetReason()),
                null);
        evidence.record(new Act(
                caseNo,
                null,
                "endedWithoutBudget",
                null,
                java.util.Map.of(),
                new LegalBasis("政府购买服务管理办法", "第十六条"),
                java.util.List.of()));
    }

    @Override
    public boolean surveyRequired(String caseNo) {
        return admission.survey(purchases.get(caseNo), cases.rulesAsOf(caseNo)).is("survey", "REQUIRED");
    }

    @Override
    public boolean requirementApproved(String caseNo) {
        return purchases.get(caseNo).isRequirementApproved();
    }

    @Override
    public void publishIntent(String caseNo) {
        Purchase purchase = purchases.get(caseNo);
        if (purchase.isIntentSkipped()) {
            evidence.record(Act.of(caseNo, null, "intentSkipped", "publishIntent", java.util.Map.of())
                    .by(new LegalBasis("财政部关于开展政府采购意向公开工作的通知（财库〔2020〕10号）", "")));
            return;
        }
        var form = submissions
                .latest(caseNo, "prepareIntent", null)
                .map(v -> Records.bind(PlanningForms.Intent.class, v))
                .orElseThrow();
        String issuer = buyers.name(purchase.unitId());
        var buyer = buyers.party(purchase.unitId());
        var letter = new IntentNotice(
                new Project(caseNo, form.title()),
                org.sanshe.letters.Party.reachable(
                        buyer.name(), buyer.address(), form.contactName(), form.contactPhone()),
                form.needSummary(),
                purchase.budget().yuan(),
                PlanningDesk.month(form.plannedMonth()),
                form.remark() == null ? "" : form.remark());
        var document = documents.issue(caseNo, "intentNotice", letter, issuer, Audience.CASE, Audience.PUBLIC);
        Date until = deadlines.set(caseNo, INTENT_PERIOD, "INTENT_NOTICE", purchase.intentPublishedOn());
        disclosure.publish(
                caseNo,
                NoticeKind.INTENT,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                until.toInstant());
        evidence.record(Act.of(caseNo, null, "intentPublished", "publishIntent", java.util.Map.of())
                .with(java.util.List.of(document.digest())));
    }

    @Override
    public boolean intentPeriodApplies(String caseNo) {
        return !purchases.get(caseNo).isIntentSkipped();
    }

    @Override
    public Date intentPeriodEnds(String caseNo) {
        return deadlines.due(caseNo, INTENT_PERIOD);
    }

    @Override
    public void divideIntoLots(String caseNo) {
        lots.divide(caseNo);
    }

    @Override
    public List<String> lots(String caseNo) {
        return lots.of(caseNo);
    }

    @Override
    public boolean contractConcluded(String caseNo) {
        return lots.of(caseNo).stream().anyMatch(outcomes::concluded);
    }

    @Override
    public void tellWithdrawal(String caseNo) {
        String reason = purchases.get(caseNo).withdrawnReason();
        lots.of(caseNo).stream()
                .filter(lot -> purchases.get(lot).status() == PurchaseStatus.WITHDRAWN)
                .forEach(lot -> awards.withdrawn(lot, reason));
    }
}
