package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GraduationCertificate;
import org.sanshe.letters.HandOverRecord;
import org.sanshe.letters.IncubationAgreement;
import org.sanshe.letters.IncubationNotice;
import org.sanshe.letters.Letter;
import org.sanshe.letters.Party;
import org.sanshe.letters.Signing;
import org.sanshe.notice.Messages;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 孵化文书: what is printed for a tenancy and sent to its organization. */
@Component
class TermPapers {

    private final Bases bases;
    private final Agreements agreements;
    private final Units units;
    private final Registry registry;
    private final Preparing preparing;
    private final Documents documents;
    private final Submissions submissions;
    private final Messages messages;

    TermPapers(
            Bases bases,
            Agreements agreements,
            Units units,
            Registry registry,
            Preparing preparing,
            Documents documents,
            Submissions submissions,
            Messages messages) {
        this.bases = bases;
        this.agreements = agreements;
        this.units = units;
        this.registry = registry;
        this.preparing = preparing;
        this.documents = documents;
        this.submissions = submissions;
        this.messages = messages;
    }

    /** Issues the text to be signed. */
    void agreement(Tenancy t) {
        var pdf = issue(t, t.caseNo(), "incubationAgreement", text(t, null, null));
        tell(
                t,
                t.caseNo(),
                "“" + t.organization() + "”的孵化协议已经发出，请在期限内签订",
                "Your incubation agreement is ready to be signed",
                pdf);
    }

    /** The same text with both signatures. @param unit how the unit signs just now */
    void signed(Tenancy t, Signing unit) {
        Agreement a = agreements.get(t.caseNo());
        var pdf = issue(
                t,
                t.caseNo(),
                "incubationAgreementSigned",
                text(t, unit, signing(t.caseNo(), "signIncubationAgreement", a.signatory())));
        tell(
                t,
                t.caseNo(),
                "“" + t.organization() + "”的孵化协议已由双方签署",
                "Your incubation agreement was signed by both",
                pdf);
    }

    StoredDocument certificate(Tenancy t, LocalDate on, List<String> conditions) {
        Base base = bases.get(t.baseId());
        var o = registry.get(t.organizationId());
        var pdf = issue(
                t,
                t.caseNo(),
                "graduationCertificate",
                new GraduationCertificate(
                        t.caseNo(),
                        o.name(),
                        o.creditCode(),
                        base.name(),
                        bases.rules(t.rulesId()).name(),
                        t.termFrom(),
                        on,
                        conditions));
        tell(
                t,
                t.caseNo(),
                "“" + t.organization() + "”准予出壳，证书已经颁发",
                "You have graduated; the certificate was issued",
                pdf);
        return pdf;
    }

    void exitNotice(Tenancy t, boolean forced, String reason, LocalDate notice, LocalDate due) {
        var pdf = issue(
                t,
                t.caseNo(),
                "incubationExit",
                new IncubationNotice(
                        IncubationNotice.Kind.EXIT,
                        t.caseNo(),
                        t.organization(),
                        List.of(
                                "退驻方式",
                                forced ? "责令退驻" : "退驻",
                                "理由",
                                reason,
                                "通知日期",
                                notice.toString(),
                                "移交期限",
                                due.toString()),
                        List.of("自本通知之日起不再预约场地和接受孵化服务。请在移交期限内与基地办理移交并签署移交清单；逾期不到场的，由单位两人清点签署。")));
        tell(
                t,
                t.caseNo(),
                "“" + t.organization() + "”退驻，请在 " + due + " 前办理移交",
                "Your incubation has ended; hand over by " + due,
                pdf);
    }

    /** 拟责令退驻、继续孵化、延期. @param caseNo the case it belongs to */
    void notice(Tenancy t, String caseNo, IncubationNotice.Kind kind, List<String> facts, String text, String en) {
        var pdf = issue(
                t,
                caseNo,
                "incubationNotice",
                new IncubationNotice(kind, caseNo, t.organization(), facts, List.of(text)));
        tell(t, caseNo, text, en, pdf);
    }

    StoredDocument handOver(Tenancy t, HandOvers.HandOver h, List<String> witnesses) {
        return issue(
                t,
                t.caseNo(),
                "handOverRecord",
                new HandOverRecord(
                        t.caseNo(),
                        t.organization(),
                        bases.get(t.baseId()).name(),
                        h.noticeOn(),
                        h.dueOn(),
                        h.items().stream()
                                .map(i -> new HandOverRecord.Item(
                                        i.item(), i.quantity(), i.kind().in(false), i.state()))
                                .toList(),
                        h.data(),
                        h.openMatters(),
                        h.custody() == null ? BigDecimal.ZERO : h.custody(),
                        h.signatory(),
                        witnesses,
                        local(h.signedAt()),
                        h.daysLate()));
    }

    private StoredDocument issue(Tenancy t, String caseNo, String kind, Letter letter) {
        return documents.issue(
                caseNo,
                kind,
                letter,
                units.get(bases.get(t.baseId()).unitId()).name(),
                Audience.CASE,
                Audience.organization(t.organizationId()));
    }

    private void tell(Tenancy t, String caseNo, String zh, String en, StoredDocument pdf) {
        messages.toOrganization(t.organizationId(), caseNo, zh, en, pdf);
    }

    private IncubationAgreement text(Tenancy t, Signing unit, Signing tenant) {
        Agreement a = agreements.get(t.caseNo());
        Base base = bases.get(t.baseId());
        BaseRules rules = bases.rules(t.rulesId());
        var body = rules.body();
        var u = units.get(base.unitId());
        var o = registry.get(t.organizationId());
        List<String> founders = preparing.isPreparing(t.organizationId())
                ? preparing.founders(t.organizationId()).stream()
                        .map(Preparing.Founder::name)
                        .toList()
                : List.of();
        return new IncubationAgreement(
                t.caseNo(),
                base.name(),
                new Party(u.name(), u.creditCode(), u.address(), u.representative(), u.contact(), u.phone()),
                base.operatorId() == null
                        ? null
                        : registry.get(base.operatorId()).name(),
                new Party(o.name(), o.creditCode(), o.address(), o.legalRepresentative(), o.contactName(), ""),
                founders,
                rules.name(),
                t.stage().in(false),
                t.termMonths(),
                a.startsOn(),
                TermDays.last(a.startsOn(), t.termMonths()),
                a.place(),
                a.services(),
                a.duties(),
                body.reviewMonths(),
                body.extensionMonths(),
                founders.isEmpty() ? 0 : body.registerMonths(),
                body.failedReviews(),
                body.inactiveMonths(),
                body.handOverDays(),
                body.followUpMonths(),
                a.terms(),
                unit,
                tenant);
    }

    private Signing signing(String caseNo, String node, String signer) {
        var last = submissions.of(caseNo).stream()
                .filter(r -> r.node().equals(node))
                .reduce((a, b) -> b)
                .orElseThrow();
        return new Signing(signer, local(last.at()), "签署记录" + last.digest().substring(0, 16));
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, SansheClock.ZONE);
    }
}
