package org.sanshe.evaluation.result;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.AssessmentNotice;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 公示初步结果: the result with its arithmetic, for everybody, without the names of those who scored. */
@Component
class Publishing {

    private final Schemes schemes;
    private final ResultRows results;
    private final Registry registry;
    private final Units units;
    private final Submissions submissions;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Evidence evidence;

    Publishing(
            Schemes schemes,
            ResultRows results,
            Registry registry,
            Units units,
            Submissions submissions,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Evidence evidence) {
        this.schemes = schemes;
        this.results = results;
        this.registry = registry;
        this.units = units;
        this.submissions = submissions;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** @param until the last moment for objections */
    void publish(Assessment a, Instant until) {
        var kept = results.latest(a.caseNo()).orElseThrow();
        results.publish(a.caseNo(), kept.id(), confirmedBy(a.caseNo()), until);
        var letter = letter(a, kept.computation(), until);
        String issuer = units.get(a.unitId()).name();
        var document = documents.issue(
                a.caseNo(),
                "assessmentNotice",
                letter,
                issuer,
                Audience.CASE,
                Audience.PUBLIC,
                Audience.organization(a.organizationId()));
        disclosure.publish(
                a.caseNo(),
                NoticeKind.ASSESSMENT,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                until);
        messages.toOrganization(
                a.organizationId(),
                a.caseNo(),
                "“" + a.title() + "”考核初步结果已公示：" + letter.grade() + "。有异议的请在公示期内提出",
                "The provisional result of " + a.title() + " is published; object within the publicity period",
                document);
        evidence.record(Act.of(
                        a.caseNo(),
                        null,
                        "resultPublished",
                        "publishResult",
                        Map.of("grade", letter.grade(), "until", until.toString()))
                .by(ResultProcess.EVALUATION)
                .with(java.util.List.of(document.digest())));
    }

    private long confirmedBy(String caseNo) {
        return submissions.of(caseNo).stream()
                .filter(s -> s.node().equals("confirmResult"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .personId();
    }

    private AssessmentNotice letter(Assessment a, Computation c, Instant until) {
        Scheme scheme = schemes.get(a.schemeId());
        var organization = registry.get(a.organizationId());
        return new AssessmentNotice(
                a.caseNo(),
                a.title(),
                organization.name(),
                organization.creditCode(),
                a.kind().in(false),
                a.periodFrom() + " — " + a.periodTo(),
                scheme.name() + "（第" + scheme.version() + "版）",
                Working.of(c, false).stream()
                        .map(r -> new AssessmentNotice.Line(r.item(), r.working(), r.points()))
                        .toList(),
                c.score() == null ? "" : c.score().toPlainString(),
                scheme.graded(c.grade()).name(),
                results.publications(a.caseNo()).size() > 1,
                LocalDate.ofInstant(until, SansheClock.ZONE));
    }
}
