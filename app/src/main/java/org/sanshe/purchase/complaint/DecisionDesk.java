package org.sanshe.purchase.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Stop;
import org.sanshe.calendar.Terms;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Correspondence;

/** 投诉审理和处理决定: examination with its stops and suspensions, the decision, and what people must do after it. */
@Desk("complaint")
class DecisionDesk {

    private static final LegalBasis DECISION = new LegalBasis("政府采购法", "第五十六条");

    private final ComplaintFile file;
    private final Complaints complaints;
    private final Conduct conduct;
    private final Terms terms;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    DecisionDesk(
            ComplaintFile file,
            Complaints complaints,
            Conduct conduct,
            Terms terms,
            Deadlines deadlines,
            Correspondence correspondence,
            Evidence evidence) {
        this.file = file;
        this.complaints = complaints;
        this.conduct = conduct;
        this.terms = terms;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> examineComplaint(TaskContext t) {
        var values = file.shown(t.caseNo());
        values.put("decisionDue", file.due(t.caseNo(), "decideComplaint"));
        int used = complaints.suspended(t.caseNo());
        values.put(
                "suspensionText",
                used == 0 ? "" : Language.isEnglish() ? "Days suspended: " + used + "." : "已通知暂停" + used + "日。");
        return values;
    }

    /** The form {@code complaint-examination}. */
    record Examination(Next next, Awaited awaited, LocalDate suspendUntil, List<String> files) {
        enum Next {
            DECIDE,
            STOP,
            SUSPEND,
            RESUME
        }

        enum Awaited {
            TESTING("检验、检测、鉴定", "testing"),
            EXPERTS("专家评审", "expert review");

            private final String zh;
            private final String en;

            Awaited(String zh, String en) {
                this.zh = zh;
                this.en = en;
            }
        }
    }

    @Handles
    void examineComplaint(TaskContext t, Examination form) {
        correspondence.attach(form.files(), t.caseNo(), "complaintExamination", t.actor(), Audience.CASE);
        switch (form.next()) {
            case STOP ->
                deadlines.stop(
                        t.caseNo(),
                        "decideComplaint",
                        new Stop(t.today(), null, form.awaited().zh, form.awaited().en, ComplaintDesk.NOT_COUNTED));
            case SUSPEND -> suspend(t, form.suspendUntil());
            case RESUME -> {
                if (!complaints.resume(t.caseNo(), t.today())) throw new Refusal(ComplaintRule.NOT_SUSPENDED);
            }
            case DECIDE -> {}
            default -> throw new IllegalStateException(form.next().name());
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "complaintExamined",
                        t.node(),
                        Map.of("next", form.next().name()))
                .by(DECISION));
    }

    /** All orders of a complaint together stay within the term of the law, in calendar days. */
    private void suspend(TaskContext t, LocalDate until) {
        int most = terms.asOf("COMPLAINT_SUSPENSION", t.rulesAsOf()).term().amount();
        complaints.resume(t.caseNo(), t.today());
        LocalDate latest = t.today().plusDays(most - complaints.suspended(t.caseNo()));
        if (until.isAfter(latest) || until.isBefore(t.today())) {
            throw new Refusal(ComplaintRule.SUSPENSION_TOO_LONG, most, latest);
        }
        complaints.suspend(t.caseNo(), t.today(), until);
    }

    @Prefills
    Map<String, Object> awaitFindings(TaskContext t) {
        var asked = file.latest(t.caseNo(), "examineComplaint");
        var awaited = Examination.Awaited.valueOf(String.valueOf(asked.get("awaited")));
        return Map.of(
                "stoppedSince",
                stoppedSince(t.caseNo()).toString(),
                "awaitedText",
                Language.isEnglish() ? awaited.en : awaited.zh);
    }

    /** The form {@code complaint-findings}. */
    record Findings(LocalDate receivedOn, List<String> files) {}

    @Handles
    void awaitFindings(TaskContext t, Findings form) {
        LocalDate since = stoppedSince(t.caseNo());
        if (form.receivedOn().isBefore(since) || form.receivedOn().isAfter(t.today())) {
            throw new Refusal(ComplaintRule.FINDINGS_OUT_OF_ORDER, since);
        }
        correspondence.attach(form.files(), t.caseNo(), "complaintFindings", t.actor(), Audience.CASE);
        deadlines.resume(t.caseNo(), "decideComplaint", form.receivedOn());
    }

    private LocalDate stoppedSince(String caseNo) {
        return deadlines.standingSince(caseNo, "decideComplaint").orElseThrow();
    }

    @Prefills
    Map<String, Object> decideComplaint(TaskContext t) {
        var values = file.shown(t.caseNo());
        var ruling = file.ruling(file.get(t.caseNo()));
        values.put("remedyText", Language.isEnglish() ? ruling.en() : ruling.zh());
        values.put(
                "answers",
                file.points(t.caseNo()).stream()
                        .map(p -> Map.of("matter", String.valueOf(p.get("matter"))))
                        .toList());
        return values;
    }

    /** The form {@code complaint-decision}. */
    record Decision(
            String decisionNumber,
            Complaint.Outcome outcome,
            Complaint.Ground ground,
            Integer banYears,
            List<String> files) {}

    @Handles
    void decideComplaint(TaskContext t, Decision form) {
        Complaint complaint = file.get(t.caseNo());
        complaint.found(form.outcome(), form.ground(), form.decisionNumber());
        complaint.decide(t.today());
        correspondence.attach(form.files(), t.caseNo(), "complaintDecision", t.actor(), Audience.CASE);
        conduct.judge(complaint, form.banYears(), t.today(), t.rulesAsOf());
        LocalDate due = deadlines
                .current(t.caseNo(), "decideComplaint")
                .map(DeadlineView::dueDate)
                .orElseThrow();
        deadlines.met(t.caseNo(), "decideComplaint");
        boolean late = t.today().isAfter(due);
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "complaintDecided",
                        t.node(),
                        Map.of("outcome", form.outcome().name(), "late", late))
                .by(DECISION));
    }

    @Prefills
    Map<String, Object> arrangeAnew(TaskContext t) {
        return Map.of("decisionText", file.get(t.caseNo()).conclusion());
    }

    /** The form {@code complaint-arrangement}. */
    record Arrangement(List<String> files) {}

    @Handles
    void arrangeAnew(TaskContext t, Arrangement form) {
        correspondence.attach(form.files(), t.caseNo(), "arrangement", t.actor(), Audience.CASE);
    }
}
