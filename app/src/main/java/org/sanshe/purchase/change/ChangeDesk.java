package org.sanshe.purchase.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderChanges;
import org.sanshe.purchase.tender.TenderRecords;

/** 采购文件澄清修改: the tasks of {@code documentsChange.bpmn}. */
@Desk("documentsChange")
class ChangeDesk {

    private static final LegalBasis CHANGE = new LegalBasis("政府采购法实施条例", "第三十一条");

    private final ChangeRows rows;
    private final TenderRecords tenders;
    private final TenderChanges changes;
    private final Cases cases;
    private final Submissions submissions;
    private final Correspondence correspondence;
    private final Evidence evidence;

    ChangeDesk(
            ChangeRows rows,
            TenderRecords tenders,
            TenderChanges changes,
            Cases cases,
            Submissions submissions,
            Correspondence correspondence,
            Evidence evidence) {
        this.rows = rows;
        this.tenders = tenders;
        this.changes = changes;
        this.cases = cases;
        this.submissions = submissions;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        var mine = tenders.open().stream().filter(t -> isMine(t, s.actor())).toList();
        values.put("revising", false);
        values.put(
                "tenders",
                mine.stream()
                        .map(t -> Map.of(
                                "label",
                                t.project() + "（" + t.caseNo() + "，截止 "
                                        + Moments.zh(t.terms().responseDeadline()) + "）",
                                "value",
                                t.caseNo()))
                        .toList());
        values.put(
                "inquiries",
                mine.stream()
                        .flatMap(t -> cases.children(t.caseNo()).stream())
                        .filter(c -> c.process().equals("inquiry") && c.endedAt() != null)
                        .map(c -> Map.of("label", c.caseNo() + " " + c.title(), "value", c.caseNo()))
                        .toList());
        if (s.about() != null) about(s.about(), s.actor(), values);
        return values;
    }

    /** The purchase, or the inquiry that led to the change. */
    private void about(String caseNo, Actor actor, Map<String, Object> values) {
        CaseFile file = cases.visible(caseNo, actor);
        boolean inquiry = file.process().equals("inquiry");
        if (inquiry) values.put("inquiryNo", caseNo);
        values.put("tenderNo", inquiry ? file.parentCaseNo() : caseNo);
    }

    @Starts(prefix = "GZ", roles = Role.PROCUREMENT)
    CaseFacts start(StartContext s, ChangeForm form) {
        Tender tender = tenders.find(form.tenderNo())
                .filter(t -> isMine(t, s.actor()))
                .orElseThrow(() -> new NotFound("tender " + form.tenderNo()));
        rows.findByTenderCaseNoAndStatus(tender.caseNo(), DocumentsChange.Status.PROPOSED)
                .ifPresent(other -> {
                    throw new Refusal(ChangeRule.ANOTHER_PENDING, other.caseNo());
                });
        var change = new DocumentsChange(s.caseNo(), tender.caseNo(), form.inquiryNo());
        draft(change, tender, form, s.at());
        correspondence.attach(form.documentFiles(), s.caseNo(), "changedDocuments", s.actor(), Audience.CASE);
        return new CaseFacts("修改采购文件：" + tender.project(), tender.unitId(), null, tender.caseNo());
    }

    private void draft(DocumentsChange change, Tender tender, ChangeForm form, Instant now) {
        changes.check(tender, form.affects(), form.deadline(tender.terms().responseDeadline()), now);
        change.draft(form, tender.terms().responseDeadline(), tender.terms().questionsUntil());
        rows.save(change);
    }

    @Prefills
    Map<String, Object> approveChange(TaskContext t) {
        DocumentsChange change = change(t.caseNo());
        Tender tender = tenders.get(change.tenderCaseNo());
        var facts = new ArrayList<Map<String, Object>>();
        for (Item item : change.items()) {
            String before = item.beforeText().isEmpty() ? "" : item.beforeText() + " → ";
            facts.add(fact(item.part().zh(), before + item.afterText()));
        }
        facts.add(fact("修改原因 / Reason", change.reason()));
        facts.add(fact("影响响应文件编制 / Affects responses", change.affectsResponses() ? "是 / Yes" : "否 / No"));
        facts.add(fact("现行截止时间 / Deadline at present", Moments.zh(tender.terms().responseDeadline())));
        facts.add(fact("修改后截止时间 / New deadline", Moments.zh(change.deadline())));
        if (change.affectsResponses()) {
            facts.add(fact(
                    "今天发出的最早截止日 / Earliest deadline if sent today",
                    changes.earliest(tender, t.today()).date().toString()));
        }
        return Map.of("subject", "修改采购文件：" + tender.project(), "facts", facts);
    }

    /** The day of the check is the day it is sent: a change that was in time when proposed may not be any more. */
    @Handles
    void approveChange(TaskContext t, Approval form) {
        DocumentsChange change = change(t.caseNo());
        if (!form.isApproved()) return;
        changes.check(tenders.get(change.tenderCaseNo()), change.affectsResponses(), change.deadline(), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "changeApproved",
                        t.node(),
                        Map.of("responseDeadline", Moments.exact(change.deadline())))
                .by(CHANGE));
    }

    @Prefills
    Map<String, Object> reviseChange(TaskContext t) {
        Tender tender = tenders.get(change(t.caseNo()).tenderCaseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions
                .latest(t.caseNo(), "reviseChange", null)
                .or(() -> submissions.latest(t.caseNo(), "start", null))
                .ifPresent(values::putAll);
        values.put("revising", true);
        values.put("decision", null);
        values.put("serviceName", tender.project());
        values.put("currentDeadline", Moments.zh(tender.terms().responseDeadline()));
        values.put("returned", true);
        values.put(
                "returnReason",
                submissions
                        .latest(t.caseNo(), "approveChange", null)
                        .map(v -> v.get("opinion"))
                        .orElse(""));
        return values;
    }

    @Handles
    void reviseChange(TaskContext t, ChangeForm form) {
        if (form.decision() == ChangeForm.Decision.GIVE_UP) return;
        DocumentsChange change = change(t.caseNo());
        draft(change, tenders.get(change.tenderCaseNo()), form, t.at());
        correspondence.attach(form.documentFiles(), t.caseNo(), "changedDocuments", t.actor(), Audience.CASE);
    }

    private boolean isMine(Tender tender, Actor actor) {
        return cases.sees(tender.caseNo(), actor);
    }

    private DocumentsChange change(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("change " + caseNo));
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }
}
