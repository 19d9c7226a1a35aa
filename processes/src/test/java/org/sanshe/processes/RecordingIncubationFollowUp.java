package org.sanshe.processes;

import java.util.Date;

public class RecordingIncubationFollowUp extends Recording implements IncubationFollowUpSteps {

    boolean moreFollowUps = true;

    @Override
    public Date followUpDay(String caseNo) {
        return answers("followUpDay", caseNo, day("2026-06-01"));
    }

    @Override
    public void openRound(String caseNo) {
        does("openRound", caseNo);
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#7");
    }

    @Override
    public Date answerFollowUpDue(String caseNo) {
        return answers("answerFollowUpDue", caseNo, day("2026-06-02"));
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date recordVisitDue(String caseNo) {
        return answers("recordVisitDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void closeFollowUp(String caseNo) {
        does("closeFollowUp", caseNo);
    }

    @Override
    public boolean moreFollowUps(String caseNo) {
        return answers("moreFollowUps", caseNo, moreFollowUps);
    }
}
