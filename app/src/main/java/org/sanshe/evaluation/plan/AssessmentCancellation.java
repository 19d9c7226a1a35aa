package org.sanshe.evaluation.plan;

import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.plan.Plan.Item;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.CancellingCases;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 取消考核: by a section head of the unit that assesses, with a reason, as long as no result was published. */
@Component
class AssessmentCancellation {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 400;

    private final Assessments assessments;
    private final PlanRows plans;
    private final Engagements engagements;
    private final Cases cases;
    private final CancellingCases cancelling;
    private final Messages messages;
    private final Evidence evidence;

    AssessmentCancellation(
            Assessments assessments,
            PlanRows plans,
            Engagements engagements,
            Cases cases,
            CancellingCases cancelling,
            Messages messages,
            Evidence evidence) {
        this.assessments = assessments;
        this.plans = plans;
        this.engagements = engagements;
        this.cases = cases;
        this.cancelling = cancelling;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Whether the actor decides on what a unit assesses. */
    static boolean decides(Actor actor, long unitId) {
        return actor.is(Role.SECTION_HEAD) && actor.unitId() != null && actor.unitId() == unitId;
    }

    /** Whether the actor may cancel it now. */
    boolean mayCancel(Assessment a, Actor actor) {
        return decides(actor, a.unitId()) && assessments.isCancellable(a.caseNo());
    }

    /**
     * The assessment, when the actor may cancel it.
     *
     * @throws NotFound when another unit assesses
     * @throws Refusal when a result was published, or it is cancelled already
     */
    Assessment cancellable(String caseNo, Actor actor) {
        Assessment a = assessments
                .find(caseNo)
                .filter(found -> decides(actor, found.unitId()))
                .orElseThrow(() -> new NotFound("assessment " + caseNo));
        if (!assessments.isCancellable(caseNo)) throw tooLate(a);
        return a;
    }

    /**
     * Cancels one that is under way. Whoever works on it at the same moment comes first.
     *
     * @param reason told to all concerned; 10 to 400 characters
     */
    @Transactional
    void cancel(String caseNo, String reason, Actor actor) {
        String why = said(reason);
        cases.lock(caseNo);
        Assessment a = cancellable(caseNo, actor);
        if (!assessments.cancel(caseNo, why)) throw tooLate(a);
        evidence.record(Act.of(
                        caseNo,
                        actor,
                        "assessmentCancelled",
                        null,
                        Map.of("reason", why, "status", a.status().name()))
                .by(Opening.BASIS));
        cancelling.cancel(
                "assessmentCancelled",
                caseNo,
                "“" + a.title() + "”的" + a.kind().in(false) + "已经取消，不用再办理：" + why,
                "The " + a.kind().in(true) + " of " + a.title() + " was cancelled; nothing is left to do: " + why);
    }

    private static Refusal tooLate(Assessment a) {
        return new Refusal(PlanRule.CANCELLED_TOO_LATE, a.caseNo());
    }

    /**
     * What is planned, when the actor may take it out.
     *
     * @throws NotFound when another unit's plan has it, or none
     * @throws Refusal when it was opened or is not planned any more
     */
    Item planned(long item, Actor actor) {
        long unit = actor.unitId() == null ? -1 : actor.unitId();
        if (!decides(actor, unit) || !plans.has(item, unit)) throw new NotFound("planned assessment " + item);
        return plans.toOpen(item).orElseThrow(() -> new Refusal(PlanRule.PLANNED_NO_MORE));
    }

    /** Takes out what is planned. @param reason told to all concerned; 10 to 400 characters */
    @Transactional
    void cancelPlanned(long id, String reason, Actor actor) {
        String why = said(reason);
        Item item = planned(id, actor);
        if (!plans.skipped(id, why)) throw new Refusal(PlanRule.PLANNED_NO_MORE);
        var terms = engagements.get(item.agreement()).terms();
        evidence.record(Act.of(
                        item.plan(),
                        actor,
                        "plannedAssessmentCancelled",
                        null,
                        Map.of(
                                "agreement",
                                item.agreement(),
                                "kind",
                                item.kind().name(),
                                "due",
                                item.dueOn().toString(),
                                "reason",
                                why))
                .by(Opening.BASIS));
        String zh = "计划于" + item.dueOn() + "自评截止的“" + item.title() + "”的"
                + item.kind().in(false) + "不再进行：" + why;
        String en = "The " + item.kind().in(true) + " of " + item.title() + " planned for " + item.dueOn()
                + " will not be held: " + why;
        messages.toOrganization(terms.organizationId(), item.agreement(), zh, en, null);
        messages.toRole(Role.OFFICER, terms.unitId(), item.plan(), zh, en, null);
        messages.toRole(Role.SUPERVISOR, terms.unitId(), item.plan(), zh, en, null);
    }

    private static String said(String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw InvalidInput.at("reason", "请写明取消的理由（10至400字）。", "Say why, in 10 to 400 characters.");
        }
        return why;
    }
}
