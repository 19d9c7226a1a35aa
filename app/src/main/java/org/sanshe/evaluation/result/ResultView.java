package org.sanshe.evaluation.result;

import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Satisfaction;
import org.sanshe.evaluation.result.Effects.Effect;
import org.sanshe.evaluation.result.ResultRows.Kept;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 结果查阅: what those who see an assessment may read of its result. The organization reads what was published. */
@Component
class ResultView {

    private final Assessments assessments;
    private final Schemes schemes;
    private final ResultRows results;
    private final ObjectionRows objections;
    private final Effects effects;
    private final Satisfaction satisfaction;
    private final Cases cases;

    ResultView(
            Assessments assessments,
            Schemes schemes,
            ResultRows results,
            ObjectionRows objections,
            Effects effects,
            Satisfaction satisfaction,
            Cases cases) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.results = results;
        this.objections = objections;
        this.effects = effects;
        this.satisfaction = satisfaction;
        this.cases = cases;
    }

    /**
     * 结果.
     *
     * @param kept the computation shown; empty while there is none to be shown
     * @param grade its grade; empty with it
     * @param shortfalls surveys of its period with too few answers to be part of it
     */
    record Shown(
            Assessment assessment,
            Scheme scheme,
            Optional<Kept> kept,
            Optional<Scheme.Grade> grade,
            List<Publication> publications,
            List<Objection> objections,
            List<Effect> effects,
            List<Satisfaction.Shortfall> shortfalls) {

        boolean isPublished() {
            return assessment.status() == Assessment.Status.PUBLISHED;
        }
    }

    /** @throws NotFound when there is no such assessment, or the actor does not see its case */
    @Transactional(readOnly = true)
    public Shown of(String caseNo, Actor actor) {
        Assessment a = visible(caseNo, actor);
        Scheme scheme = schemes.get(a.schemeId());
        Optional<Kept> kept = actor.isStaff() ? results.latest(caseNo) : results.published(caseNo);
        return new Shown(
                a,
                scheme,
                kept,
                kept.map(k -> scheme.graded(k.computation().grade())),
                results.publications(caseNo),
                objections.of(caseNo),
                effects.of(caseNo),
                asksUsers(scheme) ? satisfaction.shortfalls(a.agreement(), a.periodFrom(), a.periodTo()) : List.of());
    }

    /** Whether what service users say is part of the score. */
    private static boolean asksUsers(Scheme scheme) {
        return scheme.body().sides().stream().anyMatch(s -> s.kind() == Scheme.Side.Kind.RESIDENTS)
                || scheme.leaves().stream().anyMatch(l -> l.marking().source() == Marking.Source.SATISFACTION);
    }

    /** The bureau's people see the case; the organization does not, and reads the results of its own. */
    private Assessment visible(String caseNo, Actor actor) {
        if (actor.organizationId() == null) {
            return assessments.get(cases.visible(caseNo, actor).caseNo());
        }
        return assessments
                .find(caseNo)
                .filter(a -> a.organizationId() == actor.organizationId())
                .orElseThrow(() -> new NotFound("assessment " + caseNo));
    }
}
