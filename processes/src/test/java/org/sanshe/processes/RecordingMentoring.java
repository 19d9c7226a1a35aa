package org.sanshe.processes;

import java.util.Date;

public class RecordingMentoring extends Recording implements MentoringSteps {

    boolean anyFit = true;

    boolean accepted = true;

    boolean hasMore = false;

    boolean coachingAgreed = true;

    @Override
    public void rankMentors(String caseNo) {
        does("rankMentors", caseNo);
    }

    @Override
    public boolean anyFit(String caseNo) {
        return answers("anyFit", caseNo, anyFit);
    }

    @Override
    public void tellNoMentor(String caseNo) {
        does("tellNoMentor", caseNo);
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#12");
    }

    @Override
    public Date pickMentorsDue(String caseNo) {
        return answers("pickMentorsDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void askMentor(String caseNo) {
        does("askMentor", caseNo);
    }

    @Override
    public String mentor(String caseNo) {
        return answers("mentor", caseNo, "31");
    }

    @Override
    public Date answerRequestDue(String caseNo) {
        return answers("answerRequestDue", caseNo, day("2026-06-10"));
    }

    @Override
    public void noteSilence(String caseNo) {
        does("noteSilence", caseNo);
    }

    @Override
    public boolean accepted(String caseNo) {
        return answers("accepted", caseNo, accepted);
    }

    @Override
    public boolean hasMore(String caseNo) {
        return answers("hasMore", caseNo, hasMore);
    }

    @Override
    public Date agreeCoachingDue(String caseNo) {
        return answers("agreeCoachingDue", caseNo, day("2026-06-15"));
    }

    @Override
    public Date confirmCoachingDue(String caseNo) {
        return answers("confirmCoachingDue", caseNo, day("2026-06-20"));
    }

    @Override
    public boolean coachingAgreed(String caseNo) {
        return answers("coachingAgreed", caseNo, coachingAgreed);
    }

    @Override
    public void cancelRequest(String caseNo) {
        does("cancelRequest", caseNo);
    }

    @Override
    public void beginCoaching(String caseNo) {
        does("beginCoaching", caseNo);
    }

    @Override
    public Date coachDue(String caseNo) {
        return answers("coachDue", caseNo, day("2026-12-01"));
    }

    @Override
    public void endCoaching(String caseNo) {
        does("endCoaching", caseNo);
    }

    @Override
    public Date rateMentorDue(String caseNo) {
        return answers("rateMentorDue", caseNo, day("2026-12-10"));
    }

    @Override
    public Date rateTenantDue(String caseNo) {
        return answers("rateTenantDue", caseNo, day("2026-12-11"));
    }

    @Override
    public void closeTenantRating(String caseNo) {
        does("closeTenantRating", caseNo);
    }

    @Override
    public void closeMentorRating(String caseNo) {
        does("closeMentorRating", caseNo);
    }

    @Override
    public Date confirmationsOver(String caseNo) {
        return answers("confirmationsOver", caseNo, day("2026-12-15"));
    }

    @Override
    public void recordCoaching(String caseNo) {
        does("recordCoaching", caseNo);
    }
}
