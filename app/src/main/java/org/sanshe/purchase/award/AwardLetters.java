package org.sanshe.purchase.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Submissions;
import org.sanshe.letters.AwardLetter;
import org.sanshe.letters.FailureLetter;
import org.sanshe.letters.Party;
import org.sanshe.letters.Project;
import org.sanshe.letters.ResultNotice;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.letters.UnsuccessfulLetter;
import org.sanshe.purchase.Candidates.Candidate;
import org.sanshe.purchase.Candidates.Participant;
import org.sanshe.purchase.Candidates.Procured;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.springframework.stereotype.Component;

/** 成交文书: notice and letters of a result, and of its end. */
@Component
class AwardLetters {

    private static final String NEXT = "采购人将依法重新开展采购活动，请关注后续公告";

    private final Correspondence correspondence;
    private final Plans plans;
    private final Submissions submissions;
    private final PassedOver passedOver;

    AwardLetters(Correspondence correspondence, Plans plans, Submissions submissions, PassedOver passedOver) {
        this.correspondence = correspondence;
        this.plans = plans;
        this.submissions = submissions;
        this.passedOver = passedOver;
    }

    /** 成交通知书、成交结果公告、未成交告知函, the award letter first. */
    List<StoredDocument> announce(
            Procured t, Award award, LocalDate challengeBy, Instant noticeUntil, LocalDate contractBy) {
        var sent = new ArrayList<StoredDocument>();
        sent.add(award(t, award, contractBy));
        sent.add(correspondence.publish(
                t.caseNo(), NoticeKind.RESULT, notice(t, award, challengeBy), t.buyer(), noticeUntil));
        for (Participant b : t.participants()) {
            if (!b.tookPart() || b.reference().equals(award.candidate())) continue;
            sent.add(unsuccessful(t, award, b, challengeBy));
        }
        return sent;
    }

    private StoredDocument award(Procured t, Award award, LocalDate contractBy) {
        Plan plan = plans.of(t.caseNo());
        var share = t.performanceBondShare();
        var letter = new AwardLetter(
                project(t),
                buyer(t),
                award.supplier(),
                award.decidedOn(),
                award.amount().yuan(),
                plan.scope(),
                plan.termMonths() + "个月",
                contractBy,
                share.signum() == 0
                        ? null
                        : award.amount().times(share.movePointLeft(2)).yuan(),
                t.contactName() + " " + t.contactPhone());
        return correspondence.send(
                award.organizationId(),
                caseOf(t, award),
                "awardLetter",
                letter,
                t.buyer(),
                "成交通知书：“" + t.project() + "”",
                "You have been awarded the purchase");
    }

    private ResultNotice notice(Procured t, Award award, LocalDate challengeBy) {
        Map<String, Object> form =
                submissions.latest(t.caseNo(), "publishResult", null).orElseThrow();
        var over = passedOver.kept(t).keySet();
        return new ResultNotice(
                project(t),
                buyer(t),
                null,
                new Party(award.supplier(), award.creditCode(), text(form, "supplierAddress"), null, null, null),
                award.amount().yuan(),
                text(form, "serviceScope").replaceAll("[。；]+$", "") + "；" + text(form, "serviceRequirements"),
                text(form, "serviceTime"),
                text(form, "serviceStandard"),
                t.ranking().stream()
                        .filter(r -> r.total() != null)
                        .map(r -> new ResultNotice.Score(
                                r.rank(),
                                over.contains(r.reference()) ? r.supplier() + PassedOver.MARK : r.supplier(),
                                r.total()))
                        .toList(),
                t.judges(),
                "自本公告发布之日起1个工作日",
                challengeBy,
                List.of());
    }

    private StoredDocument unsuccessful(Procured t, Award award, Participant b, LocalDate challengeBy) {
        var own = t.ranking().stream()
                .filter(r -> r.reference().equals(b.reference()))
                .findFirst();
        String over = passedOver.kept(t).get(b.reference());
        var letter = new UnsuccessfulLetter(
                project(t),
                buyer(t),
                b.supplier(),
                own.map(r -> "综合得分排序第" + r.rank() + "名" + (over == null ? "" : "；" + over))
                        .orElse(b.reason() == null ? "未参加排序" : b.reason()),
                own.map(Candidate::total).orElse(null),
                own.map(Candidate::rank).orElse(0),
                t.ranking().size(),
                award.supplier(),
                award.amount().yuan(),
                challengeBy);
        return correspondence.send(
                b.organizationId(),
                b.caseNo(),
                "unsuccessfulLetter",
                letter,
                t.buyer(),
                "未成交结果告知：“" + t.project() + "”",
                "The purchase was awarded to another supplier");
    }

    /** 成交结果无效: told to the public and to all who took part. Returns the digests. */
    List<String> annul(Procured t, Award award, LocalDate on, String reason, String basis) {
        return end(t, on, reason, basis, "awardVoidLetter", "成交结果无效", "The award to " + award.supplier() + " is void");
    }

    private List<String> end(Procured t, LocalDate on, String reason, String basis, String kind, String zh, String en) {
        var digests = new ArrayList<String>();
        var notice = new TerminationNotice(project(t), buyer(t), on, reason, basis, NEXT);
        digests.add(correspondence
                .publish(t.caseNo(), NoticeKind.TERMINATION, notice, t.buyer(), null)
                .digest());
        String contact = t.contactName() + " " + t.contactPhone();
        for (Participant b : t.participants()) {
            if (!b.tookPart()) continue;
            var letter = new FailureLetter(project(t), buyer(t), b.supplier(), on, reason, basis, NEXT, contact);
            digests.add(correspondence
                    .send(b.organizationId(), b.caseNo(), kind, letter, t.buyer(), "“" + t.project() + "”" + zh, en)
                    .digest());
        }
        return digests;
    }

    /** 不予确定: told to the public and to all who took part. Returns the digests. */
    List<String> nobody(Procured t, LocalDate on, String reason, String basis) {
        return end(t, on, reason, basis, "awardNoneLetter", "没有确定供应商", "Nobody was awarded");
    }

    private Project project(Procured t) {
        return new Project(
                t.caseNo(), t.project(), plans.of(t.caseNo()).method().words());
    }

    private static Party buyer(Procured t) {
        return Party.reachable(t.buyer(), null, t.contactName(), t.contactPhone());
    }

    private static String caseOf(Procured t, Award award) {
        return t.ranking().stream()
                .filter(c -> c.reference().equals(award.candidate()))
                .map(Candidate::caseNo)
                .findFirst()
                .orElse(t.caseNo());
    }

    private static String text(Map<String, Object> form, String key) {
        return String.valueOf(form.getOrDefault(key, ""));
    }
}
