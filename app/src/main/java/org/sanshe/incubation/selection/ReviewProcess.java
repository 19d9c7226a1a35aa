package org.sanshe.incubation.selection;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Bases;
import org.sanshe.processes.IncubationReviewSteps;

/** What {@code incubationReview.bpmn} asks. */
@Steps("incubationReview")
class ReviewProcess implements IncubationReviewSteps {

    private final ReviewBook book;
    private final ReviewResults results;
    private final IncubationPanels panels;
    private final PanelSeating seating;
    private final PanelScoring scoring;
    private final Bases bases;
    private final Deadlines deadlines;
    private final Evidence evidence;

    ReviewProcess(
            ReviewBook book,
            ReviewResults results,
            IncubationPanels panels,
            PanelSeating seating,
            PanelScoring scoring,
            Bases bases,
            Deadlines deadlines,
            Evidence evidence) {
        this.book = book;
        this.results = results;
        this.panels = panels;
        this.seating = seating;
        this.scoring = scoring;
        this.bases = bases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(book.get(caseNo).organizationId());
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(book.get(caseNo).baseId()).desk();
    }

    @Override
    public Date handInReportDue(String caseNo) {
        return deadlines.due(caseNo, TenancyReviews.REPORT);
    }

    @Override
    public void noteMissing(String caseNo) {
        results.missing(caseNo);
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
    public void computeResult(String caseNo) {
        results.compute(caseNo);
    }

    @Override
    public boolean mayObject(String caseNo) {
        return panels.get(caseNo).round() == 1;
    }

    @Override
    public Date answerResultDue(String caseNo) {
        return deadlines.due(caseNo, ReviewResults.ANSWER);
    }

    @Override
    public void letStand(String caseNo) {
        evidence.record(
                Act.of(caseNo, null, "resultStands", "letStand", Map.of()).by(SelectionRule.REPORT_LATE.basis()));
    }

    @Override
    public boolean objected(String caseNo) {
        return book.get(caseNo).objection() != null;
    }

    @Override
    public void beginAgain(String caseNo) {
        results.beginAgain(caseNo);
    }

    @Override
    public void concludeReview(String caseNo) {
        results.conclude(caseNo);
    }

    @Override
    public boolean passed(String caseNo) {
        return Boolean.TRUE.equals(book.get(caseNo).passed());
    }
}
