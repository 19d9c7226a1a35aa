package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingIncubationSelection extends Recording implements IncubationSelectionSteps {

    List<String> undeclared = List.of("21", "22");
    boolean enoughReviewers;
    boolean standInsFound;
    List<String> scorers = List.of("21", "22");
    boolean anyFit;
    boolean objectionsLeft;
    boolean anyWaiting;

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
    public void rankApplicants(String caseNo) {
        does("rankApplicants", caseNo);
    }

    @Override
    public boolean anyFit(String caseNo) {
        return answers("anyFit", caseNo, anyFit);
    }

    @Override
    public void declineAll(String caseNo) {
        does("declineAll", caseNo);
    }

    @Override
    public void publishSelection(String caseNo) {
        does("publishSelection", caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return answers("publicityEnds", caseNo, day("2026-06-01"));
    }

    @Override
    public void concludeSelection(String caseNo) {
        does("concludeSelection", caseNo);
    }

    @Override
    public boolean objectionsLeft(String caseNo) {
        return answers("objectionsLeft", caseNo, objectionsLeft);
    }

    @Override
    public void announceSelection(String caseNo) {
        does("announceSelection", caseNo);
    }

    @Override
    public boolean anyWaiting(String caseNo) {
        return answers("anyWaiting", caseNo, anyWaiting);
    }

    @Override
    public Date listEnds(String caseNo) {
        return answers("listEnds", caseNo, day("2027-06-01"));
    }

    @Override
    public void endList(String caseNo) {
        does("endList", caseNo);
    }
}
