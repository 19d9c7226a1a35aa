package org.sanshe.incubation.growth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 成长看板: what a tenant, its base and the unit see of how it grows. */
@Component
@Transactional(readOnly = true)
class GrowthBoard {

    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final GrowthPlans plans;
    private final Diagnoses diagnoses;
    private final Goals goals;
    private final Mentorings mentorings;
    private final CoachingSessions sessions;
    private final TrainingCredits credits;
    private final Growing growing;
    private final SansheClock clock;

    GrowthBoard(
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            GrowthPlans plans,
            Diagnoses diagnoses,
            Goals goals,
            Mentorings mentorings,
            CoachingSessions sessions,
            TrainingCredits credits,
            Growing growing,
            SansheClock clock) {
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.plans = plans;
        this.diagnoses = diagnoses;
        this.goals = goals;
        this.mentorings = mentorings;
        this.sessions = sessions;
        this.credits = credits;
        this.growing = growing;
        this.clock = clock;
    }

    /** One goal with what it was before. @param capacity the name of the criterion */
    record GoalRow(Goal goal, String capacity, List<Goals.Version> versions) {}

    /** One coaching with its ratings; none while they are blind. */
    record CoachingRow(Mentoring mentoring, List<Mentorings.Rating> ratings) {}

    /**
     * The board.
     *
     * @param plan null while there is none
     * @param radar null before the first diagnosis is complete
     * @param mayAnswer whether the viewer is the tenant
     * @param maySettle whether the viewer works at the desk
     */
    record Board(
            Tenancy tenancy,
            String base,
            Growing.Growth growth,
            GrowthPlan plan,
            List<String> capacities,
            List<Diagnoses.Series> series,
            Radar radar,
            List<Diagnoses.Gap> gaps,
            List<GoalRow> goals,
            List<CoachingRow> coachings,
            List<CoachingSession> sessions,
            List<TrainingCredits.Result> credits,
            boolean mayAnswer,
            boolean maySettle,
            Instant now) {

        /** Whether the tenant may still answer to a session. */
        public boolean awaits(CoachingSession s) {
            return mayAnswer && s.state() == CoachingSession.State.ENTERED && !now.isAfter(s.confirmBy());
        }
    }

    /** @throws org.sanshe.kernel.NotFound when the tenancy is not the actor's to see */
    Board of(String tenancy, Actor actor) {
        boolean english = Language.isEnglish();
        Tenancy t = tenancies.visible(tenancy, actor);
        var base = bases.get(t.baseId());
        GrowthPlan plan = plans.of(tenancy).orElse(null);
        List<Criterion> criteria =
                plan == null ? List.of() : diagnoses.table(plan).criteria();
        Map<String, String> names =
                criteria.stream().collect(Collectors.toMap(Criterion::code, c -> english ? c.nameEn() : c.name()));
        var series = plan == null ? List.<Diagnoses.Series>of() : diagnoses.of(plan);
        return new Board(
                t,
                base.in(english),
                growing.of(tenancy),
                plan,
                criteria.stream().map(c -> names.get(c.code())).toList(),
                series,
                series.isEmpty() ? null : Radar.of(criteria, series, english),
                plan == null ? List.of() : diagnoses.gaps(plan),
                plan == null ? List.of() : rows(plan, names),
                mentorings.of(tenancy).stream()
                        .map(g -> new CoachingRow(g, g.revealed() ? mentorings.ratings(g.caseNo()) : List.of()))
                        .toList(),
                sessions.of(tenancy),
                credits.of(t.organizationId()),
                actor.organizationId() != null && actor.organizationId() == t.organizationId(),
                desks.includes(base, actor),
                clock.instant());
    }

    private List<GoalRow> rows(GrowthPlan plan, Map<String, String> names) {
        var versions = goals.versions(plan.caseNo()).stream().collect(Collectors.groupingBy(Goals.Version::goal));
        return goals.of(plan.caseNo()).stream()
                .map(g -> new GoalRow(
                        g, names.getOrDefault(g.capacity(), g.capacity()), versions.getOrDefault(g.no(), List.of())))
                .toList();
    }
}
