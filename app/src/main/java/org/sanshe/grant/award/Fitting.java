package org.sanshe.grant.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.award.GrantProposals.Proposal;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 按预算核定: fits the proposed awards to what was approved, and lets the reserve move up into what falls free. */
@Component
class Fitting {

    private final Rounds rounds;
    private final RoundBook book;
    private final GrantSchemes schemes;
    private final GrantApplications applications;
    private final GrantProposals proposals;
    private final Evidence evidence;

    Fitting(
            Rounds rounds,
            RoundBook book,
            GrantSchemes schemes,
            GrantApplications applications,
            GrantProposals proposals,
            Evidence evidence) {
        this.rounds = rounds;
        this.book = book;
        this.schemes = schemes;
        this.applications = applications;
        this.proposals = proposals;
        this.evidence = evidence;
    }

    /** 核减: writes what each proposed project gets; one that is left with nothing goes to the reserve. */
    void cut(String round) {
        List<GrantApplication> proposed = in(round, Status.PROPOSED);
        var amounts = proposed.stream().map(GrantApplication::proposed).toList();
        Round r = rounds.get(round);
        var cut = Cutting.cut(book.setting(round).cut(), amounts, r.approved(), whole(r));
        Money sum = Money.ZERO;
        for (int i = 0; i < proposed.size(); i++) {
            String application = proposed.get(i).caseNo();
            if (cut.get(i).isPositive()) {
                applications.award(application, cut.get(i));
                sum = sum.plus(cut.get(i));
            } else {
                applications.become(application, Status.PROPOSED, Status.RESERVE, null);
            }
        }
        evidence.record(Act.of(
                        round,
                        null,
                        "grantsCut",
                        "cutAwards",
                        Map.of(
                                "proposed",
                                amounts.stream().reduce(Money.ZERO, Money::plus).toString(),
                                "awarded",
                                sum.toString()))
                .by(DecidingDesk.BUDGET));
    }

    /**
     * 递补: as many of the reserve move up, in the order of the ranking, as awards fell away and money is free for. The first
     * gets what is free, at most its amount; a fixed amount is given whole.
     */
    void moveUp(String round) {
        Round r = rounds.get(round);
        List<Proposal> all = proposals.of(round);
        long fell = all.stream().filter(Proposal::fell).count();
        long moved = all.stream().filter(p -> p.no() > 1).count();
        Money free = free(r.approved(), all);
        var reserve = new ArrayList<>(in(round, Status.RESERVE));
        while (moved < fell && free.isPositive() && !reserve.isEmpty()) {
            GrantApplication next = reserve.remove(0);
            boolean fits = !next.proposed().exceeds(free);
            if (!fits && whole(r)) return;
            Money amount = fits ? next.proposed() : free;
            if (!applications.become(next.caseNo(), Status.RESERVE, Status.PROPOSED, null)) continue;
            applications.award(next.caseNo(), amount);
            free = free.minus(amount);
            moved++;
            evidence.record(Act.of(
                            round,
                            null,
                            "grantMovedUp",
                            "concludePublicity",
                            Map.of("application", next.caseNo(), "amount", amount.toString()))
                    .by(DecidingDesk.BUDGET));
        }
    }

    private static Money free(Money approved, List<Proposal> all) {
        return approved.minus(
                all.stream().filter(p -> !p.fell()).map(Proposal::amount).reduce(Money.ZERO, Money::plus));
    }

    private boolean whole(Round r) {
        return !schemes.get(r.schemeId()).body().amount().bands().isEmpty();
    }

    /** In the order of the ranking. */
    List<GrantApplication> in(String round, Status status) {
        return applications.of(round).stream().filter(a -> a.status() == status).toList();
    }
}
