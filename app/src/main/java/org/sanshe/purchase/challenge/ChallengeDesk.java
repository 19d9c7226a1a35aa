package org.sanshe.purchase.challenge;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;

/** 供应商质疑: the tasks of {@code challenge.bpmn}. */
@Desk("challenge")
class ChallengeDesk {

    private static final LegalBasis LODGING = new LegalBasis("政府采购法", "第五十二条");
    private static final LegalBasis EXAMINATION = new LegalBasis("政府采购质疑和投诉办法", "第十条至第十二条");
    private static final LegalBasis REPLY = new LegalBasis("政府采购法", "第五十三条");

    private final Challenges challenges;
    private final ChallengeRows rows;
    private final ChallengeWindow window;
    private final TenderRecords tenders;
    private final Registry registry;
    private final Cases cases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    ChallengeDesk(
            Challenges challenges,
            ChallengeRows rows,
            ChallengeWindow window,
            TenderRecords tenders,
            Registry registry,
            Cases cases,
            Submissions submissions,
            Deadlines deadlines,
            Correspondence correspondence,
            Evidence evidence) {
        this.challenges = challenges;
        this.rows = rows;
        this.window = window;
        this.tenders = tenders;
        this.registry = registry;
        this.cases = cases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        if (s.actor().organizationId() == null) return values;
        Profile me = registry.get(s.actor().organizationId());
        values.put("supplierName", me.name());
        values.put("creditCode", me.creditCode());
        values.put("address", me.address());
        values.put("contactName", me.contactName());
        values.put(
                "tenders",
                tenders.knownTo(me.id()).stream()
                        .map(t -> Map.of("label", t.project() + "（" + t.caseNo() + "）", "value", t.caseNo()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        return values;
    }

    /** The form {@code challenge}. */
    record Letter(String tenderNo, Challenge.Stage stage, List<String> authorization, List<String> evidenceFiles) {}

    @Starts(prefix = "ZY", roles = Role.ORGANIZATION)
    CaseFacts start(StartContext s, Letter form) {
        if (s.actor().organizationId() == null) throw new Refusal(ChallengeRule.DOCUMENTS_NOT_OBTAINED);
        Profile me = registry.get(s.actor().organizationId());
        Tender tender =
                tenders.find(form.tenderNo()).orElseThrow(() -> new Refusal(ChallengeRule.DOCUMENTS_NOT_OBTAINED));
        var bidder = tenders.bidder(tender, me.id()).orElse(null);
        ChallengeWindow.checkStanding(form.stage(), bidder);
        challenges.raised(tender.caseNo(), me.id(), form.stage()).ifPresent(earlier -> {
            throw new Refusal(ChallengeRule.ALREADY_RAISED, earlier);
        });
        challenges.lodge(
                s.caseNo(),
                tender.caseNo(),
                me.id(),
                me.name(),
                form.stage(),
                window.until(form.stage(), tender, bidder));
        LocalDate rulesAsOf = cases.rulesAsOf(tender.caseNo());
        deadlines.set(s.caseNo(), "examineChallenge", List.of("CHALLENGE_EXAMINATION"), s.today(), rulesAsOf);
        deadlines.set(s.caseNo(), "replyChallenge", List.of("CHALLENGE_REPLY"), s.today(), rulesAsOf);
        for (var files : List.of(form.authorization(), form.evidenceFiles())) {
            correspondence.attach(
                    files, s.caseNo(), "challenge", s.actor(), Audience.CASE, Audience.organization(me.id()));
        }
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "challengeLodged",
                        "start",
                        Map.of("tender", tender.caseNo(), "stage", form.stage().name()))
                .by(LODGING));
        return new CaseFacts(
                "质疑（" + form.stage().zh() + "）：" + tender.project(), tender.unitId(), me.id(), tender.caseNo());
    }

    @Prefills
    Map<String, Object> examineChallenge(TaskContext t) {
        return shown(t.caseNo());
    }

    /** The form {@code challenge-examination}. */
    record Examination(
            Outcome outcome, List<String> defects, String reason, boolean mayAffectResult, String affectReason) {
        enum Outcome {
            ADMIT,
            REFUSE
        }
    }

    @Handles
    void examineChallenge(TaskContext t, Examination form) {
        Challenge challenge = challenge(t.caseNo());
        if (form.outcome() == Examination.Outcome.ADMIT) {
            challenge.admit(form.mayAffectResult(), form.affectReason());
        } else {
            challenge.refuse(form.reason(), t.at());
        }
        deadlines.met(t.caseNo(), "examineChallenge");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "challengeExamined",
                        t.node(),
                        Map.of(
                                "outcome", form.outcome().name(),
                                "defects", form.defects(),
                                "mayAffectResult", form.mayAffectResult()))
                .by(EXAMINATION));
    }

    @Prefills
    Map<String, Object> replyChallenge(TaskContext t) {
        var values = new LinkedHashMap<>(shown(t.caseNo()));
        submissions.latest(t.caseNo(), "replyChallenge", null).ifPresent(v -> {
            values.put("answers", v.get("answers"));
            values.put("summary", v.get("summary"));
        });
        values.putIfAbsent(
                "answers",
                points(t.caseNo()).stream()
                        .map(p -> Map.of("matter", String.valueOf(p.get("matter"))))
                        .toList());
        values.put(
                "returnReason",
                submissions
                        .latest(t.caseNo(), "approveReply", null)
                        .map(v -> v.get("opinion"))
                        .orElse(""));
        return values;
    }

    /** The form {@code challenge-reply}. */
    record Reply(Challenge.Outcome outcome, Challenge.Remedy remedy, List<String> files) {}

    @Handles
    void replyChallenge(TaskContext t, Reply form) {
        challenge(t.caseNo()).draftReply(form.outcome(), form.remedy());
        correspondence.attach(form.files(), t.caseNo(), "challengeReply", t.actor(), Audience.CASE);
    }

    @Prefills
    Map<String, Object> approveReply(TaskContext t) {
        Challenge challenge = challenge(t.caseNo());
        String summary = submissions
                .latest(t.caseNo(), "replyChallenge", null)
                .map(v -> String.valueOf(v.get("summary")))
                .orElse("");
        return Map.of(
                "subject",
                "质疑答复：" + challenge.supplier(),
                "facts",
                List.of(
                        Map.of(
                                "name",
                                "质疑环节 / Stage",
                                "value",
                                challenge.stage().zh()),
                        Map.of("name", "答复结论 / Outcome", "value", String.valueOf(challenge.outcome())),
                        Map.of("name", "答复正文 / Reply", "value", summary)));
    }

    @Handles
    void approveReply(TaskContext t, Approval form) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.isApproved() ? "replyApproved" : "replyReturned",
                        t.node(),
                        Map.of("outcome", String.valueOf(challenge(t.caseNo()).outcome())))
                .by(REPLY));
    }

    private Map<String, Object> shown(String caseNo) {
        Challenge challenge = challenge(caseNo);
        Tender tender = tenders.get(challenge.tenderCaseNo());
        var letter = submissions.latest(caseNo, "start", null).orElseThrow();
        return Map.of(
                "challengePoints", points(caseNo),
                "request", String.valueOf(letter.get("request")),
                "challengerName", challenge.supplier(),
                "receivedOn", Moments.zh(challenge.lodgedAt()),
                "serviceName", tender.project(),
                "stageText", challenge.stage().zh(),
                "challengeDue",
                        Moments.zh(deadlines.due(caseNo, "replyChallenge").toInstant()));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> points(String caseNo) {
        return (List<Map<String, Object>>)
                submissions.latest(caseNo, "start", null).orElseThrow().get("points");
    }

    private Challenge challenge(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("challenge " + caseNo));
    }
}
