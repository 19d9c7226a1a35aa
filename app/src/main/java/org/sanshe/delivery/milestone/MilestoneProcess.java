package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.MilestoneSteps;

/** What {@code milestone.bpmn} asks. */
@Steps("milestone")
class MilestoneProcess implements MilestoneSteps {

    static final LegalBasis LATE = new LegalBasis("保障中小企业款项支付条例", "第十条");
    static final LegalBasis UNDISPUTED = new LegalBasis("保障中小企业款项支付条例", "第十二条");

    private final MilestoneRows rows;
    private final AcceptanceRows acceptance;
    private final DeliverableRows deliverables;
    private final MilestoneBook book;
    private final Engagements engagements;
    private final Claiming claiming;
    private final AcceptancePublishing publishing;
    private final AcceptanceLimits limits;
    private final Messages messages;
    private final Evidence evidence;
    private final Cases cases;

    MilestoneProcess(
            MilestoneRows rows,
            AcceptanceRows acceptance,
            DeliverableRows deliverables,
            MilestoneBook book,
            Engagements engagements,
            Claiming claiming,
            AcceptancePublishing publishing,
            AcceptanceLimits limits,
            Messages messages,
            Evidence evidence,
            Cases cases) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.deliverables = deliverables;
        this.book = book;
        this.engagements = engagements;
        this.claiming = claiming;
        this.publishing = publishing;
        this.limits = limits;
        this.messages = messages;
        this.evidence = evidence;
        this.cases = cases;
    }

    @Override
    public String supplier(String caseNo) {
        return terms(rows.get(caseNo)).supplierCode();
    }

    @Override
    public Date submitDeliverablesDue(String caseNo) {
        return endOf(rows.get(caseNo).dueOn());
    }

    @Override
    public void remindSubmission(String caseNo) {
        Work work = rows.get(caseNo);
        Terms terms = terms(work);
        String zh = "节点“" + work.title() + "”的成果应于 " + work.dueOn() + " 前提交，尚未提交";
        String en = "The deliverables of " + work.title() + " were due on " + work.dueOn();
        messages.toOrganization(terms.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, terms.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "submitDeliverables", Map.of("what", zh))
                .by(engagements.basis(work.agreement(), MilestoneBook.PERFORMANCE)));
    }

    @Override
    public Date checkDeliverablesDue(String caseNo) {
        Work work = rows.get(caseNo);
        return endOf(book.acceptanceDue(terms(work), work.handedInOn()));
    }

    @Override
    public boolean deliverablesComplete(String caseNo) {
        return deliverables.of(rows.get(caseNo)).stream().noneMatch(DeliverableRows.Item::isReturned);
    }

    @Override
    public Date resubmitDeliverablesDue(String caseNo) {
        return endOf(rows.get(caseNo).resubmitBy());
    }

    @Override
    public Date acceptanceDue(String caseNo) {
        return endOf(rows.get(caseNo).acceptanceDue());
    }

    @Override
    public void recordLateAcceptance(String caseNo) {
        Work work = rows.get(caseNo);
        rows.late(caseNo, work.acceptanceDue());
        String zh = "节点“" + work.title() + "”未在验收期限（" + work.acceptanceDue() + "）内验收，付款期限自该日起算";
        String en = "Acceptance of " + work.title() + " is late; the payment clock runs from " + work.acceptanceDue();
        long unit = terms(work).unitId();
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, unit, caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "acceptDelivery", Map.of("what", zh))
                .by(engagements.basis(work.agreement(), LATE)));
    }

    @Override
    public boolean deliveryAccepted(String caseNo) {
        return concluded(rows.get(caseNo)).outcome() != Outcome.REJECTED;
    }

    @Override
    public void publishAcceptance(String caseNo) {
        publishing.publish(rows.get(caseNo));
    }

    @Override
    public void claimPayment(String caseNo) {
        Work work = rows.get(caseNo);
        rows.lock(work.agreement());
        var concluded = concluded(work);
        Money undisputed = concluded.undisputed();
        Status status = concluded.outcome() == Outcome.ACCEPTED ? Status.MET : Status.PARTIALLY_MET;
        if (!rows.close(caseNo, status, concluded.on(), undisputed, concluded.disputed())) return;
        evidence.record(Act.of(
                        caseNo,
                        concluded.by(),
                        "accepted",
                        "claimPayment",
                        Map.of(
                                "status", status.name(),
                                "amount", undisputed.toString(),
                                "disputed", concluded.disputed().toString()))
                .by(engagements.basis(work.agreement(), UNDISPUTED)));
        claiming.claim(rows.get(caseNo), "", undisputed, concluded.disputed(), claimant(work, concluded.by()));
    }

    @Override
    public boolean hasDispute(String caseNo) {
        return rows.get(caseNo).disputed().isPositive();
    }

    @Override
    public void claimDisputed(String caseNo) {
        Work work = rows.get(caseNo);
        rows.lock(work.agreement());
        var settled = acceptance.settled(caseNo).orElseThrow();
        if (!rows.settle(caseNo, settled.owed())) return;
        claiming.claim(rows.get(caseNo), "-disputed", settled.owed(), Money.ZERO, claimant(work, settled.by()));
    }

    @Override
    public boolean mayRectify(String caseNo) {
        return rows.get(caseNo).round() < limits.tries(cases.rulesAsOf(caseNo));
    }

    @Override
    public Date rectifyDue(String caseNo) {
        return endOf(concluded(rows.get(caseNo)).rectifyBy());
    }

    @Override
    public void publishRejection(String caseNo) {
        Work work = rows.get(caseNo);
        publishing.publish(work);
        rows.close(caseNo, Status.NOT_MET, null, Money.ZERO, Money.ZERO);
    }

    @Override
    public void closeCancelled(String caseNo) {
        Work work = rows.get(caseNo);
        rows.close(caseNo, Status.CANCELLED, null, Money.ZERO, Money.ZERO);
        messages.toOrganization(
                terms(work).organizationId(),
                caseNo,
                "履行提前结束，节点“" + work.title() + "”已取消",
                "Performance ended early; " + work.title() + " was cancelled",
                null);
        evidence.record(Act.of(caseNo, null, "cancelled", null, Map.of("milestone", work.title()))
                .by(engagements.basis(work.agreement(), new LegalBasis("政府采购法", "第五十条"))));
    }

    private Actor claimant(Work work, Actor by) {
        return new Actor(
                by.personId(),
                by.accountId(),
                by.name(),
                by.roles(),
                terms(work).unitId(),
                null,
                null);
    }

    private AcceptanceRows.Concluded concluded(Work work) {
        return acceptance.concluded(work).orElseThrow();
    }

    private Terms terms(Work work) {
        return engagements.get(work.agreement()).terms();
    }

    static Date endOf(LocalDate day) {
        return Date.from(SansheClock.lastSecond(day));
    }
}
