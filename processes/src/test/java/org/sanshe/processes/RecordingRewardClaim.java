package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingRewardClaim extends Recording implements RewardClaimSteps {

    boolean checkPassed;
    boolean claimReturned;
    boolean inspects;
    boolean standardReached;
    boolean rewardApproved;
    boolean objectionUpheld;

    @Override
    public Date checkClaimDue(String caseNo) {
        return answers("checkClaimDue", caseNo, day("2026-06-01"));
    }

    @Override
    public String claimant(String caseNo) {
        return answers("claimant", caseNo, "organization@52430198MJJ02003XF");
    }

    @Override
    public Date completeClaimDue(String caseNo) {
        return answers("completeClaimDue", caseNo, day("2026-06-02"));
    }

    @Override
    public List<String> inspectors(String caseNo) {
        return answers("inspectors", caseNo, List.of("11", "12"));
    }

    @Override
    public Date approveRewardDue(String caseNo) {
        return answers("approveRewardDue", caseNo, day("2026-06-03"));
    }

    @Override
    public void refuseClaim(String caseNo) {
        does("refuseClaim", caseNo);
    }

    @Override
    public void publishReward(String caseNo) {
        does("publishReward", caseNo);
    }

    @Override
    public Date publicityUntil(String caseNo) {
        return answers("publicityUntil", caseNo, day("2026-06-04"));
    }

    @Override
    public Date investigateObjectionDue(String caseNo) {
        return answers("investigateObjectionDue", caseNo, day("2026-06-05"));
    }

    @Override
    public void cancelReward(String caseNo) {
        does("cancelReward", caseNo);
    }

    @Override
    public void awardReward(String caseNo) {
        does("awardReward", caseNo);
    }

    @Override
    public boolean checkPassed(String caseNo) {
        return answers("checkPassed", caseNo, checkPassed);
    }

    @Override
    public boolean claimReturned(String caseNo) {
        return answers("claimReturned", caseNo, claimReturned);
    }

    @Override
    public boolean inspects(String caseNo) {
        return answers("inspects", caseNo, inspects);
    }

    @Override
    public boolean standardReached(String caseNo) {
        return answers("standardReached", caseNo, standardReached);
    }

    @Override
    public boolean rewardApproved(String caseNo) {
        return answers("rewardApproved", caseNo, rewardApproved);
    }

    @Override
    public boolean objectionUpheld(String caseNo) {
        return answers("objectionUpheld", caseNo, objectionUpheld);
    }

    @Override
    public Date decideObjectionDue(String caseNo) {
        return answers("decideObjectionDue", caseNo, day("2026-06-12"));
    }

    @Override
    public String objectionDecider(String caseNo) {
        return answers("objectionDecider", caseNo, "section_head");
    }
}
