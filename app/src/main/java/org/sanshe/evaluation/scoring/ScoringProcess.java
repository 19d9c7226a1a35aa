package org.sanshe.evaluation.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.Seats.Seat;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.AssessmentScoringSteps;
import org.sanshe.seal.Seals;

/** 考核评分: what {@code assessmentScoring.bpmn} asks. */
@Steps("assessmentScoring")
class ScoringProcess implements AssessmentScoringSteps {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Seats seats;
    private final SheetBook book;
    private final Moderations moderations;
    private final Locking locking;
    private final Scores scores;
    private final Material material;
    private final Seals seals;
    private final Evidence evidence;

    ScoringProcess(
            Assessments assessments,
            Schemes schemes,
            Seats seats,
            SheetBook book,
            Moderations moderations,
            Locking locking,
            Scores scores,
            Material material,
            Seals seals,
            Evidence evidence) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.seats = seats;
        this.book = book;
        this.moderations = moderations;
        this.locking = locking;
        this.scores = scores;
        this.material = material;
        this.seals = seals;
        this.evidence = evidence;
    }

    @Override
    public List<String> undeclared(String caseNo) {
        return seats.of(caseNo, round(caseNo)).stream()
                .filter(s -> s.status() == Seats.Status.NAMED)
                .map(ScoringProcess::person)
                .toList();
    }

    @Override
    public boolean seatsTaken(String caseNo) {
        Assessment a = assessments.get(caseNo);
        var seated = seats.seated(caseNo, a.round());
        return schemes.get(a.schemeId()).body().sides().stream()
                .filter(s -> s.kind() != Side.Kind.RESIDENTS)
                .allMatch(s -> seated.stream()
                                .filter(seat -> seat.side().equals(s.code()))
                                .count()
                        >= s.evaluators());
    }

    @Override
    public void openSheets(String caseNo) {
        Assessment a = assessments.get(caseNo);
        if (book.round(caseNo, a.round()).isEmpty()) {
            String seal = caseNo + "/sheets/" + a.round();
            seals.create(seal, null);
            book.open(caseNo, a.round(), seal);
        }
        material.open(
                a, seats.seated(caseNo, a.round()).stream().map(Seat::personId).toList());
    }

    @Override
    public List<String> scorers(String caseNo) {
        Set<Long> in = book.sheets(caseNo, round(caseNo)).keySet();
        return seats.seated(caseNo, round(caseNo)).stream()
                .filter(s -> !in.contains(s.personId()))
                .map(ScoringProcess::person)
                .toList();
    }

    @Override
    public boolean sheetsIn(String caseNo) {
        return seatsTaken(caseNo) && scorers(caseNo).isEmpty();
    }

    @Override
    public void closeSheets(String caseNo) {
        locking.lock(assessments.get(caseNo));
    }

    @Override
    public boolean agreed(String caseNo) {
        return disputed(caseNo).isEmpty();
    }

    @Override
    public boolean discussed(String caseNo) {
        return last(caseNo).way() == Moderations.Way.DISCUSSION;
    }

    @Override
    public List<String> revisers(String caseNo) {
        var sides = last(caseNo).sides();
        return seats.seated(caseNo, round(caseNo)).stream()
                .filter(s -> sides.contains(s.side()))
                .map(ScoringProcess::person)
                .toList();
    }

    @Override
    public String arbiter(String caseNo) {
        return String.valueOf(last(caseNo).arbiter());
    }

    @Override
    public void settleScores(String caseNo) {
        int round = round(caseNo);
        book.settle(caseNo, round);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "scoresSettled",
                        "settleScores",
                        Map.of("score", scores.of(caseNo, round).result().toPlainString()))
                .by(ScoringRule.LOCKED.basis()));
    }

    private Moderations.Moderation last(String caseNo) {
        return moderations.last(caseNo, round(caseNo)).orElseThrow();
    }

    private List<String> disputed(String caseNo) {
        var weighing = scores.of(caseNo, round(caseNo));
        return new Calibration(weighing.scheme(), weighing.sheets()).disputed();
    }

    private int round(String caseNo) {
        return assessments.get(caseNo).round();
    }

    private static String person(Seat seat) {
        return String.valueOf(seat.personId());
    }
}
