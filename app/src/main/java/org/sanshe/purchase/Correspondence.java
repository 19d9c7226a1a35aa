package org.sanshe.purchase;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.sanshe.letters.Letter;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 文书往来: how the stages of a purchase issue letters, publish notices and take in files. */
@Component
public class Correspondence {

    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;

    Correspondence(Documents documents, Disclosure disclosure, Messages messages) {
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
    }

    /** 存卷: a record for the file, read by those who see the case, and by whoever else is named. */
    public StoredDocument file(String caseNo, String kind, Letter letter, String issuer, Audience... also) {
        var audience = new Audience[also.length + 1];
        audience[0] = Audience.CASE;
        System.arraycopy(also, 0, audience, 1, also.length);
        return documents.issue(caseNo, kind, letter, issuer, audience);
    }

    /**
     * 送达: a letter to an organization, with a message that says so.
     *
     * @param caseNo the case the message opens: the organization's own where it has one
     */
    public StoredDocument send(
            long organizationId, String caseNo, String kind, Letter letter, String issuer, String zh, String en) {
        StoredDocument letterSent =
                documents.issue(caseNo, kind, letter, issuer, Audience.CASE, Audience.organization(organizationId));
        messages.toOrganization(organizationId, caseNo, zh, en, letterSent);
        return letterSent;
    }

    /** 公告: a notice for everybody, as PDF and as a page. */
    public StoredDocument publish(String caseNo, NoticeKind kind, Letter letter, String issuer, Instant until) {
        StoredDocument pdf = documents.issue(
                caseNo, kind.name().toLowerCase(Locale.ROOT) + "Notice", letter, issuer, Audience.PUBLIC);
        disclosure.publish(caseNo, kind, letter.title(), pdf, documents.html(letter, pdf, issuer), until);
        return pdf;
    }

    /**
     * 收取附件: the uploads of a form now belong to a case.
     *
     * @throws org.sanshe.kernel.NotFound when a file is neither the actor's own upload nor in the case already
     */
    public void attach(Collection<String> refs, String caseNo, String kind, Actor by, Audience... audience) {
        documents.attach(refs, caseNo, kind, by, audience);
    }

    /** 封存附件: unreadable until the seal opens. */
    public void seal(Collection<String> refs, String scope) {
        documents.seal(refs, scope);
    }

    /** 停止阅览: what they may read of a case by being named, they may not read any more. */
    public void hide(String caseNo, Audience audience) {
        documents.hide(caseNo, audience);
    }

    /** 允许阅览: more people may read files that belong to the case. */
    public void show(Collection<String> refs, String caseNo, Audience... audience) {
        documents.show(refs, caseNo, audience);
    }
}
