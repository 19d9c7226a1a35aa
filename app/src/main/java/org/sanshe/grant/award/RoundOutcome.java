package org.sanshe.grant.award;

import java.util.Date;
import java.util.List;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 轮次结果: what the process of a round asks from the leader's decision to the end of the reserve. */
@Component
public class RoundOutcome {

    private final RoundBook book;
    private final Fitting fitting;
    private final Publicity publicity;
    private final GrantProposals proposals;
    private final GrantObjections objections;
    private final Awarding awarding;
    private final GrantResults results;

    RoundOutcome(
            RoundBook book,
            Fitting fitting,
            Publicity publicity,
            GrantProposals proposals,
            GrantObjections objections,
            Awarding awarding,
            GrantResults results) {
        this.book = book;
        this.fitting = fitting;
        this.publicity = publicity;
        this.proposals = proposals;
        this.objections = objections;
        this.awarding = awarding;
        this.results = results;
    }

    /** Whether anything is proposed. */
    public boolean anyProposed(String round) {
        return !fitting.in(round, Status.PROPOSED).isEmpty();
    }

    /** Fits the proposed awards to the approved budget. */
    public void cut(String round) {
        fitting.cut(round);
    }

    /** Publishes what is proposed and was not published. */
    public void publish(String round) {
        publicity.publish(round);
    }

    /** The last moment for objections. */
    public Date publicityEnds(String round) {
        return publicity.ends(round);
    }

    /** Awards what is over its publicity and not objected to; then the reserve moves up into what fell free. */
    public void conclude(String round) {
        proposals.takeTurn(round);
        awarding.conclude(round);
        fitting.moveUp(round);
    }

    /** Whether some of the reserve wait for their publicity. */
    public boolean moreToPublish(String round) {
        return !publicity.unpublished(round).isEmpty();
    }

    /** Whether a published project waits for the decision on an objection. */
    public boolean objectionsPending(String round) {
        var pending = objections.pending(round);
        return proposals.of(round).stream().anyMatch(p -> p.outcome() == null && pending.contains(p.application()));
    }

    /** Publishes the result. */
    public void announce(String round) {
        results.announce(round);
    }

    /** Nobody gets anything. */
    public void none(String round) {
        results.none(round);
    }

    /** Whether somebody stands in reserve. */
    public boolean reserveLeft(String round) {
        return !fitting.in(round, Status.RESERVE).isEmpty();
    }

    /** The end of the last day of the reserve. */
    public Date reserveEnds(String round) {
        return Date.from(
                SansheClock.firstMoment(book.setting(round).reserveUntil().plusDays(1)));
    }

    /** Tells the reserve that nobody moves up any more. */
    public void endReserve(String round) {
        results.endReserve(round);
    }

    /** Who took part in the decisions of a round. */
    public List<Long> deciders(String round) {
        return awarding.deciders(round);
    }
}
