package org.sanshe.grant.award;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.award.GrantProposals.Outcome;
import org.sanshe.grant.award.GrantProposals.Proposal;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.letters.GrantResult;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 资助结果: publishes what a round came to, and tells everybody who got nothing why. */
@Component
class GrantResults {

    private static final Set<Status> CHECKED_OUT = Set.of(Status.INELIGIBLE, Status.WITHDRAWN);

    private final Rounds rounds;
    private final GrantApplications applications;
    private final GrantProposals proposals;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    GrantResults(
            Rounds rounds,
            GrantApplications applications,
            GrantProposals proposals,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Cases cases,
            Evidence evidence) {
        this.rounds = rounds;
        this.applications = applications;
        this.proposals = proposals;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Nobody gets anything: what is left is declined. */
    void none(String round) {
        for (GrantApplication a : applications.of(round)) {
            if (a.status() == Status.ADMITTED) {
                applications.become(a.caseNo(), Status.ADMITTED, Status.DECLINED, "本轮没有项目获得资助");
            }
        }
        announce(round);
    }

    /** Publishes the awards as they stand; whoever was declined is told. */
    void announce(String round) {
        Round r = rounds.get(round);
        List<GrantApplication> all = applications.of(round);
        List<Proposal> awarded = proposals.of(round).stream()
                .filter(p -> p.outcome() == Outcome.AWARDED)
                .toList();
        Money total = awarded.stream().map(Proposal::amount).reduce(Money.ZERO, Money::plus);
        var letter = new GrantResult(
                round,
                r.title(),
                all.size(),
                (int) all.stream()
                        .filter(a -> !CHECKED_OUT.contains(a.status()))
                        .count(),
                awarded.stream().map(p -> award(all, p)).toList(),
                (int) all.stream().filter(a -> a.status() == Status.RESERVE).count(),
                total.yuan());
        String issuer = units.get(r.unitId()).name();
        var document = documents.issue(round, "grantResult", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                round,
                NoticeKind.GRANT_RESULT,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                null);
        rounds.become(round, r.status(), Round.Status.DECIDED);
        if (r.status() != Round.Status.DECIDED) {
            all.stream().filter(a -> a.status() == Status.DECLINED).forEach(this::tell);
        }
        evidence.record(Act.of(
                        round,
                        null,
                        "grantResultPublished",
                        "announceResult",
                        Map.of("awards", awarded.size(), "awarded", total.toString()))
                .by(RoundRule.OBJECTION_LATE.basis())
                .with(List.of(document.digest())));
    }

    /** 结束候补. */
    void endReserve(String round) {
        for (GrantApplication a : applications.of(round)) {
            if (a.status() != Status.RESERVE) continue;
            applications.become(
                    a.caseNo(), Status.RESERVE, Status.DECLINED, "得分" + a.score() + "，候补第" + a.rank() + "名，候补已经结束");
            tell(applications.get(a.caseNo()));
        }
    }

    /** The application's own case tells its organization; where none waits for it, a message does. */
    private void tell(GrantApplication a) {
        if (cases.send("grantDecided", a.caseNo())) return;
        messages.toOrganization(
                a.organizationId(),
                a.caseNo(),
                "“" + a.title() + "”未获资助：" + a.reason(),
                a.title() + " was not awarded" + (a.score() == null ? "" : "; its score is " + a.score()),
                null);
    }

    private static GrantResult.Award award(List<GrantApplication> all, Proposal p) {
        return all.stream()
                .filter(a -> a.caseNo().equals(p.application()))
                .map(a -> new GrantResult.Award(
                        a.title(), a.organization(), p.amount().yuan()))
                .findFirst()
                .orElseThrow();
    }
}
