package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingIncubationReview extends Recording implements IncubationReviewSteps {

    List<String> undeclared = List.of("21", "22");
    boolean enoughReviewers;
    boolean standInsFound;
    List<String> scorers = List.of("21", "22");
    boolean mayObject;
    boolean objected;
    boolean passed;

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#41");
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date handInReportDue(String caseNo) {
        return answers("handInReportDue", caseNo, day("2026-06-30"));
    }

    @Override
    public void noteMissing(String caseNo) {
        does("noteMissing", caseNo);
    }

    @Override
    public List<String> undeclared(String caseNo) {
        return answers("undeclared", caseNo, undeclared);
    }

    @Override
    public boolean enoughReviewers(String caseNo) {
        return answers("enoughReviewers", caseNo, enoughReviewers);
    }

    @Override
    public void drawStandIns(String caseNo) {
        does("drawStandIns", caseNo);
    }

    @Override
    public boolean standInsFound(String caseNo) {
        return answers("standInsFound", caseNo, standInsFound);
    }

    @Override
    public void openScoring(String caseNo) {
        does("openScoring", caseNo);
    }

    @Override
    public List<String> scorers(String caseNo) {
        return answers("scorers", caseNo, scorers);
    }

    @Override
    public void computeResult(String caseNo) {
        does("computeResult", caseNo);
    }

    @Override
    public boolean mayObject(String caseNo) {
        return answers("mayObject", caseNo, mayObject);
    }

    @Override
    public Date answerResultDue(String caseNo) {
        return answers("answerResultDue", caseNo, day("2026-07-20"));
    }

    @Override
    public void letStand(String caseNo) {
        does("letStand", caseNo);
    }

    @Override
    public boolean objected(String caseNo) {
        return answers("objected", caseNo, objected);
    }

    @Override
    public void beginAgain(String caseNo) {
        does("beginAgain", caseNo);
    }

    @Override
    public void concludeReview(String caseNo) {
        does("concludeReview", caseNo);
    }

    @Override
    public boolean passed(String caseNo) {
        return answers("passed", caseNo, passed);
    }
}
