package org.sanshe.purchase.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.StoredDocument;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Registry;
import org.sanshe.processes.ComplaintSteps;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.challenge.Remedies;
import org.sanshe.purchase.challenge.Remedy;

/** 供应商投诉: what {@code complaint.bpmn} asks. */
@Steps("complaint")
class ComplaintProcess implements ComplaintSteps {

    private static final LegalBasis REVIEW = new LegalBasis("政府采购质疑和投诉办法", "第二十一条");
    private static final LegalBasis SUSPENSION = new LegalBasis("政府采购法", "第五十七条");
    private static final LegalBasis DECISION = new LegalBasis("政府采购法", "第五十六条");
    private static final LegalBasis REJECTION = new LegalBasis("政府采购质疑和投诉办法", "第二十九条");
    private static final LegalBasis WITHDRAWAL = new LegalBasis("政府采购质疑和投诉办法", "第三十条");

    private final ComplaintFile file;
    private final ComplaintLetters letters;
    private final Remedies remedies;
    private final Holds holds;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    ComplaintProcess(
            ComplaintFile file,
            ComplaintLetters letters,
            Remedies remedies,
            Holds holds,
            Registry registry,
            Deadlines deadlines,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.file = file;
        this.letters = letters;
        this.remedies = remedies;
        this.holds = holds;
        this.registry = registry;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date reviewDue(String caseNo) {
        return deadlines.due(caseNo, "reviewComplaint");
    }

    @Override
    public boolean accepted(String caseNo) {
        return file.get(caseNo).status() == Complaint.Status.ACCEPTED;
    }

    @Override
    public boolean correctionAsked(String caseNo) {
        return "CORRECT".equals(file.latest(caseNo, "reviewComplaint").get("outcome"));
    }

    @Override
    public String complainant(String caseNo) {
        return registry.get(file.get(caseNo).organizationId()).creditCode();
    }

    @Override
    public Date correctionDue(String caseNo) {
        return deadlines.due(caseNo, "correctComplaint");
    }

    @Override
    public void tellNotAccepted(String caseNo) {
        Complaint complaint = file.get(caseNo);
        record(
                caseNo,
                "complaintNotAccepted",
                Map.of("reason", complaint.reason()),
                REVIEW,
                List.of(letters.notAccepted(complaint)));
    }

    @Override
    public void notifyParties(String caseNo) {
        LocalDate rulesAsOf = cases.rulesAsOf(caseNo);
        Date until = deadlines.set(caseNo, "answerComplaint", List.of("COMPLAINT_ANSWER"), clock.today(), rulesAsOf);
        var sent = letters.notices(file.get(caseNo), day(until));
        record(caseNo, "complaintNotified", Map.of("told", sent.size()), REVIEW, sent);
    }

    @Override
    public Date answerDue(String caseNo) {
        return deadlines.due(caseNo, "answerComplaint");
    }

    @Override
    public Date decisionDue(String caseNo) {
        return deadlines.due(caseNo, "decideComplaint");
    }

    @Override
    public boolean clockStopped(String caseNo) {
        return next(caseNo).equals("STOP");
    }

    @Override
    public boolean suspensionChanges(String caseNo) {
        return List.of("SUSPEND", "RESUME").contains(next(caseNo));
    }

    private String next(String caseNo) {
        return String.valueOf(file.latest(caseNo, "examineComplaint").get("next"));
    }

    @Override
    public void changeSuspension(String caseNo) {
        Complaint complaint = file.get(caseNo);
        var form = file.latest(caseNo, "examineComplaint");
        String reason = String.valueOf(form.get("suspendReason"));
        LocalDate until = next(caseNo).equals("SUSPEND") ? LocalDate.parse((String) form.get("suspendUntil")) : null;
        holds.lift(complaint.purchaseCaseNo(), caseNo, reason, null);
        if (until != null) {
            holds.suspend(complaint.purchaseCaseNo(), Ground.SUSPENSION_ORDER, caseNo, reason, null, endOf(until));
        }
        record(
                caseNo,
                until == null ? "suspensionEnded" : "suspensionOrdered",
                Map.of("until", String.valueOf(until), "reason", reason),
                SUSPENSION,
                List.of(letters.suspension(complaint, reason, until)));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(SansheClock.ZONE)
                .toInstant();
    }

    @Override
    public void applyDecision(String caseNo) {
        Complaint complaint = file.get(caseNo);
        String conclusion = file.conclusion(complaint);
        boolean affects = complaint.outcome() == Complaint.Outcome.UPHELD_AFFECTS;
        var ruling = affects ? file.ruling(complaint) : null;
        String basis = affects ? ruling.articles() : rejected(complaint) ? REJECTION.text() : DECISION.text();
        var decision = letters.decision(complaint, conclusion, basis);
        holds.lift(complaint.purchaseCaseNo(), caseNo, "投诉已作出处理决定", null);
        complaint.conclude(conclusion, affects && !carryOut(complaint, ruling));
        record(caseNo, "decisionApplied", Map.of("what", conclusion), DECISION, List.of(decision));
    }

    private boolean carryOut(Complaint complaint, Remedies.Ruling ruling) {
        boolean goesOn =
                remedies.carryOut(ruling, complaint.purchaseCaseNo(), complaint.caseNo(), "投诉事项成立且影响采购结果", null);
        return goesOn || ruling.remedy() == Remedy.DAMAGES;
    }

    private static boolean rejected(Complaint complaint) {
        return complaint.outcome() == Complaint.Outcome.REJECTED;
    }

    @Override
    public boolean arrangementNeeded(String caseNo) {
        return file.get(caseNo).isArrangementNeeded();
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        Complaint complaint = file.get(caseNo);
        complaint.withdraw();
        holds.lift(complaint.purchaseCaseNo(), caseNo, "投诉已撤回", null);
        letters.withdrawn(complaint);
        record(caseNo, "complaintWithdrawn", Map.of(), WITHDRAWAL, List.of());
    }

    private void record(
            String caseNo, String act, Map<String, Object> facts, LegalBasis basis, List<StoredDocument> documents) {
        evidence.record(Act.of(caseNo, null, act, null, facts)
                .by(basis)
                .with(documents.stream().map(StoredDocument::digest).toList()));
    }

    private static LocalDate day(Date moment) {
        return moment.toInstant().atZone(SansheClock.ZONE).toLocalDate();
    }
}
