package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.delivery.Engagements;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Rectifications.Finding;
import org.sanshe.evaluation.Rectifications.Kind;
import org.sanshe.evaluation.Rectifications.Order;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 整改办理台: what is done at the tasks of {@code rectification.bpmn}. */
@Desk("rectification")
class RectificationDesk {

    private final RectificationRows rows;
    private final RectificationItems items;
    private final RectificationBook book;
    private final Engagements engagements;
    private final Assessments assessments;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Documents documents;
    private final Evidence evidence;

    RectificationDesk(
            RectificationRows rows,
            RectificationItems items,
            RectificationBook book,
            Engagements engagements,
            Assessments assessments,
            Deadlines deadlines,
            Cases cases,
            Documents documents,
            Evidence evidence) {
        this.rows = rows;
        this.items = items;
        this.book = book;
        this.engagements = engagements;
        this.assessments = assessments;
        this.deadlines = deadlines;
        this.cases = cases;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        values.put(
                "agreements",
                rows.engagements(s.actor().unitId() == null ? 0 : s.actor().unitId()).stream()
                        .map(e -> Map.of(
                                "value",
                                e.agreement(),
                                "label",
                                e.agreement() + " " + e.title() + "（" + e.supplierName() + "）"))
                        .toList());
        if (s.about() != null) {
            values.put(
                    "agreement",
                    assessments.find(s.about()).map(Assessment::agreement).orElse(s.about()));
        }
        return values;
    }

    /** The form {@code rectification-order}. */
    record OrderForm(String agreement, List<FindingRow> findings, int days, String reason) {}

    /** 一个问题. */
    record FindingRow(Kind kind, String finding, String basis, String asked, List<String> files) {}

    @Starts(
            prefix = "ZG",
            roles = {Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR})
    CaseFacts start(StartContext s, OrderForm form) {
        cases.visible(form.agreement(), s.actor());
        var engagement = engagements.get(form.agreement());
        var terms = engagement.terms();
        boolean over = engagement.status() == Engagements.Status.COMPLETED
                || engagement.status() == Engagements.Status.TERMINATED;
        if (over) throw new Refusal(RectificationRule.NOT_ACTIVE, terms.title());
        if (form.findings().isEmpty()) {
            throw InvalidInput.at("findings", "请至少填写一个问题。", "Give at least one finding.");
        }
        book.within(form.days(), s.today());
        if (s.about() != null) cases.visible(s.about(), s.actor());
        var order = new Order(
                s.about() == null ? terms.agreement() : s.about(),
                terms.agreement(),
                form.findings().stream()
                        .map(f -> new Finding(f.kind(), f.finding(), f.basis(), f.asked()))
                        .toList(),
                form.days(),
                form.reason(),
                false,
                RectificationBook.REMEDY);
        book.enter(s.caseNo(), order, source(s), s.actor());
        form.findings().forEach(f -> attach(f.files(), s.caseNo(), "finding", s.actor(), terms.organizationId()));
        return new CaseFacts(
                RectificationBook.title(terms.title()), terms.unitId(), terms.organizationId(), terms.agreement());
    }

    private static Rectification.Source source(StartContext s) {
        if (s.actor().is(Role.OFFICER)) return Rectification.Source.OFFICER;
        return s.actor().is(Role.SUPERVISOR) ? Rectification.Source.SUPERVISOR : Rectification.Source.AUDITOR;
    }

    @Prefills
    Map<String, Object> planRectification(TaskContext t) {
        return Map.of(
                "due",
                RectificationBook.day(rows.get(t.caseNo()).due()).toString(),
                "items",
                items.of(t.caseNo()).stream()
                        .map(i -> Map.of("finding", i.finding(), "asked", i.asked()))
                        .toList());
    }

    /** The form {@code rectification-plan}; the rows are those it opened with, in order. */
    record Plan(List<Measure> items) {}

    /** 一项措施. */
    record Measure(String measure, String person, LocalDate doneBy) {}

    @Handles
    void planRectification(TaskContext t, Plan form) {
        Rectification r = rows.lock(t.caseNo());
        List<Item> asked = items.of(t.caseNo());
        LocalDate last = RectificationBook.day(r.due());
        for (int i = 0; i < asked.size(); i++) {
            Measure m = form.items().get(i);
            if (m.doneBy().isAfter(last) || m.doneBy().isBefore(t.today())) {
                throw InvalidInput.at(
                        "items[" + i + "].doneBy",
                        "请填写今天至" + last + "之间的日期。",
                        "Give a day between today and " + last + ".");
            }
            items.plan(t.caseNo(), asked.get(i).no(), m.measure(), m.person(), m.doneBy());
        }
        deadlines.met(t.caseNo(), t.node());
        evidence.record(Act.of(t.caseNo(), t.actor(), "rectificationPlanned", t.node(), Map.of("items", asked.size()))
                .by(RectificationBook.REMEDY));
    }

    @Prefills
    Map<String, Object> rectify(TaskContext t) {
        return Map.of(
                "due",
                RectificationBook.day(rows.get(t.caseNo()).due()).toString(),
                "items",
                items.open(t.caseNo()).stream()
                        .map(i -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("finding", i.finding());
                            row.put("measure", i.measure());
                            row.put("returned", i.returned() == null ? "" : i.returned());
                            row.put("done", i.done());
                            row.put("files", i.files());
                            return row;
                        })
                        .toList());
    }

    /** The form {@code rectification-evidence}; the rows are the items still open, in order. */
    record Proof(Handing decision, String moreTimeReason, List<Done> items) {}

    /** 办理. */
    enum Handing {
        HAND_IN,
        MORE_TIME
    }

    /** 一项整改情况. */
    record Done(String done, List<String> files) {}

    @Handles
    void rectify(TaskContext t, Proof form) {
        Rectification r = rows.lock(t.caseNo());
        List<Item> open = items.open(t.caseNo());
        boolean handsIn = form.decision() == Handing.HAND_IN;
        for (int i = 0; i < open.size(); i++) {
            Done d = form.items().get(i);
            if (handsIn && (d.done() == null || d.done().isBlank())) {
                throw InvalidInput.at("items[" + i + "].done", "请写明整改情况。", "Say what was done.");
            }
            List<String> files = d.files() == null ? List.of() : d.files();
            attach(files, t.caseNo(), "rectificationProof", t.actor(), r.organizationId());
            items.done(t.caseNo(), open.get(i).no(), d.done(), files);
        }
        if (handsIn) rows.handedIn(t.caseNo());
        else if (!rows.askMoreTime(t.caseNo(), form.moreTimeReason())) {
            throw new Refusal(RectificationRule.NO_MORE_TIME);
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        handsIn ? "rectificationHandedIn" : "moreTimeAsked",
                        t.node(),
                        handsIn ? Map.of("items", open.size()) : Map.of("reason", form.moreTimeReason()))
                .by(RectificationBook.REMEDY));
    }

    private void attach(List<String> files, String caseNo, String kind, Actor by, long organizationId) {
        if (files == null) return;
        documents.attach(files, caseNo, kind, by, Audience.CASE, Audience.organization(organizationId));
    }
}
