package org.sanshe.grant.execution;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantAgreement;
import org.sanshe.letters.GrantNotice;
import org.sanshe.letters.Party;
import org.sanshe.letters.Signing;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 资助文书: what is printed, sent and published while a grant is carried out. */
@Component
class GrantPapers {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final Units units;
    private final Registry registry;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Submissions submissions;

    GrantPapers(
            GrantProjects projects,
            GrantSchemes schemes,
            Units units,
            Registry registry,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Submissions submissions) {
        this.projects = projects;
        this.schemes = schemes;
        this.units = units;
        this.registry = registry;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.submissions = submissions;
    }

    /** Issues the text to be signed; its term runs from now. */
    void agreement(GrantProject p, Instant signBy) {
        StoredDocument pdf = documents.issue(
                p.agreement(),
                "grantAgreement",
                text(p, null, null),
                issuer(p),
                Audience.CASE,
                Audience.organization(p.organizationId()));
        projects.issued(p.agreement(), pdf.id(), signBy);
        messages.toOrganization(
                p.organizationId(),
                p.agreement(),
                "“" + p.title() + "”的资助协议已经发出，请在期限内签订",
                "Your grant agreement is ready to be signed",
                pdf);
    }

    /** The same text with both signatures. */
    void signed(GrantProject p) {
        StoredDocument pdf = documents.issue(
                p.agreement(),
                "grantAgreementSigned",
                text(p, signing(p, "signForUnit", unitSigner(p)), signing(p, "signAgreement", p.signatory())),
                issuer(p),
                Audience.CASE,
                Audience.organization(p.organizationId()));
        messages.toOrganization(
                p.organizationId(),
                p.agreement(),
                "“" + p.title() + "”的资助协议已由双方签署",
                "Your grant agreement was signed by both",
                pdf);
    }

    /** 送达. @return the letter */
    StoredDocument send(GrantProject p, String caseNo, GrantNotice letter, String zh, String en) {
        return send(caseNo, p.unitId(), p.organizationId(), letter, zh, en);
    }

    /** The same by a unit to an organization. */
    StoredDocument send(String caseNo, long unit, long organization, GrantNotice letter, String zh, String en) {
        StoredDocument pdf = documents.issue(
                caseNo,
                "grant" + letter.kind().name().charAt(0)
                        + letter.kind().name().substring(1).toLowerCase(java.util.Locale.ROOT),
                letter,
                issuer(unit),
                Audience.CASE,
                Audience.organization(organization));
        messages.toOrganization(organization, caseNo, zh, en, pdf);
        return pdf;
    }

    /** 公告. */
    void publish(String agreement, long unit, GrantNotice letter) {
        StoredDocument pdf = documents.issue(agreement, "grantFailedNotice", letter, issuer(unit), Audience.PUBLIC);
        disclosure.publish(
                agreement,
                NoticeKind.GRANT_EXECUTION,
                letter.title(),
                pdf,
                documents.html(letter, pdf, issuer(unit)),
                null);
    }

    static GrantNotice notice(GrantNotice.Kind kind, GrantProject p, List<String> facts, String... paragraphs) {
        return new GrantNotice(kind, p.agreement(), p.title(), p.organization(), facts, List.of(paragraphs));
    }

    private String issuer(GrantProject p) {
        return issuer(p.unitId());
    }

    private String issuer(long unit) {
        return units.get(unit).name();
    }

    private GrantAgreement text(GrantProject p, Signing unit, Signing grantee) {
        GrantScheme scheme = schemes.get(p.schemeId());
        var body = scheme.body();
        var u = units.get(p.unitId());
        var o = registry.get(p.organizationId());
        var lottery = body.formalities().lottery();
        return new GrantAgreement(
                p.agreement(),
                p.title(),
                scheme.name(),
                body.funding().zh(),
                new Party(u.name(), u.creditCode(), u.address(), u.representative(), u.contact(), u.phone()),
                new Party(o.name(), o.creditCode(), o.address(), o.legalRepresentative(), o.contactName(), ""),
                p.awarded().yuan(),
                p.budget().yuan(),
                p.own().yuan(),
                body.amount() == null ? null : body.amount().maxShare(),
                p.from(),
                p.until(),
                body.instalments().stream()
                        .map(i -> new GrantAgreement.Part(
                                i.no(),
                                i.stage(),
                                i.share(),
                                Shares.of(p.awarded(), body.instalments(), i.no())
                                        .yuan(),
                                InstalmentsOfScheme.words(InstalmentsOfScheme.trigger(body, i), false),
                                String.join("、", i.documents())))
                        .toList(),
                projects.goals(p.agreement()).stream()
                        .map(g -> new GrantAgreement.Goal(g.item(), g.standard(), g.evidence()))
                        .toList(),
                p.midtermDue() == null ? null : LocalDateTime.ofInstant(p.midtermDue(), SansheClock.ZONE),
                p.finalDue(),
                body.reporting().audit(),
                lottery == null ? "" : lottery.label(),
                body.consequences().unusedMonths(),
                body.consequences().barMonths(),
                p.terms(),
                unit,
                grantee);
    }

    private String unitSigner(GrantProject p) {
        return submissions.of(p.agreement()).stream()
                .filter(r -> r.node().equals("signForUnit"))
                .reduce((a, b) -> b)
                .map(Submissions.Receipt::personName)
                .orElse("");
    }

    private Signing signing(GrantProject p, String node, String signer) {
        var last = submissions.of(p.agreement()).stream()
                .filter(r -> r.node().equals(node))
                .reduce((a, b) -> b)
                .orElseThrow();
        return new Signing(
                signer,
                LocalDateTime.ofInstant(last.at(), SansheClock.ZONE),
                "签署记录" + last.digest().substring(0, 16));
    }
}
