package org.sanshe.purchase.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.Letter;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.ChallengeSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.tender.Tender;

/** 供应商质疑: what {@code challenge.bpmn} asks. */
@Steps("challenge")
class ChallengeProcess implements ChallengeSteps {

    private static final LegalBasis REPLY = new LegalBasis("政府采购法", "第五十三条");
    private static final LegalBasis REPORT = new LegalBasis("政府采购质疑和投诉办法", "第十六条");

    private final ChallengeFile file;
    private final ChallengeLetters letters;
    private final Remedies remedies;
    private final Holds holds;
    private final Registry registry;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    ChallengeProcess(
            ChallengeFile file,
            ChallengeLetters letters,
            Remedies remedies,
            Holds holds,
            Registry registry,
            Submissions submissions,
            Deadlines deadlines,
            Cases cases,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.file = file;
        this.letters = letters;
        this.remedies = remedies;
        this.holds = holds;
        this.registry = registry;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.cases = cases;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date examineDue(String caseNo) {
        return deadlines.due(caseNo, "examineChallenge");
    }

    @Override
    public boolean admitted(String caseNo) {
        return file.get(caseNo).isAdmitted();
    }

    @Override
    public boolean correctionAsked(String caseNo) {
        return said(caseNo, "examineChallenge", "CORRECT");
    }

    @Override
    public String challenger(String caseNo) {
        return registry.get(file.get(caseNo).organizationId()).creditCode();
    }

    @Override
    public Date correctionDue(String caseNo) {
        return deadlines.due(caseNo, "correctChallenge");
    }

    @Override
    public void tellNotAdmitted(String caseNo) {
        Challenge challenge = file.get(caseNo);
        send(
                challenge,
                "challengeNotAdmitted",
                letters.notAdmitted(challenge, complainBy(challenge)),
                "质疑不予受理",
                "Your challenge was not admitted");
        goOn(challenge);
    }

    @Override
    public Date replyDue(String caseNo) {
        return deadlines.due(caseNo, "replyChallenge");
    }

    @Override
    public boolean replyApproved(String caseNo) {
        return said(caseNo, "approveReply", "APPROVE");
    }

    @Override
    public void sendReply(String caseNo) {
        Challenge challenge = file.get(caseNo);
        Instant now = clock.instant();
        Letter reply = letters.reply(challenge, complainBy(challenge));
        boolean changes =
                challenge.outcome() == Challenge.Outcome.UPHELD_AFFECTS && remedies.concernsPresent(challenge);
        Letter report = changes ? letters.report(challenge, clock.today()) : null;
        challenge.answer(now);
        deadlines.met(caseNo, "replyChallenge");
        send(challenge, "challengeReply", reply, "质疑答复书", "The reply to your challenge");
        letters.copies(challenge)
                .forEach(other -> correspondence.send(
                        other.organizationId(),
                        other.responseNo(),
                        "challengeReplyCopy",
                        reply,
                        file.tender(challenge).buyer(),
                        "与你单位有关的质疑已经答复",
                        "A challenge that concerns you was answered"));
        holds.lift(challenge.tenderCaseNo(), caseNo, "质疑已答复", null);
        if (report != null) carryOut(challenge, report);
        goOn(challenge);
    }

    /** The result changes: it is reported to finance, and what the law requires is done. */
    private void carryOut(Challenge challenge, Letter report) {
        Tender tender = file.tender(challenge);
        var ruling = file.ruling(challenge);
        var reported = correspondence.file(challenge.caseNo(), "resultChangeReport", report, tender.buyer());
        messages.toRole(
                Role.TREASURY,
                tender.unitId(),
                challenge.caseNo(),
                "质疑答复改变采购结果的报告：" + tender.project(),
                "A reply to a challenge changes the result of a purchase",
                reported);
        boolean goesOn = remedies.carryOut(ruling, challenge.tenderCaseNo(), challenge.caseNo(), "质疑事项成立且影响采购结果", null);
        if (!goesOn) {
            messages.toRole(
                    Role.PROCUREMENT,
                    tender.unitId(),
                    challenge.caseNo(),
                    "原采购案已办结，请另行安排：" + ruling.zh(),
                    "The purchase has ended; arrange it anew: " + ruling.en(),
                    null);
        }
        evidence.record(Act.of(
                        challenge.caseNo(),
                        null,
                        "resultChanged",
                        "sendReply",
                        Map.of(
                                "remedy", ruling.remedy().name(),
                                "progress", ruling.progress().name()))
                .by(REPORT)
                .with(List.of(reported.digest())));
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        Challenge challenge = file.get(caseNo);
        challenge.withdraw(clock.instant());
        holds.lift(challenge.tenderCaseNo(), caseNo, "质疑已撤回", null);
        evidence.record(Act.of(caseNo, null, "challengeWithdrawn", "closeWithdrawn", Map.of()));
        goOn(challenge);
    }

    /** The award that waited for the end of this challenge, if it does, is told. */
    private void goOn(Challenge challenge) {
        cases.send("challengeClosed", challenge.tenderCaseNo());
    }

    private void send(Challenge challenge, String kind, Letter letter, String zh, String en) {
        var sent = correspondence.send(
                challenge.organizationId(),
                challenge.caseNo(),
                kind,
                letter,
                file.tender(challenge).buyer(),
                zh,
                en);
        evidence.record(
                Act.of(challenge.caseNo(), null, kind, null, Map.of("outcome", String.valueOf(challenge.outcome())))
                        .by(REPLY)
                        .with(List.of(sent.digest())));
    }

    private boolean said(String caseNo, String node, String outcome) {
        return submissions
                .latest(caseNo, node, null)
                .map(v -> outcome.equals(v.get("outcome")))
                .orElse(false);
    }

    /** 答复期满后十五个工作日, whether the reply came early, in time or not at all. */
    private LocalDate complainBy(Challenge challenge) {
        LocalDate replyPeriodEnds = deadlines
                .current(challenge.caseNo(), "replyChallenge")
                .orElseThrow()
                .dueDate();
        return deadlines
                .count(List.of("COMPLAINT"), replyPeriodEnds, cases.rulesAsOf(challenge.tenderCaseNo()))
                .date();
    }
}
