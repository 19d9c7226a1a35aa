package org.sanshe.grant.call;

import java.util.Date;
import java.util.List;
import org.sanshe.grant.award.RoundOutcome;
import org.sanshe.grant.call.Round.Status;
import org.sanshe.grant.review.GrantRanking;
import org.sanshe.grant.review.GrantScoring;
import org.sanshe.grant.review.RoundBonuses;
import org.sanshe.grant.review.UnderReview;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.GrantRoundSteps;

/** What {@code grantRound.bpmn} asks. */
@Steps("grantRound")
class RoundProcess implements GrantRoundSteps {

    private final Rounds rounds;
    private final RoundBook book;
    private final Calling calling;
    private final Checks checks;
    private final GrantSchemes schemes;
    private final UnderReview underReview;
    private final GrantScoring scoring;
    private final RoundBonuses bonuses;
    private final GrantRanking ranking;
    private final RoundOutcome outcome;

    RoundProcess(
            Rounds rounds,
            RoundBook book,
            Calling calling,
            Checks checks,
            GrantSchemes schemes,
            UnderReview underReview,
            GrantScoring scoring,
            RoundBonuses bonuses,
            GrantRanking ranking,
            RoundOutcome outcome) {
        this.rounds = rounds;
        this.book = book;
        this.calling = calling;
        this.checks = checks;
        this.schemes = schemes;
        this.underReview = underReview;
        this.scoring = scoring;
        this.bonuses = bonuses;
        this.ranking = ranking;
        this.outcome = outcome;
    }

    @Override
    public boolean roundApproved(String caseNo) {
        return Boolean.TRUE.equals(book.setting(caseNo).approved());
    }

    @Override
    public void publishCall(String caseNo) {
        calling.publish(caseNo);
    }

    @Override
    public Date windowCloses(String caseNo) {
        return Date.from(rounds.get(caseNo).closesAt());
    }

    @Override
    public void closeWindow(String caseNo) {
        checks.takeTurn(caseNo);
        rounds.become(caseNo, Status.CALLED, Status.REVIEW);
    }

    @Override
    public boolean allChecked(String caseNo) {
        return checks.allDone(caseNo);
    }

    @Override
    public boolean anyAdmitted(String caseNo) {
        return !underReview.of(caseNo).isEmpty();
    }

    @Override
    public void closeEmpty(String caseNo) {
        outcome.none(caseNo);
    }

    @Override
    public List<String> undeclared(String caseNo) {
        return scoring.undeclared(caseNo);
    }

    @Override
    public boolean panelComplete(String caseNo) {
        return scoring.panelComplete(caseNo);
    }

    @Override
    public boolean scoringComplete(String caseNo) {
        return scoring.panelComplete(caseNo);
    }

    /** Once: who joins later scores what the others heard by its papers. */
    @Override
    public boolean defenceAsked(String caseNo) {
        return review(caseNo).defence() && !scoring.defended(caseNo);
    }

    @Override
    public void openScoring(String caseNo) {
        scoring.open(caseNo);
    }

    @Override
    public List<String> scorers(String caseNo) {
        return scoring.scorers(caseNo);
    }

    @Override
    public void closeScoring(String caseNo) {
        scoring.close(caseNo);
    }

    @Override
    public boolean bonusesPossible(String caseNo) {
        return !review(caseNo).bonuses().isEmpty();
    }

    @Override
    public boolean bonusesRight(String caseNo) {
        return bonuses.right(caseNo);
    }

    @Override
    public void rankApplications(String caseNo) {
        ranking.rank(caseNo);
    }

    @Override
    public boolean anyProposed(String caseNo) {
        return outcome.anyProposed(caseNo);
    }

    @Override
    public void cutAwards(String caseNo) {
        outcome.cut(caseNo);
    }

    @Override
    public void publishProposal(String caseNo) {
        outcome.publish(caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return outcome.publicityEnds(caseNo);
    }

    @Override
    public void concludePublicity(String caseNo) {
        outcome.conclude(caseNo);
    }

    @Override
    public boolean moreToPublish(String caseNo) {
        return outcome.moreToPublish(caseNo);
    }

    @Override
    public boolean objectionsPending(String caseNo) {
        return outcome.objectionsPending(caseNo);
    }

    @Override
    public void announceResult(String caseNo) {
        outcome.announce(caseNo);
    }

    @Override
    public boolean reserveLeft(String caseNo) {
        return outcome.reserveLeft(caseNo);
    }

    @Override
    public Date keepReserveDue(String caseNo) {
        return outcome.reserveEnds(caseNo);
    }

    @Override
    public Date reserveEnds(String caseNo) {
        return outcome.reserveEnds(caseNo);
    }

    @Override
    public void endReserve(String caseNo) {
        outcome.endReserve(caseNo);
    }

    private Review review(String caseNo) {
        return schemes.get(rounds.get(caseNo).schemeId()).body().review();
    }
}
