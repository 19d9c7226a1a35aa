package org.sanshe.grant.reward;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.Unconcerned;
import org.sanshe.grant.reward.RewardClaim.Status;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.SupportNotice;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.RewardClaimSteps;

/** What {@code rewardClaim.bpmn} asks. */
@Steps("rewardClaim")
class RewardProcess implements RewardClaimSteps {

    private final RewardClaims claims;
    private final Inspectors inspectors;
    private final RewardObjections objections;
    private final Unconcerned unconcerned;
    private final RewardPublicity publicity;
    private final GrantPayouts payouts;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    RewardProcess(
            RewardClaims claims,
            Inspectors inspectors,
            RewardObjections objections,
            Unconcerned unconcerned,
            RewardPublicity publicity,
            GrantPayouts payouts,
            GrantSchemes schemes,
            Registry registry,
            Deadlines deadlines,
            Submissions submissions,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.claims = claims;
        this.inspectors = inspectors;
        this.objections = objections;
        this.unconcerned = unconcerned;
        this.publicity = publicity;
        this.payouts = payouts;
        this.schemes = schemes;
        this.registry = registry;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date checkClaimDue(String caseNo) {
        return deadlines.set(caseNo, "checkClaim", "REWARD_CHECK", clock.today());
    }

    @Override
    public String claimant(String caseNo) {
        return "organization@"
                + registry.get(claims.get(caseNo).organizationId()).creditCode();
    }

    @Override
    public Date completeClaimDue(String caseNo) {
        return deadlines.set(caseNo, "completeClaim", "REWARD_COMPLETION", clock.today());
    }

    @Override
    public boolean checkPassed(String caseNo) {
        return claims.get(caseNo).status() == Status.CHECKED;
    }

    @Override
    public boolean claimReturned(String caseNo) {
        return claims.get(caseNo).status() == Status.RETURNED;
    }

    @Override
    public boolean inspects(String caseNo) {
        Reward reward = reward(claims.get(caseNo));
        return reward.inspectors() > 0 || !reward.standards().isEmpty();
    }

    @Override
    public List<String> inspectors(String caseNo) {
        return inspectors.of(caseNo).stream()
                .map(i -> String.valueOf(i.personId()))
                .toList();
    }

    /** Everybody signs for it. */
    @Override
    public boolean standardReached(String caseNo) {
        return inspectors.of(caseNo).stream().allMatch(i -> "MET".equals(i.verdict()));
    }

    @Override
    public Date approveRewardDue(String caseNo) {
        return deadlines.set(caseNo, "approveReward", "REWARD_APPROVAL", clock.today());
    }

    @Override
    public boolean rewardApproved(String caseNo) {
        return said(caseNo, "approveReward", "APPROVE");
    }

    @Override
    public void refuseClaim(String caseNo) {
        RewardClaim c = claims.get(caseNo);
        String reason = c.reason();
        if (reason == null) {
            reason = inspectors.of(caseNo).stream()
                    .filter(i -> "NOT_MET".equals(i.verdict()))
                    .map(Inspectors.Inspector::opinion)
                    .findFirst()
                    .orElseGet(() -> submissions
                            .latest(caseNo, "approveReward", null)
                            .map(v -> String.valueOf(v.get("opinion")))
                            .orElse(""));
        }
        end(c, Status.REFUSED, "rewardRefused", "不予奖补", "The reward is refused", reason);
    }

    @Override
    public void cancelReward(String caseNo) {
        String reason = submissions
                .latest(caseNo, "decideObjection", null)
                .map(v -> String.valueOf(v.get("findings")))
                .orElse("");
        end(claims.get(caseNo), Status.CANCELLED, "rewardCancelled", "异议成立，奖补取消", "The reward is cancelled", reason);
    }

    private void end(RewardClaim c, Status status, String act, String zh, String en, String reason) {
        claims.become(c.caseNo(), status, reason);
        messages.toOrganization(c.organizationId(), c.caseNo(), zh + "：" + reason, en + ": " + reason, null);
        messages.toRole(Role.OFFICER, c.unitId(), c.caseNo(), zh + "：" + reason, en + ": " + reason, null);
        evidence.record(
                Act.of(c.caseNo(), null, act, null, Map.of("reason", reason)).by(GrantPayouts.PAY));
    }

    @Override
    public void publishReward(String caseNo) {
        RewardClaim c = claims.get(caseNo);
        GrantScheme scheme = schemes.get(c.schemeId());
        var period = publicity.publish(
                caseNo,
                c.unitId(),
                scheme,
                List.of(new SupportNotice.Row(
                        registry.get(c.organizationId()).name(),
                        RewardAmounts.fixed(scheme, c.category()).name(),
                        c.total().yuan())));
        claims.publish(caseNo, period.from(), period.until());
    }

    @Override
    public Date publicityUntil(String caseNo) {
        return Date.from(claims.get(caseNo).publicityUntil());
    }

    @Override
    public Date investigateObjectionDue(String caseNo) {
        return deadlines.set(caseNo, "investigateObjection", "REWARD_OBJECTION", clock.today());
    }

    @Override
    public Date decideObjectionDue(String caseNo) {
        return deadlines.set(caseNo, "decideObjection", "REWARD_OBJECTION_DECISION", clock.today());
    }

    @Override
    public String objectionDecider(String caseNo) {
        return unconcerned.decider(claims.get(caseNo).unitId(), objections.tookPart(caseNo));
    }

    @Override
    public boolean objectionUpheld(String caseNo) {
        return objections.latest(caseNo).isUpheld();
    }

    @Override
    public void awardReward(String caseNo) {
        RewardClaim c = claims.get(caseNo);
        GrantScheme scheme = schemes.get(c.schemeId());
        String name = RewardAmounts.fixed(scheme, c.category()).name();
        claims.become(caseNo, Status.AWARDED, null);
        payouts.open(new Payout(
                null,
                caseNo,
                c.schemeId(),
                c.unitId(),
                c.organizationId(),
                scheme.name() + "：" + name,
                scheme.nameEn() + ": " + c.category(),
                c.total(),
                c.total(),
                Money.ZERO,
                null,
                null,
                c.match(),
                c.matchUnit(),
                c.matchSource(),
                c.matchDueOn(),
                clock.today(),
                null,
                null));
    }

    private Reward reward(RewardClaim c) {
        return schemes.get(c.schemeId()).body().reward();
    }

    private boolean said(String caseNo, String node, String outcome) {
        return submissions
                .latest(caseNo, node, null)
                .map(v -> outcome.equals(v.get("outcome")))
                .orElse(false);
    }
}
