package org.sanshe.purchase.change;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.DocumentsChanged;
import org.sanshe.notice.Messages;
import org.sanshe.processes.DocumentsChangeSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Bidders.Bidder;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.ResponseStatus;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderChanges;
import org.sanshe.purchase.tender.TenderLetters;
import org.sanshe.purchase.tender.TenderRecords;

/** 采购文件澄清修改: what {@code documentsChange.bpmn} asks. */
@Steps("documentsChange")
class ChangeProcess implements DocumentsChangeSteps {

    private static final LegalBasis CHANGE = new LegalBasis("政府采购法实施条例", "第三十一条");

    private final ChangeRows rows;
    private final TenderRecords tenders;
    private final TenderChanges changes;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final Documents documents;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    ChangeProcess(
            ChangeRows rows,
            TenderRecords tenders,
            TenderChanges changes,
            Submissions submissions,
            Correspondence correspondence,
            Documents documents,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.tenders = tenders;
        this.changes = changes;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.documents = documents;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date closesAt(String caseNo) {
        return Date.from(tenders.get(change(caseNo).tenderCaseNo()).terms().responseDeadline());
    }

    @Override
    public boolean changeApproved(String caseNo) {
        return says(caseNo, "approveChange", "outcome", "APPROVE");
    }

    @Override
    public boolean givenUp(String caseNo) {
        return says(caseNo, "reviseChange", "decision", "GIVE_UP");
    }

    /** How many are told is not recorded: before the deadline it is nobody's to know. */
    @Override
    public void publishChange(String caseNo) {
        DocumentsChange change = change(caseNo);
        Instant now = clock.instant();
        Tender tender = changes.send(
                change.tenderCaseNo(), change.affectsResponses(), change.deadline(), change.questionsUntil(), now);
        change.publish(now);
        var letter = new DocumentsChanged(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                change.items().stream()
                        .map(i -> new DocumentsChanged.Item(i.part().zh(), i.beforeText(), i.afterText()))
                        .toList(),
                change.reason(),
                change.affectsResponses(),
                Moments.local(change.deadlineBefore()),
                Moments.local(change.deadline()),
                Moments.local(change.questionsUntil()));
        var notice =
                correspondence.publish(tender.caseNo(), NoticeKind.CHANGE, letter, tender.buyer(), change.deadline());
        for (Bidder bidder : tenders.bidders(tender)) {
            if (bidder.status() != ResponseStatus.WITHDRAWN) tell(change, tender, bidder, notice);
        }
        evidence.record(Act.of(
                        tender.caseNo(),
                        null,
                        "documentsChanged",
                        "publishChange",
                        Map.of(
                                "change", caseNo,
                                "affectsResponses", change.affectsResponses(),
                                "deadlineBefore", Moments.exact(change.deadlineBefore()),
                                "responseDeadline", Moments.exact(change.deadline())))
                .by(CHANGE)
                .with(List.of(notice.digest())));
    }

    private void tell(DocumentsChange change, Tender tender, Bidder bidder, StoredDocument notice) {
        boolean confirm = bidder.status() == ResponseStatus.TO_CONFIRM;
        String deadline = Moments.zh(change.deadline());
        messages.toOrganization(
                bidder.organizationId(),
                bidder.responseNo(),
                "“" + tender.project() + "”采购文件已修改，截止时间为" + deadline
                        + (confirm ? "；您已提交的响应文件须在此前确认、替换或者撤回，未确认的不予开启" : ""),
                "The documents have changed; the deadline is " + deadline
                        + (confirm ? ". Confirm, replace or withdraw your response before it, or it lapses" : ""),
                notice);
        correspondence.show(change.files(), change.caseNo(), Audience.organization(bidder.organizationId()));
        for (String ref : change.files()) {
            messages.toOrganization(
                    bidder.organizationId(),
                    bidder.responseNo(),
                    "“" + tender.project() + "”修改后的采购文件",
                    "Documents as changed",
                    documents.byRef(ref));
        }
    }

    @Override
    public void dropChange(String caseNo) {
        change(caseNo).close(DocumentsChange.Status.DROPPED);
        evidence.record(
                Act.of(caseNo, null, "changeDropped", "dropChange", Map.of()).by(CHANGE));
    }

    @Override
    public void lapseChange(String caseNo) {
        change(caseNo).close(DocumentsChange.Status.LAPSED);
        evidence.record(
                Act.of(caseNo, null, "changeLapsed", "lapseChange", Map.of()).by(CHANGE));
    }

    private boolean says(String caseNo, String node, String field, String value) {
        return submissions
                .latest(caseNo, node, null)
                .map(v -> value.equals(v.get(field)))
                .orElse(false);
    }

    private DocumentsChange change(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("change " + caseNo));
    }
}
