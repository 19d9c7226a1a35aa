package org.sanshe.purchase.challenge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Approval;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.springframework.context.annotation.Lazy;

/** 供应商质疑: the tasks of {@code challenge.bpmn}. */
@Desk("challenge")
class ChallengeDesk {

    private static final LegalBasis EXAMINATION = new LegalBasis("政府采购质疑和投诉办法", "第十条至第十二条");
    private static final LegalBasis REPLY = new LegalBasis("政府采购法", "第五十三条");

    private final ChallengeFile file;
    private final ChallengeLetters letters;
    private final Remedies remedies;
    private final Awards awards;
    private final Holds holds;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    ChallengeDesk(
            ChallengeFile file,
            ChallengeLetters letters,
            Remedies remedies,
            @Lazy Awards awards,
            Holds holds,
            Deadlines deadlines,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.file = file;
        this.letters = letters;
        this.remedies = remedies;
        this.awards = awards;
        this.holds = holds;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> examineChallenge(TaskContext t) {
        return file.shown(t.caseNo());
    }

    /** The form {@code challenge-examination}. */
    record Examination(
            Outcome outcome,
            List<String> defects,
            String reason,
            Boolean mayAffectResult,
            String affectReason,
            List<String> files) {
        enum Outcome {
            ADMIT,
            CORRECT,
            REFUSE
        }
    }

    @Handles
    void examineChallenge(TaskContext t, Examination form) {
        Challenge challenge = file.get(t.caseNo());
        correspondence.attach(form.files(), t.caseNo(), "challengeExamination", t.actor(), Audience.CASE);
        switch (form.outcome()) {
            case ADMIT -> {
                challenge.admit(form.mayAffectResult(), form.affectReason());
                if (form.mayAffectResult()) suspend(challenge, form.affectReason(), t);
                else lift(challenge, "质疑事项不影响采购结果：" + form.affectReason(), t);
            }
            case CORRECT -> {
                challenge.askForCorrection(form.reason());
                var until = deadlines.set(
                        t.caseNo(), "correctChallenge", List.of("CHALLENGE_CORRECTION"), t.today(), t.rulesAsOf());
                correspondence.send(
                        challenge.organizationId(),
                        t.caseNo(),
                        "correctionRequest",
                        letters.correction(challenge, until.toInstant()),
                        file.tender(challenge).buyer(),
                        "质疑函须补正",
                        "Your challenge must be completed");
            }
            case REFUSE -> {
                challenge.refuse(form.reason(), t.at());
                lift(challenge, "质疑不予受理", t);
            }
            default -> throw new IllegalStateException(form.outcome().name());
        }
        if (form.outcome() != Examination.Outcome.CORRECT) deadlines.met(t.caseNo(), "examineChallenge");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "challengeExamined",
                        t.node(),
                        Map.of(
                                "outcome", form.outcome().name(),
                                "defects", form.defects(),
                                "mayAffectResult", String.valueOf(form.mayAffectResult())))
                .by(EXAMINATION));
    }

    /** What may be affected stops: signing, or the performance and the payments of what is signed (GPR 54). */
    private void suspend(Challenge challenge, String reason, TaskContext t) {
        Set<Matter> held =
                holds.suspend(challenge.tenderCaseNo(), Ground.CHALLENGE, challenge.caseNo(), reason, t.actor(), null);
        if (!held.contains(Matter.PERFORMANCE)) return;
        messages.toOrganization(
                awards.awarded(challenge.tenderCaseNo()).organizationId(),
                challenge.tenderCaseNo(),
                "有质疑可能影响采购结果，合同中止履行和支付，至恢复通知时止（《政府采购法实施条例》第五十四条）",
                "A challenge may affect the result: performance and payments of the contract stop until further notice",
                null);
    }

    private void lift(Challenge challenge, String reason, TaskContext t) {
        holds.lift(challenge.tenderCaseNo(), challenge.caseNo(), reason, t.actor());
    }

    @Prefills
    Map<String, Object> correctChallenge(TaskContext t) {
        return Map.of(
                "reason", file.get(t.caseNo()).reason(), "correctionDue", file.due(t.caseNo(), "correctChallenge"));
    }

    /** The form {@code challenge-correction}. */
    record Correction(List<String> files) {}

    @Handles
    void correctChallenge(TaskContext t, Correction form) {
        long challenger = file.get(t.caseNo()).organizationId();
        correspondence.attach(
                form.files(),
                t.caseNo(),
                "challengeCorrection",
                t.actor(),
                Audience.CASE,
                Audience.organization(challenger));
        deadlines.met(t.caseNo(), "correctChallenge");
    }

    @Prefills
    Map<String, Object> replyChallenge(TaskContext t) {
        return file.reply(t.caseNo());
    }

    /** The form {@code challenge-reply}. */
    record Reply(Challenge.Outcome outcome, Remedy remedy, List<String> files) {}

    @Handles
    void replyChallenge(TaskContext t, Reply form) {
        Challenge challenge = file.get(t.caseNo());
        if (form.outcome() == Challenge.Outcome.UPHELD_AFFECTS) check(challenge, form.remedy());
        challenge.draftReply(form.outcome(), form.remedy());
        correspondence.attach(form.files(), t.caseNo(), "challengeReply", t.actor(), Audience.CASE);
    }

    /** The remedy follows from how far the purchase has come; documents may be drawn up anew instead of amended. */
    private void check(Challenge challenge, Remedy chosen) {
        var ruling = remedies.ruling(Remedies.Way.CHALLENGE, challenge.stage(), challenge.tenderCaseNo());
        boolean anew = ruling.remedy() == Remedy.AMEND && chosen == Remedy.RESTART;
        if (chosen != ruling.remedy() && !anew) throw new Refusal(ChallengeRule.REMEDY_BY_LAW, ruling.zh());
    }

    @Prefills
    Map<String, Object> approveReply(TaskContext t) {
        Challenge challenge = file.get(t.caseNo());
        var facts = new LinkedHashMap<String, String>();
        facts.put("质疑环节 / Stage", challenge.stage().zh());
        facts.put("答复结论 / Outcome", file.conclusion(challenge));
        facts.put("答复正文 / Reply", file.replied(t.caseNo(), "summary"));
        return Map.of(
                "subject",
                "质疑答复：" + challenge.supplier(),
                "facts",
                facts.entrySet().stream()
                        .map(e -> Map.of("name", e.getKey(), "value", e.getValue()))
                        .toList());
    }

    @Handles
    void approveReply(TaskContext t, Approval form) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        form.isApproved() ? "replyApproved" : "replyReturned",
                        t.node(),
                        Map.of("outcome", String.valueOf(file.get(t.caseNo()).outcome())))
                .by(REPLY));
    }
}
