package org.sanshe.incubation.selection;

import java.util.Date;
import java.util.List;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.IncubationSelectionSteps;

/** What {@code incubationSelection.bpmn} asks. */
@Steps("incubationSelection")
class SelectionProcess implements IncubationSelectionSteps {

    private final PanelSeating seating;
    private final PanelScoring scoring;
    private final SelectionRanking ranking;
    private final SelectionOutcome outcome;
    private final Deadlines deadlines;

    SelectionProcess(
            PanelSeating seating,
            PanelScoring scoring,
            SelectionRanking ranking,
            SelectionOutcome outcome,
            Deadlines deadlines) {
        this.seating = seating;
        this.scoring = scoring;
        this.ranking = ranking;
        this.outcome = outcome;
        this.deadlines = deadlines;
    }

    @Override
    public List<String> undeclared(String caseNo) {
        return seating.undeclared(caseNo);
    }

    @Override
    public boolean enoughReviewers(String caseNo) {
        return seating.enough(caseNo);
    }

    @Override
    public void drawStandIns(String caseNo) {
        seating.drawStandIns(caseNo);
    }

    @Override
    public boolean standInsFound(String caseNo) {
        return !seating.undeclared(caseNo).isEmpty();
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
    public void rankApplicants(String caseNo) {
        scoring.close(caseNo, "rankApplicants");
        ranking.rank(caseNo);
    }

    @Override
    public boolean anyFit(String caseNo) {
        return outcome.anyFit(caseNo);
    }

    @Override
    public void declineAll(String caseNo) {
        outcome.none(caseNo);
    }

    @Override
    public void publishSelection(String caseNo) {
        outcome.publish(caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return deadlines.due(caseNo, SelectionNotices.NODE);
    }

    @Override
    public void concludeSelection(String caseNo) {
        outcome.conclude(caseNo);
    }

    @Override
    public boolean objectionsLeft(String caseNo) {
        return outcome.objectionsLeft(caseNo);
    }

    @Override
    public void announceSelection(String caseNo) {
        outcome.announce(caseNo);
    }

    @Override
    public boolean anyWaiting(String caseNo) {
        return outcome.anyWaiting(caseNo);
    }

    @Override
    public Date listEnds(String caseNo) {
        return Date.from(outcome.listEnds(caseNo));
    }

    @Override
    public void endList(String caseNo) {
        outcome.endList(caseNo);
    }
}
