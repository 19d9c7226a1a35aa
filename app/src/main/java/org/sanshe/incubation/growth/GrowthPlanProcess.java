package org.sanshe.incubation.growth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.growth.Goal.Status;
import org.sanshe.incubation.growth.GrowthPlan.Round;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.GrowthPlanSteps;

/** What {@code growthPlan.bpmn} asks. */
@Steps("growthPlan")
class GrowthPlanProcess implements GrowthPlanSteps {

    private final GrowthPlans plans;
    private final Goals goals;
    private final ProposedGoals proposed;
    private final Diagnoses diagnoses;
    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final GrowthLimits limits;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    GrowthPlanProcess(
            GrowthPlans plans,
            Goals goals,
            ProposedGoals proposed,
            Diagnoses diagnoses,
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            GrowthLimits limits,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.plans = plans;
        this.goals = goals;
        this.proposed = proposed;
        this.diagnoses = diagnoses;
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.limits = limits;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    private Tenancy tenancy(String caseNo) {
        return tenancies.get(plans.get(caseNo).tenancy());
    }

    @Override
    public String tenant(String caseNo) {
        return DeskOfBase.group(tenancy(caseNo));
    }

    @Override
    public String desk(String caseNo) {
        return bases.get(tenancy(caseNo).baseId()).desk();
    }

    @Override
    public void openRound(String caseNo) {
        GrowthPlan plan = plans.get(caseNo);
        Round next = plan.round() == null
                ? Round.START
                : plan.round() == Round.START && clock.today().isBefore(lastRound(tenancy(caseNo)))
                        ? Round.HALF
                        : Round.END;
        plans.begin(caseNo, next);
    }

    @Override
    public List<String> assessors(String caseNo) {
        return List.of(tenant(caseNo), desk(caseNo));
    }

    @Override
    public Date assessDue(String caseNo) {
        return deadlines.set(caseNo, "assess", "GROWTH_DIAGNOSIS", clock.today());
    }

    @Override
    public void compareCapacity(String caseNo) {
        GrowthPlan plan = plans.get(caseNo);
        Tenancy t = tenancy(caseNo);
        long weak = diagnoses.gaps(plan).stream()
                .filter(g -> g.band().from().signum() == 0)
                .count();
        messages.toOrganization(
                t.organizationId(),
                caseNo,
                "能力诊断（" + plan.round().in(false) + "）已经完成，可以看到各项能力的差距",
                "The diagnosis (" + plan.round().in(true) + ") is complete; see the gaps",
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "capacityCompared",
                        "compareCapacity",
                        Map.of("round", plan.round().in(false), "weak", weak))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }

    @Override
    public boolean isFirstRound(String caseNo) {
        return plans.get(caseNo).round() == Round.START;
    }

    @Override
    public boolean isLastRound(String caseNo) {
        return plans.get(caseNo).round() == Round.END;
    }

    @Override
    public Date proposePlanDue(String caseNo) {
        return deadlines.set(caseNo, "proposePlan", "GROWTH_PROPOSAL", clock.today());
    }

    @Override
    public Date checkPlanDue(String caseNo) {
        return deadlines.set(caseNo, "checkPlan", "GROWTH_CHECK", clock.today());
    }

    @Override
    public Date confirmGoalsDue(String caseNo) {
        return deadlines.set(caseNo, "confirmGoals", "GROWTH_CHECK", clock.today());
    }

    @Override
    public boolean planAgreed(String caseNo) {
        return submissions
                .latest(caseNo, "checkPlan", null)
                .filter(v -> "AGREE".equals(v.get("decision")))
                .isPresent();
    }

    @Override
    public void beginPlan(String caseNo) {
        GrowthPlan plan = plans.get(caseNo);
        Tenancy t = tenancy(caseNo);
        List<Goal> agreed = proposed.of(plan);
        String reason = plan.agreedOn() == null ? null : proposed.reason(caseNo);
        for (Goal before : goals.of(caseNo)) {
            boolean kept = agreed.stream().anyMatch(g -> g.no() == before.no());
            if (before.isOpen() && !kept) goals.giveUp(before, reason, t.organization());
        }
        agreed.forEach(g -> goals.agree(g, reason, t.organization()));
        plans.agree(caseNo, clock.today());
        messages.toOrganization(t.organizationId(), caseNo, "成长计划已经同意，可以开始行动", "The growth plan was agreed to", null);
        if (agreed.stream().anyMatch(g -> g.support().contains(Support.MENTOR))) {
            desks.tell(
                    bases.get(t.baseId()),
                    caseNo,
                    t.organization() + "的成长目标需要导师，请发起匹配",
                    t.organization() + " needs a mentor; ask for one");
        }
        evidence.record(Act.of(caseNo, null, "growthAgreed", "beginPlan", Map.of("goals", agreed.size()))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }

    /** Half of the term after the first diagnosis; later the last days of the term. */
    @Override
    public Date nextRoundOn(String caseNo) {
        Tenancy t = tenancy(caseNo);
        LocalDate last = lastRound(t);
        LocalDate half = t.termFrom().plusDays(ChronoUnit.DAYS.between(t.termFrom(), t.lastDay()) / 2);
        LocalDate next = plans.get(caseNo).round() == Round.START && half.isBefore(last) ? half : last;
        return Date.from(SansheClock.firstMoment(next));
    }

    private LocalDate lastRound(Tenancy t) {
        return t.lastDay().minusDays(limits.get("LAST_ROUND_DAYS", t.termFrom()));
    }

    @Override
    public boolean wantsChange(String caseNo) {
        return submissions
                .latest(caseNo, "reportProgress", null)
                .filter(v -> "true".equals(String.valueOf(v.get("change"))))
                .isPresent();
    }

    @Override
    public boolean claimsReached(String caseNo) {
        return goals.of(caseNo).stream().anyMatch(g -> g.status() == Status.CLAIMED);
    }

    @Override
    public void closePlan(String caseNo) {
        goals.miss(caseNo);
        plans.close(caseNo, clock.today());
        evidence.record(Act.of(
                caseNo,
                null,
                "growthClosed",
                "closePlan",
                Map.of(
                        "reached",
                        goals.of(caseNo).stream()
                                .filter(g -> g.status() == Status.REACHED)
                                .count())));
    }
}
