package org.sanshe.purchase.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Stop;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;

/** 投诉受理: review, correction, and the answer of the purchaser. */
@Desk("complaint")
class ComplaintDesk {

    static final LegalBasis NOT_COUNTED = new LegalBasis("政府采购质疑和投诉办法", "第二十六条");
    private static final LegalBasis REVIEW = new LegalBasis("政府采购质疑和投诉办法", "第二十一条");

    private final ComplaintFile file;
    private final ComplaintLetters letters;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    ComplaintDesk(
            ComplaintFile file,
            ComplaintLetters letters,
            Deadlines deadlines,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.file = file;
        this.letters = letters;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> reviewComplaint(TaskContext t) {
        var values = file.shown(t.caseNo());
        values.put("tellDue", file.due(t.caseNo(), "tellNotAccepted"));
        values.put("others", file.others(file.get(t.caseNo())));
        return values;
    }

    /** The form {@code complaint-review}. */
    record Review(Outcome outcome, List<String> defects, String reason, String office, List<String> files) {
        enum Outcome {
            ACCEPT,
            CORRECT,
            REFUSE,
            WRONG_OFFICE
        }
    }

    @Handles
    void reviewComplaint(TaskContext t, Review form) {
        Complaint complaint = file.get(t.caseNo());
        correspondence.attach(form.files(), t.caseNo(), "complaintReview", t.actor(), Audience.CASE);
        corrected(t, complaint);
        switch (form.outcome()) {
            case ACCEPT -> complaint.accept();
            case CORRECT -> askForCorrection(t, complaint, form.reason());
            case REFUSE -> complaint.refuse(form.reason());
            case WRONG_OFFICE -> complaint.refer(form.reason(), form.office());
            default -> throw new IllegalStateException(form.outcome().name());
        }
        deadlines.met(t.caseNo(), "reviewComplaint");
        boolean told = form.outcome() == Review.Outcome.REFUSE || form.outcome() == Review.Outcome.WRONG_OFFICE;
        if (told) checkTold(t);
        deadlines.met(t.caseNo(), "tellNotAccepted");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "complaintReviewed",
                        t.node(),
                        Map.of("outcome", form.outcome().name(), "defects", form.defects()))
                .by(REVIEW));
    }

    /** Told after the third working day is told too late, and that stays on the file. */
    private void checkTold(TaskContext t) {
        var due = deadlines.current(t.caseNo(), "tellNotAccepted").orElseThrow().dueDate();
        if (!t.today().isAfter(due)) return;
        String zh = "投诉不予受理或者管辖告知逾期，应在" + due + "前告知";
        evidence.record(Act.of(t.caseNo(), t.actor(), "late", t.node(), Map.of("what", zh))
                .by(REVIEW));
        long unit = file.plan(file.get(t.caseNo())).unitId();
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
            messages.toRole(role, unit, t.caseNo(), zh, "A complaint was refused or referred too late", null);
        }
    }

    private void askForCorrection(TaskContext t, Complaint complaint, String missing) {
        complaint.askForCorrection(missing);
        var until = deadlines.set(
                t.caseNo(), "correctComplaint", List.of("COMPLAINT_CORRECTION"), t.today(), t.rulesAsOf());
        deadlines.stop(
                t.caseNo(),
                "decideComplaint",
                new Stop(t.today(), null, "投诉人补正材料", "correction by the complainant", NOT_COUNTED));
        letters.correction(complaint, until.toInstant());
    }

    /** The clock goes on with the correction, or with the end of its time. */
    private void corrected(TaskContext t, Complaint complaint) {
        deadlines.current(complaint.caseNo(), "correctComplaint").ifPresent(d -> {
            LocalDate last = t.today().isBefore(d.dueDate()) ? t.today() : d.dueDate();
            deadlines.resume(t.caseNo(), "decideComplaint", last);
        });
    }

    @Prefills
    Map<String, Object> correctComplaint(TaskContext t) {
        return Map.of(
                "reason", file.get(t.caseNo()).reason(), "correctionDue", file.due(t.caseNo(), "correctComplaint"));
    }

    /** The form {@code complaint-correction}. */
    record Correction(List<String> files) {}

    @Handles
    void correctComplaint(TaskContext t, Correction form) {
        Complaint complaint = file.get(t.caseNo());
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "complaintCorrection",
                t.actor(),
                Audience.CASE,
                Audience.organization(complaint.organizationId()));
        deadlines.met(t.caseNo(), "correctComplaint");
        deadlines.resume(t.caseNo(), "decideComplaint", t.today());
        deadlines.set(t.caseNo(), "reviewComplaint", List.of("COMPLAINT_REVIEW"), t.today(), t.rulesAsOf());
        deadlines.set(t.caseNo(), "tellNotAccepted", List.of("COMPLAINT_REJECTION"), t.today(), t.rulesAsOf());
    }

    @Prefills
    Map<String, Object> answerComplaint(TaskContext t) {
        return file.shown(t.caseNo());
    }

    /** The form {@code complaint-answer}. */
    record Answer(List<String> files) {}

    @Handles
    void answerComplaint(TaskContext t, Answer form) {
        correspondence.attach(form.files(), t.caseNo(), "complaintAnswer", t.actor(), Audience.CASE);
        deadlines.met(t.caseNo(), "answerComplaint");
    }
}
