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
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.ChallengeNotAdmitted;
import org.sanshe.letters.ChallengeReply;
import org.sanshe.letters.Letter;
import org.sanshe.processes.ChallengeSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderLetters;
import org.sanshe.purchase.tender.TenderRecords;

/** 供应商质疑: what {@code challenge.bpmn} asks. */
@Steps("challenge")
class ChallengeProcess implements ChallengeSteps {

    private static final LegalBasis ADMISSION = new LegalBasis("政府采购质疑和投诉办法", "第十条至第十二条");
    private static final LegalBasis REPLY = new LegalBasis("政府采购法", "第五十三条");

    private final ChallengeRows rows;
    private final TenderRecords tenders;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Evidence evidence;
    private final SansheClock clock;

    ChallengeProcess(
            ChallengeRows rows,
            TenderRecords tenders,
            Submissions submissions,
            Deadlines deadlines,
            Cases cases,
            Correspondence correspondence,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.tenders = tenders;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.cases = cases;
        this.correspondence = correspondence;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date examineDue(String caseNo) {
        return deadlines.due(caseNo, "examineChallenge");
    }

    @Override
    public boolean admitted(String caseNo) {
        return challenge(caseNo).isAdmitted();
    }

    @Override
    public void tellNotAdmitted(String caseNo) {
        Challenge challenge = challenge(caseNo);
        Tender tender = tenders.get(challenge.tenderCaseNo());
        var letter = new ChallengeNotAdmitted(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                challenge.supplier(),
                Moments.day(challenge.lodgedAt()),
                challenge.reason(),
                ADMISSION.text(),
                "对不予受理不服的，可以在" + complainBy(tender) + "前向同级财政部门投诉（《政府采购法》第五十五条）");
        send(challenge, tender, "challengeNotAdmitted", letter, "质疑不予受理", "Your challenge was not admitted");
        goOn(challenge);
    }

    @Override
    public Date replyDue(String caseNo) {
        return deadlines.due(caseNo, "replyChallenge");
    }

    @Override
    public boolean replyApproved(String caseNo) {
        return submissions
                .latest(caseNo, "approveReply", null)
                .map(v -> "APPROVE".equals(v.get("outcome")))
                .orElse(false);
    }

    @Override
    public void sendReply(String caseNo) {
        Challenge challenge = challenge(caseNo);
        Instant now = clock.instant();
        challenge.answer(now);
        deadlines.met(caseNo, "replyChallenge");
        Tender tender = tenders.get(challenge.tenderCaseNo());
        var form = submissions.latest(caseNo, "replyChallenge", null).orElseThrow();
        var letter = new ChallengeReply(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                challenge.supplier(),
                Moments.day(challenge.lodgedAt()),
                items(form),
                String.valueOf(form.get("summary")),
                consequence(challenge),
                "同级财政部门",
                complainBy(tender));
        send(challenge, tender, "challengeReply", letter, "质疑答复书", "The reply to your challenge");
        goOn(challenge);
    }

    @Override
    public void closeWithdrawn(String caseNo) {
        Challenge challenge = challenge(caseNo);
        challenge.withdraw(clock.instant());
        evidence.record(Act.of(caseNo, null, "challengeWithdrawn", "closeWithdrawn", Map.of()));
        goOn(challenge);
    }

    /** The award that waited for the end of this challenge, if it does, is told. */
    private void goOn(Challenge challenge) {
        cases.send("challengeClosed", challenge.tenderCaseNo());
    }

    private void send(Challenge challenge, Tender tender, String kind, Letter letter, String zh, String en) {
        var sent = correspondence.send(
                challenge.organizationId(), challenge.caseNo(), kind, letter, tender.buyer(), zh, en);
        evidence.record(
                Act.of(challenge.caseNo(), null, kind, null, Map.of("outcome", String.valueOf(challenge.outcome())))
                        .by(REPLY)
                        .with(List.of(sent.digest())));
    }

    private static List<ChallengeReply.Item> items(Map<String, Object> form) {
        return ((List<?>) form.get("answers"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> new ChallengeReply.Item(
                                String.valueOf(row.get("matter")),
                                String.valueOf(row.get("answer")),
                                "UPHELD".equals(row.get("finding"))))
                        .toList();
    }

    private static String consequence(Challenge challenge) {
        return switch (challenge.outcome()) {
            case REJECTED -> "质疑事项不成立，采购活动继续进行";
            case UPHELD_NO_EFFECT -> "质疑事项成立，但不影响成交结果，采购活动继续进行";
            case UPHELD_AFFECTS -> "质疑事项成立且影响成交结果，成交结果无效，依法处理";
        };
    }

    private LocalDate complainBy(Tender tender) {
        return deadlines
                .count(List.of("COMPLAINT"), clock.today(), cases.rulesAsOf(tender.caseNo()))
                .date();
    }

    private Challenge challenge(String caseNo) {
        return rows.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("challenge " + caseNo));
    }
}
