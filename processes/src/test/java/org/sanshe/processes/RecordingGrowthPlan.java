package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingGrowthPlan extends Recording implements GrowthPlanSteps {

    boolean isFirstRound = true;

    boolean isLastRound = false;

    boolean planAgreed = true;

    boolean wantsChange = false;

    boolean claimsReached = false;

    @Override
    public void openRound(String caseNo) {
        does("openRound", caseNo);
    }

    @Override
    public List<String> assessors(String caseNo) {
        return answers("assessors", caseNo, List.of("organization@#12", "officer"));
    }

    @Override
    public Date assessDue(String caseNo) {
        return answers("assessDue", caseNo, day("2026-06-10"));
    }

    @Override
    public void compareCapacity(String caseNo) {
        does("compareCapacity", caseNo);
    }

    @Override
    public boolean isFirstRound(String caseNo) {
        return answers("isFirstRound", caseNo, isFirstRound);
    }

    @Override
    public boolean isLastRound(String caseNo) {
        return answers("isLastRound", caseNo, isLastRound);
    }

    @Override
    public String tenant(String caseNo) {
        return answers("tenant", caseNo, "organization@#12");
    }

    @Override
    public String desk(String caseNo) {
        return answers("desk", caseNo, "officer");
    }

    @Override
    public Date proposePlanDue(String caseNo) {
        return answers("proposePlanDue", caseNo, day("2026-06-20"));
    }

    @Override
    public Date checkPlanDue(String caseNo) {
        return answers("checkPlanDue", caseNo, day("2026-06-27"));
    }

    @Override
    public boolean planAgreed(String caseNo) {
        return answers("planAgreed", caseNo, planAgreed);
    }

    @Override
    public void beginPlan(String caseNo) {
        does("beginPlan", caseNo);
    }

    @Override
    public Date nextRoundOn(String caseNo) {
        return answers("nextRoundOn", caseNo, day("2026-09-01"));
    }

    @Override
    public boolean wantsChange(String caseNo) {
        return answers("wantsChange", caseNo, wantsChange);
    }

    @Override
    public boolean claimsReached(String caseNo) {
        return answers("claimsReached", caseNo, claimsReached);
    }

    @Override
    public Date confirmGoalsDue(String caseNo) {
        return answers("confirmGoalsDue", caseNo, day("2026-07-10"));
    }

    @Override
    public void closePlan(String caseNo) {
        does("closePlan", caseNo);
    }
}
