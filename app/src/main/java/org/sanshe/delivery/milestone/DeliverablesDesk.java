package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.EngagementRule;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.milestone.DeliverableRows.Item;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;

/** 成果办理台: what is handed in, checked, handed in again and rectified, and what becomes of a disputed part. */
@Desk("milestone")
class DeliverablesDesk {

    private static final LegalBasis CHECK = new LegalBasis("政府采购法", "第四十一条");

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final AcceptanceRows acceptance;
    private final MilestoneBook book;
    private final Engagements engagements;
    private final Documents documents;
    private final Evidence evidence;

    DeliverablesDesk(
            MilestoneRows rows,
            DeliverableRows deliverables,
            AcceptanceRows acceptance,
            MilestoneBook book,
            Engagements engagements,
            Documents documents,
            Evidence evidence) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.acceptance = acceptance;
        this.book = book;
        this.engagements = engagements;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Handles
    void submitDeliverables(TaskContext t, DeliverablesForm form) {
        Work work = active(t);
        handIn(t, work, deliverables.of(work), form);
    }

    @Handles
    void resubmitDeliverables(TaskContext t, DeliverablesForm form) {
        Work work = active(t);
        handIn(t, work, returned(work), form);
    }

    /** Only those of a milestone that were returned. */
    List<Item> returned(Work work) {
        return deliverables.of(work).stream().filter(Item::isReturned).toList();
    }

    private void handIn(TaskContext t, Work work, List<Item> open, DeliverablesForm form) {
        var refs = new ArrayList<String>();
        for (int i = 0; i < open.size(); i++) {
            var row = form.items().get(i);
            deliverables.handIn(work, open.get(i).no(), row, t.actor().personId());
            if (row.files() != null) refs.addAll(row.files());
        }
        attach(t, refs);
        rows.handedIn(t.caseNo(), t.today());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "deliverablesHandedIn",
                        t.node(),
                        Map.of("items", open.stream().map(Item::item).toList().toString()))
                .by(engagements.basis(work.agreement(), MilestoneBook.PERFORMANCE)));
    }

    @Handles
    void checkDeliverables(TaskContext t, CheckForm form) {
        Work work = rows.get(t.caseNo());
        var items = deliverables.of(work);
        for (int i = 0; i < items.size(); i++) {
            var row = form.items().get(i);
            deliverables.judge(work, items.get(i).no(), row.verdict(), row.isReturned() ? row.reason() : null);
        }
        if (form.deductions() != null) {
            form.deductions()
                    .forEach(d -> deliverables.propose(
                            work,
                            t.actor().personId(),
                            d.item(),
                            d.ground(),
                            Money.of(d.amount()).fen()));
        }
        if (form.isComplete()) requestAcceptance(work, work.handedInOn());
        else {
            if (!form.resubmitBy().isAfter(t.today())) {
                throw InvalidInput.at("resubmitBy", "补交期限应当在今天之后，请更正。", "The date must lie after today; correct it.");
            }
            rows.returned(t.caseNo(), form.resubmitBy());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.isComplete() ? "deliverablesComplete" : "deliverablesReturned",
                        t.node(),
                        Map.of(
                                "returned",
                                returned(work).stream().map(Item::item).toList().toString()))
                .by(engagements.basis(work.agreement(), CHECK)));
    }

    private void requestAcceptance(Work work, LocalDate on) {
        rows.delivered(
                work.caseNo(),
                on,
                book.acceptanceDue(engagements.get(work.agreement()).terms(), on));
    }

    /** The form {@code rectification}. */
    record Rectification(String measures, List<String> files) {}

    @Handles
    void rectify(TaskContext t, Rectification form) {
        Work work = active(t);
        attach(t, form.files());
        rows.handedIn(t.caseNo(), t.today());
        requestAcceptance(work, t.today());
        evidence.record(Act.of(t.caseNo(), t.actor(), "rectified", t.node(), Map.of("round", work.round() + 1))
                .by(engagements.basis(work.agreement(), CHECK)));
    }

    /** The form {@code dispute-settlement}. */
    record Settlement(String decision, BigDecimal amount, String reason, List<String> files) {}

    @Handles
    void settleDispute(TaskContext t, Settlement form) {
        Work work = rows.get(t.caseNo());
        Money owed = "PAY".equals(form.decision()) ? Money.of(form.amount()) : Money.ZERO;
        if (owed.exceeds(work.disputed()))
            throw engagements.get(work.agreement()).terms().refusal(MilestoneRule.ABOVE_DISPUTED, work.disputed());
        acceptance.settle(t.caseNo(), owed, form.reason(), t.actor());
        attach(t, form.files());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "disputeSettled",
                        t.node(),
                        Map.of("owed", owed.toString(), "reason", form.reason()))
                .by(engagements.basis(work.agreement(), MilestoneProcess.UNDISPUTED)));
    }

    /** The milestone, while its agreement is being performed. */
    private Work active(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var engagement = engagements.get(work.agreement());
        if (!engagement.isActive()) throw engagement.terms().refusal(EngagementRule.NOT_ACTIVE);
        return work;
    }

    private void attach(TaskContext t, List<String> refs) {
        if (refs != null && !refs.isEmpty()) documents.attach(refs, t.caseNo(), "upload", t.actor(), Audience.CASE);
    }
}
