package org.sanshe.delivery.milestone;

import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Voices;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.letters.AcceptanceCertificate;
import org.sanshe.letters.Party;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 公告验收结果: the certificate of an acceptance, and its publication before anything is closed or paid. */
@Component
class AcceptancePublishing {

    static final LegalBasis RESULT = new LegalBasis("政府采购法实施条例", "第四十五条");

    private final AcceptanceRows acceptance;
    private final Engagements engagements;
    private final Voices voices;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Evidence evidence;

    AcceptancePublishing(
            AcceptanceRows acceptance,
            Engagements engagements,
            Voices voices,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Evidence evidence) {
        this.acceptance = acceptance;
        this.engagements = engagements;
        this.voices = voices;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.evidence = evidence;
    }

    void publish(Work work) {
        var terms = engagements.get(work.agreement()).terms();
        var letter = certificate(work);
        String issuer = units.get(terms.unitId()).name();
        var document = documents.issue(
                work.caseNo(),
                "acceptanceCertificate",
                letter,
                issuer,
                Audience.CASE,
                Audience.PUBLIC,
                Audience.organization(terms.organizationId()));
        disclosure.publish(
                work.caseNo(),
                NoticeKind.ACCEPTANCE,
                terms.title() + "“" + work.title() + "”验收结果公告",
                document,
                documents.html(letter, document, issuer),
                null);
        messages.toOrganization(
                terms.organizationId(),
                work.caseNo(),
                "节点“" + work.title() + "”验收结论：" + letter.outcome(),
                "Acceptance of " + work.title() + " is concluded",
                document);
        evidence.record(Act.of(work.caseNo(), null, "acceptancePublished", null, Map.of("outcome", letter.outcome()))
                .by(engagements.basis(work.agreement(), RESULT))
                .with(List.of(document.digest())));
    }

    private AcceptanceCertificate certificate(Work work) {
        var terms = engagements.get(work.agreement()).terms();
        var concluded = acceptance.concluded(work).orElseThrow();
        var unit = units.get(terms.unitId());
        return new AcceptanceCertificate(
                work.agreement(),
                terms.title(),
                work.title(),
                work.period(),
                new Party(unit.name(), unit.creditCode(), null, null, null, null),
                new Party(terms.supplierName(), terms.supplierCode(), null, null, null, null),
                acceptance.judged(work).stream()
                        .map(j -> new AcceptanceCertificate.Standard(
                                j.item(),
                                j.standard(),
                                "达到 %d 人，部分达到 %d 人，未达到 %d 人".formatted(j.met(), j.partly(), j.notMet())))
                        .toList(),
                acceptance.members(work).stream()
                        .map(AcceptanceRows.Member::name)
                        .toList(),
                work.usersAsked() ? voices(work, false) : "",
                concluded.outcome() == Outcome.REJECTED || !work.isPayable()
                        ? null
                        : concluded.share().yuan(),
                acceptance.deductions(work).stream()
                        .map(d -> new AcceptanceCertificate.Deduction(
                                d.item(), computed(d), d.amount().yuan()))
                        .toList(),
                concluded.disputed().isPositive() ? concluded.disputed().yuan() : null,
                concluded.outcome().in(false),
                concluded.opinion(),
                work.deliveredOn(),
                concluded.on(),
                terms.kind() == Engagements.Kind.GRANT);
    }

    /** What service users said, in sums only. */
    String voices(Work work, boolean english) {
        var said = voices.summary(work.caseNo());
        if (said.satisfied() == null) {
            return english
                    ? "%d service users answered of %d asked.".formatted(said.answered(), said.sampled())
                    : "征询 %d 人，回复 %d 人。".formatted(said.sampled(), said.answered());
        }
        String percent = said.satisfied().stripTrailingZeros().toPlainString();
        return english
                ? "%d service users answered of %d asked; %s %% are satisfied."
                        .formatted(said.answered(), said.sampled(), percent)
                : "征询 %d 人，回复 %d 人，满意率 %s%%。".formatted(said.sampled(), said.answered(), percent);
    }

    private static String computed(AcceptanceRows.Deduction d) {
        Money price = d.unitPrice();
        if (price == null) return d.ground();
        return d.ground() + "；短少 " + d.shortfall().stripTrailingZeros().toPlainString() + " × 单价 " + price + " 元";
    }
}
