package org.sanshe.grant.award;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantAward;
import org.sanshe.grant.Grants;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.award.GrantProposals.Outcome;
import org.sanshe.grant.award.GrantProposals.Proposal;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 立项: settles each published project on its own, whatever becomes of the others. */
@Component
class Awarding {

    private static final Set<String> DECIDED_AT = Set.of("scoreApplications", "checkBonuses", "decideRound");

    private final Rounds rounds;
    private final RoundBook book;
    private final GrantSchemes schemes;
    private final GrantApplications applications;
    private final GrantProposals proposals;
    private final GrantObjections objections;
    private final Grants grants;
    private final Submissions submissions;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    Awarding(
            Rounds rounds,
            RoundBook book,
            GrantSchemes schemes,
            GrantApplications applications,
            GrantProposals proposals,
            GrantObjections objections,
            Grants grants,
            Submissions submissions,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rounds = rounds;
        this.book = book;
        this.schemes = schemes;
        this.applications = applications;
        this.proposals = proposals;
        this.objections = objections;
        this.grants = grants;
        this.submissions = submissions;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Awards what is over its publicity and not objected to. */
    void conclude(String round) {
        Set<String> pending = objections.pending(round);
        for (Proposal p : proposals.of(round)) {
            if (!pending.contains(p.application())) settle(p);
        }
    }

    /** Awards one project when its publicity is over; otherwise nothing. */
    void settle(Proposal p) {
        if (p.outcome() != null || !clock.instant().isAfter(p.until())) return;
        GrantApplication a = applications.get(p.application());
        if (!applications.become(a.caseNo(), Status.PROPOSED, Status.AWARDED, null)) {
            proposals.settle(a.caseNo(), Outcome.WITHDRAWN, null);
            return;
        }
        GrantAward award = award(rounds.get(p.round()), a, p);
        String agreement = grants.begin(award, null);
        proposals.settle(a.caseNo(), Outcome.AWARDED, agreement);
        evidence.record(Act.of(
                        p.round(),
                        null,
                        "grantAwarded",
                        "concludePublicity",
                        Map.of("application", a.caseNo(), "amount", p.amount().toString()))
                .by(RoundRule.OBJECTION_LATE.basis()));
        cases.send("grantDecided", a.caseNo());
    }

    /** 取消: an objection was upheld, or the applicant did not cooperate. */
    void cancel(Proposal p, String reason) {
        if (!proposals.settle(p.application(), Outcome.CANCELLED, null)) return;
        applications.become(p.application(), Status.PROPOSED, Status.CANCELLED, reason);
        cases.send("grantDecided", p.application());
    }

    private GrantAward award(Round r, GrantApplication a, Proposal p) {
        Money budget = a.approvedBudget() == null ? a.budget() : a.approvedBudget();
        return new GrantAward(
                a.caseNo(),
                r.caseNo(),
                r.schemeId(),
                r.unitId(),
                a.organizationId(),
                a.title(),
                null,
                a.requested(),
                p.amount(),
                budget,
                a.own(),
                a.from(),
                a.until(),
                payers(r, p.amount()),
                deciders(r.caseNo()));
    }

    /** Who took part in the decision. */
    List<Long> deciders(String round) {
        var persons = new TreeSet<Long>();
        submissions.of(round).stream()
                .filter(s -> DECIDED_AT.contains(s.node()))
                .forEach(s -> persons.add(s.personId()));
        return List.copyOf(persons);
    }

    /** Each payer's share of this award, so that all awards together never charge a payer beyond its share by a fen. */
    private List<GrantAward.Payer> payers(Round r, Money amount) {
        var source = schemes.get(r.schemeId()).body().funding();
        var shares = book.payers(r.caseNo());
        long before = proposals.awarded(r.caseNo()).fen();
        var payers = new ArrayList<GrantAward.Payer>();
        Money left = amount;
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            boolean last = i == shares.size() - 1;
            Money part = last
                    ? left
                    : new Money(part(before + amount.fen(), share.amount(), r.pot())
                            - part(before, share.amount(), r.pot()));
            left = left.minus(part);
            if (part.isPositive()) {
                payers.add(new GrantAward.Payer(share.unitId(), source, share.year(), part, share.dueOn()));
            }
        }
        return payers;
    }

    private static long part(long sum, Money share, Money pot) {
        return BigInteger.valueOf(sum)
                .multiply(BigInteger.valueOf(share.fen()))
                .divide(BigInteger.valueOf(pot.fen()))
                .longValueExact();
    }
}
