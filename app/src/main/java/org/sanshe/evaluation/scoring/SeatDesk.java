package org.sanshe.evaluation.scoring;

import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.plan.Naming;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;

/** 席位: evaluators declare their interests, and the officer names others for those who left. */
@Desk("assessmentScoring")
class SeatDesk {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Engagements engagements;
    private final Seats seats;
    private final Naming naming;
    private final Recusing recusing;
    private final Evidence evidence;

    SeatDesk(
            Assessments assessments,
            Schemes schemes,
            Engagements engagements,
            Seats seats,
            Naming naming,
            Recusing recusing,
            Evidence evidence) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.engagements = engagements;
        this.seats = seats;
        this.naming = naming;
        this.recusing = recusing;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        Assessment a = assessments.get(t.caseNo());
        String side = seats.of(a.caseNo(), a.round()).stream()
                .filter(s -> s.personId() == t.actor().personId())
                .map(Seats.Seat::side)
                .findFirst()
                .orElseThrow(() -> new NotFound("seat of " + t.actor().personId()));
        return Map.of(
                "title",
                a.title(),
                "organization",
                engagements.get(a.agreement()).terms().supplierName(),
                "period",
                a.periodFrom() + " – " + a.periodTo(),
                "side",
                schemes.get(a.schemeId())
                        .side(side)
                        .map(s -> Wording.name(s, Language.isEnglish()))
                        .orElse(side));
    }

    /** The form {@code assessment-declaration}. */
    record Declaration(Seats.Status stand, String reason, boolean independent) {}

    /** Whoever has an interest reaches nothing of the case from here on. */
    @Handles
    void declareInterest(TaskContext t, Declaration form) {
        Assessment a = assessments.get(t.caseNo());
        if (form.stand() == Seats.Status.SEATED && !form.independent()) throw new Refusal(ScoringRule.NOT_INDEPENDENT);
        seats.stand(a.caseNo(), a.round(), t.actor().personId(), form.stand(), form.reason());
        evidence.record(Act.of(
                        a.caseNo(),
                        t.actor(),
                        "interestDeclared",
                        t.node(),
                        Map.of("status", form.stand().name()))
                .by(ScoringRule.MAY_NOT_EVALUATE.basis()));
        if (form.stand() == Seats.Status.RECUSED)
            recusing.bar(a.caseNo(), t.actor().personId());
    }

    @Prefills
    Map<String, Object> replaceEvaluator(TaskContext t) {
        return naming.form(assessments.get(t.caseNo()), t.today());
    }

    @Handles
    void replaceEvaluator(TaskContext t, Naming.Form form) {
        naming.name(t, assessments.get(t.caseNo()), form);
    }
}
