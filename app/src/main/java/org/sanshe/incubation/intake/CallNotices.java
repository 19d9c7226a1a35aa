package org.sanshe.incubation.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.IncubationCall.Status;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.IncubationCallNotice;
import org.springframework.stereotype.Component;

/** 发布招募: publishes the call with what it asks, what it offers and who may not come. */
@Component
class CallNotices {

    private final IncubationCalls calls;
    private final Bases bases;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;

    CallNotices(
            IncubationCalls calls,
            Bases bases,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence) {
        this.calls = calls;
        this.bases = bases;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
    }

    void publish(String caseNo) {
        IncubationCall call = calls.get(caseNo);
        if (!calls.become(caseNo, Status.DRAFT, Status.CALLED)) return;
        Base base = bases.get(call.baseId());
        BaseRules rules = bases.rules(call.rulesId());
        var letter = letter(call, base, rules);
        String issuer = units.get(base.unitId()).name();
        var document = documents.issue(caseNo, "incubationCall", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                caseNo,
                NoticeKind.INCUBATION_CALL,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                call.closesAt());
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "incubationCallPublished",
                        "publishCall",
                        Map.of("incubationPlaces", call.places()))
                .by(IntakeTerms.basis(rules))
                .with(List.of(document.digest())));
    }

    private IncubationCallNotice letter(IncubationCall call, Base base, BaseRules rules) {
        var body = rules.body();
        return new IncubationCallNotice(
                call.caseNo(),
                call.title(),
                base.name(),
                base.address(),
                rules.name(),
                rules.source(),
                call.places(),
                local(call.opensAt()),
                local(call.closesAt()),
                calls.text(call.caseNo()).offered(),
                body.stages().stream().map(s -> s.in(false)).toList(),
                body.terms(),
                body.tracks().stream().map(t -> t.in(false)).toList(),
                body.excluded().stream().map(e -> e.in(false)).toList(),
                body.refusals().stream()
                        .map(l -> new IncubationCallNotice.Barred(l.ground().in(false), l.months()))
                        .toList(),
                body.materials().stream()
                        .map(m -> new IncubationCallNotice.Paper(m.track().in(false), m.name(), m.required()))
                        .toList(),
                body.firstCheckDays(),
                body.publicityDays(),
                body.offerDays());
    }

    private static LocalDateTime local(Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, SansheClock.ZONE);
    }
}
