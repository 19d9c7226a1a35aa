package org.sanshe.grant.call;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.call.Round.Status;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantCall;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 发布征集: publishes the call of a round. */
@Component
class Calling {

    private final Rounds rounds;
    private final RoundBook book;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;

    Calling(
            Rounds rounds,
            RoundBook book,
            GrantSchemes schemes,
            Registry registry,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence) {
        this.rounds = rounds;
        this.book = book;
        this.schemes = schemes;
        this.registry = registry;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
    }

    void publish(String caseNo) {
        Round r = rounds.get(caseNo);
        if (!rounds.become(caseNo, Status.DRAFT, Status.CALLED)) return;
        GrantCall letter = letter(r);
        String issuer = units.get(r.unitId()).name();
        var document = documents.issue(caseNo, "grantCall", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                caseNo,
                NoticeKind.GRANT_CALL,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                r.closesAt());
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "grantCallPublished",
                        "publishCall",
                        Map.of(
                                "pot",
                                r.pot().toString(),
                                "closesAt",
                                r.closesAt().toString()))
                .by(RoundRule.WINDOW_PAST.basis())
                .with(List.of(document.digest())));
    }

    private GrantCall letter(Round r) {
        GrantScheme scheme = schemes.get(r.schemeId());
        var amount = scheme.body().amount();
        var review = scheme.body().review();
        return new GrantCall(
                r.caseNo(),
                r.title(),
                scheme.name() + "（第" + scheme.version() + "版）",
                scheme.source(),
                r.pot().yuan(),
                book.payers(r.caseNo()).stream()
                        .map(p -> new GrantCall.Payer(
                                p.unit(), p.year(), p.amount().yuan()))
                        .toList(),
                r.fields(),
                amount.cap() == null ? null : amount.cap().yuan(),
                amount.maxShare(),
                r.inspectionYear(),
                local(r.opensAt()),
                local(r.closesAt()),
                r.projectFrom(),
                r.projectUntil(),
                review.criteria().stream()
                        .map(GrantScheme.Review.Criterion::name)
                        .toList(),
                review.pass(),
                r.operatorId() == null ? "" : registry.get(r.operatorId()).name(),
                scheme.body().publicityDays());
    }

    private static LocalDateTime local(java.time.Instant at) {
        return LocalDateTime.ofInstant(at, SansheClock.ZONE);
    }
}
