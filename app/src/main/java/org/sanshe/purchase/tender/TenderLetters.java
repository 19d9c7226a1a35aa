package org.sanshe.purchase.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.StoredDocument;
import org.sanshe.letters.ConsultationNotice;
import org.sanshe.letters.FailureLetter;
import org.sanshe.letters.OpeningRecord;
import org.sanshe.letters.Party;
import org.sanshe.letters.Project;
import org.sanshe.letters.ResponseList;
import org.sanshe.letters.ResponseReceipt;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 采购活动文书: the letters from the notice to the opening, filled from the tender. */
@Component
public class TenderLetters {

    private static final String NEXT = "采购人将依法重新开展采购活动或者调整采购方式，请关注后续公告";

    private final Correspondence correspondence;
    private final Invitations invitations;
    private final String baseUrl;

    TenderLetters(
            Correspondence correspondence,
            Invitations invitations,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.correspondence = correspondence;
        this.invitations = invitations;
        this.baseUrl = baseUrl;
    }

    /** 项目. */
    public static Project project(Tender t) {
        return new Project(t.caseNo(), t.project(), t.method().words());
    }

    /** 采购人. */
    public static Party buyer(Tender t) {
        return Party.reachable(
                t.buyer(), null, t.terms().contactName(), t.terms().contactPhone());
    }

    /** 采购公告; where only some may take part, an invitation to each of them. */
    StoredDocument notice(Tender t, Plan plan, String noticePeriod) {
        TenderTerms terms = t.terms();
        var deadline = Moments.local(terms.responseDeadline());
        var letter = new ConsultationNotice(
                project(t),
                buyer(t),
                null,
                t.budget().yuan(),
                terms.ceiling().yuan(),
                plan.scope(),
                plan.termMonths() + "个月",
                terms.consortiumAllowed(),
                terms.reservation().zh(),
                t.qualifications(),
                terms.documentsFrom(),
                terms.documentsUntil(),
                terms.documentsHow(),
                deadline,
                terms.place(),
                deadline,
                noticePeriod,
                List.of("提问截止时间：" + Moments.zh(terms.questionsUntil()) + "。"));
        var invited = invitations.of(t);
        if (invited.isEmpty()) {
            return correspondence.publish(
                    t.caseNo(), NoticeKind.PROCUREMENT, letter, t.buyer(), terms.responseDeadline());
        }
        String what = t.method() == Method.INVITED_TENDER ? "投标" : "谈判";
        for (var invitee : invited.get()) {
            correspondence.send(
                    invitee.organizationId(),
                    invitee.caseNo(),
                    "bidInvitation",
                    letter,
                    t.buyer(),
                    "邀请您参加“" + t.project() + "”" + what,
                    "You are invited to take part in “" + t.project() + "”");
        }
        return correspondence.file(t.caseNo(), "bidInvitation", letter, t.buyer());
    }

    /** 接收回执, to the supplier. */
    StoredDocument receipt(Tender t, Response r, ResponseBook.Version v, long bytes) {
        String what = switch (v.action()) {
            case SUBMIT, REPLACE -> t.method().response() + "（第" + v.no() + "版）";
            case CONFIRM -> "确认声明";
            case WITHDRAW -> "撤回声明";
        };
        var letter = new ResponseReceipt(
                project(t),
                r.supplier(),
                r.creditCode(),
                what,
                bytes,
                v.digest(),
                Moments.local(v.receivedAt()),
                Moments.local(t.terms().responseDeadline()),
                v.no() == 1 ? null : r.caseNo() + " 第" + (v.no() - 1) + "版");
        return correspondence.send(
                r.organizationId(),
                r.caseNo(),
                "responseReceipt",
                letter,
                t.buyer(),
                "已收到您提交的" + what,
                "Receipt for your response, version " + v.no());
    }

    /** 开启记录, to everybody who responded. */
    StoredDocument opening(Tender t, Instant at, String host, List<OpeningRecord.Response> opened, String remark) {
        var letter = new OpeningRecord(project(t), Moments.local(at), t.terms().place(), host, host, opened, remark);
        return correspondence.file(t.caseNo(), "openingRecord", letter, t.buyer());
    }

    /** 响应清单公告. */
    StoredDocument responseList(Tender t, String root, List<String> digests) {
        var letter = new ResponseList(
                project(t),
                buyer(t),
                Moments.local(t.terms().responseDeadline()),
                root,
                digests,
                baseUrl + "/public/receipts");
        return correspondence.publish(t.caseNo(), NoticeKind.RESPONSES, letter, t.buyer(), null);
    }

    /** 终止公告. */
    StoredDocument termination(Tender t, LocalDate on, String reason, String basis) {
        var letter = new TerminationNotice(project(t), buyer(t), on, reason, basis, NEXT);
        return correspondence.publish(t.caseNo(), NoticeKind.TERMINATION, letter, t.buyer(), null);
    }

    /** 终止告知函, to one supplier. */
    StoredDocument failure(Tender t, Response r, LocalDate on, String reason, String basis) {
        String contact = t.terms().contactName() + " " + t.terms().contactPhone();
        var letter = new FailureLetter(project(t), buyer(t), r.supplier(), on, reason, basis, NEXT, contact);
        return correspondence.send(
                r.organizationId(),
                r.caseNo(),
                "failureLetter",
                letter,
                t.buyer(),
                "“" + t.project() + "”采购活动已终止",
                "The procurement you took part in has ended without a supplier");
    }
}
