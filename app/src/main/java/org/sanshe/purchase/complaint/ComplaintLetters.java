package org.sanshe.purchase.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Role;
import org.sanshe.letters.ChallengeReply;
import org.sanshe.letters.ComplaintDecision;
import org.sanshe.letters.ComplaintNotAccepted;
import org.sanshe.letters.ComplaintNotice;
import org.sanshe.letters.CorrectionRequest;
import org.sanshe.letters.Letter;
import org.sanshe.letters.Party;
import org.sanshe.letters.Project;
import org.sanshe.letters.SuspensionNotice;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Candidates.Participant;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.challenge.FinanceOffice;
import org.sanshe.purchase.tender.Moments;
import org.springframework.stereotype.Component;

/** 投诉文书: issued by the finance department to the complainant, the purchaser and others concerned. */
@Component
class ComplaintLetters {

    private final ComplaintFile file;
    private final FinanceOffice finance;
    private final Correspondence correspondence;
    private final Messages messages;

    ComplaintLetters(ComplaintFile file, FinanceOffice finance, Correspondence correspondence, Messages messages) {
        this.file = file;
        this.finance = finance;
        this.correspondence = correspondence;
        this.messages = messages;
    }

    /** 补正通知书. */
    void correction(Complaint c, Instant until) {
        var letter = new CorrectionRequest(
                project(c),
                c.complainant(),
                "投诉书",
                c.receivedOn(),
                c.reason(),
                Moments.day(until),
                "未按期补正或者补正后仍不符合规定的，不予受理。");
        toComplainant(c, "correctionRequest", letter, "投诉书须补正", "Your complaint must be completed");
    }

    /** 投诉不予受理告知书. */
    StoredDocument notAccepted(Complaint c) {
        var letter = new ComplaintNotAccepted(project(c), c.complainant(), c.receivedOn(), c.reason(), c.office());
        return toComplainant(
                c, "complaintNotAccepted", letter, letter.title(), "Your complaint was not accepted, or referred");
    }

    /** 投诉答复通知书, to the purchaser and to those named in the review. */
    List<StoredDocument> notices(Complaint c, LocalDate until) {
        Plan plan = file.plan(c);
        var sent = new ArrayList<StoredDocument>();
        var toBuyer = correspondence.file(c.caseNo(), "complaintNotice", notice(c, plan.buyer(), until), issuer(c));
        messages.toRole(
                Role.PROCUREMENT,
                plan.unitId(),
                c.caseNo(),
                "投诉答复通知书：" + plan.title(),
                "A complaint to answer: " + plan.title(),
                toBuyer);
        sent.add(toBuyer);
        for (Participant other : file.notified(c)) {
            sent.add(correspondence.send(
                    other.organizationId(),
                    other.caseNo(),
                    "complaintNotice",
                    notice(c, other.supplier(), until),
                    issuer(c),
                    "与你单位有关的投诉已受理",
                    "A complaint that concerns you was accepted"));
        }
        return sent;
    }

    /** 暂停或者恢复采购活动通知书. */
    StoredDocument suspension(Complaint c, String reason, LocalDate until) {
        Plan plan = file.plan(c);
        var letter = new SuspensionNotice(project(c), plan.buyer(), c.complainant(), reason, until);
        var filed = correspondence.file(c.caseNo(), "suspensionNotice", letter, issuer(c));
        messages.toRole(
                Role.PROCUREMENT,
                plan.unitId(),
                c.purchaseCaseNo(),
                letter.title() + "：" + plan.title(),
                until == null ? "The procurement goes on: " + plan.title() : "Suspended by finance: " + plan.title(),
                filed);
        return filed;
    }

    /** 投诉处理决定书, sent to all concerned and published. */
    StoredDocument decision(Complaint c, String conclusion, String basis) {
        Plan plan = file.plan(c);
        var form = file.latest(c.caseNo(), "decideComplaint");
        var letter = new ComplaintDecision(
                c.decisionNumber(),
                project(c),
                c.complainant(),
                new Party(plan.buyer(), null, null, null, null, null),
                file.notified(c).stream().map(Participant::supplier).toList(),
                c.receivedOn(),
                file.request(c.caseNo()),
                items(form),
                String.valueOf(form.get("summary")),
                conclusion,
                basis);
        var published = correspondence.publish(c.caseNo(), NoticeKind.COMPLAINT, letter, issuer(c), null);
        messages.toOrganization(c.organizationId(), c.caseNo(), "投诉处理决定书", "The decision on your complaint", published);
        messages.toRole(
                Role.PROCUREMENT,
                plan.unitId(),
                c.caseNo(),
                "投诉处理决定书：" + plan.title(),
                "The decision on a complaint: " + plan.title(),
                published);
        file.notified(c)
                .forEach(o -> messages.toOrganization(
                        o.organizationId(),
                        o.caseNo(),
                        "与你单位有关的投诉已作出处理决定",
                        "A complaint that concerns you was decided",
                        published));
        return published;
    }

    /** 终止投诉处理, told to the purchaser. */
    void withdrawn(Complaint c) {
        Plan plan = file.plan(c);
        messages.toRole(
                Role.PROCUREMENT,
                plan.unitId(),
                c.caseNo(),
                "投诉已撤回，终止处理：" + plan.title(),
                "A complaint was withdrawn: " + plan.title(),
                null);
    }

    private StoredDocument toComplainant(Complaint c, String kind, Letter letter, String zh, String en) {
        return correspondence.send(c.organizationId(), c.caseNo(), kind, letter, issuer(c), zh, en);
    }

    private Letter notice(Complaint c, String addressee, LocalDate until) {
        var points = file.points(c.caseNo()).stream()
                .map(p -> p.get("matter") + "（" + p.get("facts") + "）")
                .toList();
        return new ComplaintNotice(project(c), addressee, c.complainant(), points, file.request(c.caseNo()), until);
    }

    private Project project(Complaint c) {
        return new Project(c.purchaseCaseNo(), file.plan(c).title());
    }

    private String issuer(Complaint c) {
        return finance.of(file.plan(c).unitId());
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
}
