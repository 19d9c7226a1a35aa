package org.sanshe.purchase.tender;

import java.time.LocalDate;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.StoredDocument;
import org.sanshe.letters.Party;
import org.sanshe.letters.PrequalificationNotice;
import org.sanshe.letters.Project;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.springframework.stereotype.Component;

/** 资格预审文书: the notice that anybody may apply, and what applicants are told. */
@Component
class InvitationLetters {

    private static final String NEXT = "采购人将依法重新开展采购活动或者调整采购方式，请关注后续公告";

    private final Correspondence correspondence;
    private final Messages messages;

    InvitationLetters(Correspondence correspondence, Messages messages) {
        this.correspondence = correspondence;
        this.messages = messages;
    }

    /** 资格预审公告. */
    StoredDocument notice(Prequalification p) {
        var letter = new PrequalificationNotice(
                project(p), buyer(p), p.conditions(), p.documentsFrom(), Moments.local(p.deadline()), p.invite());
        return correspondence.publish(p.caseNo(), NoticeKind.PROCUREMENT, letter, p.buyer(), p.deadline());
    }

    /** 终止公告. */
    StoredDocument termination(Prequalification p, LocalDate on, String reason, String basis) {
        var letter = new TerminationNotice(project(p), buyer(p), on, reason, basis, NEXT);
        return correspondence.publish(p.caseNo(), NoticeKind.TERMINATION, letter, p.buyer(), null);
    }

    /** Tells an applicant what came of its application. */
    void tell(Prequalification p, Applicant a, String outcome) {
        messages.toOrganization(
                a.organizationId(),
                a.caseNo(),
                "“" + p.project() + "”资格预审结果：" + outcome,
                "Outcome of the pre-qualification: " + outcome,
                null);
    }

    private static Project project(Prequalification p) {
        return new Project(p.caseNo(), p.project(), Method.INVITED_TENDER.words());
    }

    private static Party buyer(Prequalification p) {
        return Party.reachable(p.buyer(), null, p.contactName(), p.contactPhone());
    }
}
