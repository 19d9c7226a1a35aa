package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingGrantRound extends Recording implements GrantRoundSteps {

    boolean roundApproved;
    boolean allChecked;
    boolean anyAdmitted;
    List<String> undeclared = List.of("21", "22");
    boolean panelComplete;
    boolean scoringComplete = true;
    boolean defenceAsked;
    List<String> scorers = List.of("21", "22");
    boolean bonusesPossible;
    boolean bonusesRight;
    boolean anyProposed;
    boolean moreToPublish;
    boolean objectionsPending;
    boolean reserveLeft;

    @Override
    public boolean roundApproved(String caseNo) {
        return answers("roundApproved", caseNo, roundApproved);
    }

    @Override
    public void publishCall(String caseNo) {
        does("publishCall", caseNo);
    }

    @Override
    public Date windowCloses(String caseNo) {
        return answers("windowCloses", caseNo, day("2026-04-01"));
    }

    @Override
    public void closeWindow(String caseNo) {
        does("closeWindow", caseNo);
    }

    @Override
    public boolean allChecked(String caseNo) {
        return answers("allChecked", caseNo, allChecked);
    }

    @Override
    public boolean anyAdmitted(String caseNo) {
        return answers("anyAdmitted", caseNo, anyAdmitted);
    }

    @Override
    public void closeEmpty(String caseNo) {
        does("closeEmpty", caseNo);
    }

    @Override
    public List<String> undeclared(String caseNo) {
        return answers("undeclared", caseNo, undeclared);
    }

    @Override
    public boolean panelComplete(String caseNo) {
        return answers("panelComplete", caseNo, panelComplete);
    }

    @Override
    public boolean scoringComplete(String caseNo) {
        return answers("scoringComplete", caseNo, scoringComplete);
    }

    @Override
    public boolean defenceAsked(String caseNo) {
        return answers("defenceAsked", caseNo, defenceAsked);
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
    public void closeScoring(String caseNo) {
        does("closeScoring", caseNo);
    }

    @Override
    public boolean bonusesPossible(String caseNo) {
        return answers("bonusesPossible", caseNo, bonusesPossible);
    }

    @Override
    public boolean bonusesRight(String caseNo) {
        return answers("bonusesRight", caseNo, bonusesRight);
    }

    @Override
    public void rankApplications(String caseNo) {
        does("rankApplications", caseNo);
    }

    @Override
    public boolean anyProposed(String caseNo) {
        return answers("anyProposed", caseNo, anyProposed);
    }

    @Override
    public void cutAwards(String caseNo) {
        does("cutAwards", caseNo);
    }

    @Override
    public void publishProposal(String caseNo) {
        does("publishProposal", caseNo);
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return answers("publicityEnds", caseNo, day("2026-06-01"));
    }

    @Override
    public void concludePublicity(String caseNo) {
        does("concludePublicity", caseNo);
    }

    @Override
    public boolean moreToPublish(String caseNo) {
        return answers("moreToPublish", caseNo, moreToPublish);
    }

    @Override
    public boolean objectionsPending(String caseNo) {
        return answers("objectionsPending", caseNo, objectionsPending);
    }

    @Override
    public void announceResult(String caseNo) {
        does("announceResult", caseNo);
    }

    @Override
    public boolean reserveLeft(String caseNo) {
        return answers("reserveLeft", caseNo, reserveLeft);
    }

    @Override
    public Date keepReserveDue(String caseNo) {
        return answers("keepReserveDue", caseNo, day("2026-08-01"));
    }

    @Override
    public Date reserveEnds(String caseNo) {
        return answers("reserveEnds", caseNo, day("2026-09-01"));
    }

    @Override
    public void endReserve(String caseNo) {
        does("endReserve", caseNo);
    }
}
