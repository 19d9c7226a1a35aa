package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 成长: begins and ends what a tenancy learns by, and says how far it is. */
@Component
class GrowthOfTenants implements Growing {

    private final Tenancies tenancies;
    private final Bases bases;
    private final GrowthPlans plans;
    private final Goals goals;
    private final Mentorings mentorings;
    private final CoachingSessions sessions;
    private final TrainingCredits credits;
    private final Cases cases;
    private final Evidence evidence;

    GrowthOfTenants(
            Tenancies tenancies,
            Bases bases,
            GrowthPlans plans,
            Goals goals,
            Mentorings mentorings,
            CoachingSessions sessions,
            TrainingCredits credits,
            Cases cases,
            Evidence evidence) {
        this.tenancies = tenancies;
        this.bases = bases;
        this.plans = plans;
        this.goals = goals;
        this.mentorings = mentorings;
        this.sessions = sessions;
        this.credits = credits;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    @Transactional
    public String begin(String tenancy) {
        cases.lock(tenancy);
        var begun = plans.of(tenancy);
        if (begun.isPresent()) return begun.get().caseNo();
        Tenancy t = tenancies.get(tenancy);
        Base base = bases.get(t.baseId());
        return cases.open("CZ", "growthPlan", tenancy, "成长计划：" + t.organization(), null, t.organizationId(), caseNo -> {
            cases.entrust(caseNo, base.operatorId());
            plans.insert(caseNo, tenancy, t.rulesId());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Growth of(String tenancy) {
        List<Goal> all = plans.of(tenancy).map(p -> goals.of(p.caseNo())).orElse(List.of());
        Tenancy t = tenancies.get(tenancy);
        return new Growth(
                t.termFrom() == null ? BigDecimal.ZERO : credits.sum(t.organizationId(), t.termFrom(), t.lastDay()),
                sessions.confirmed(tenancy),
                (int) all.stream()
                        .filter(g -> g.status() != Goal.Status.GIVEN_UP)
                        .count(),
                (int) all.stream()
                        .filter(g -> g.status() == Goal.Status.REACHED)
                        .count());
    }

    @Override
    @Transactional
    public void end(String tenancy, LocalDate day) {
        mentorings.of(tenancy).stream()
                .filter(g -> g.status() == Mentoring.Status.ASKED || g.status() == Mentoring.Status.ACTIVE)
                .forEach(g -> cases.send("growthEnded", g.caseNo()));
        plans.of(tenancy).ifPresent(p -> {
            if (p.closedOn() == null) cases.send("growthEnded", p.caseNo());
            evidence.record(Act.of(p.caseNo(), null, "growthEnded", null, java.util.Map.of("on", day.toString())));
        });
    }
}
