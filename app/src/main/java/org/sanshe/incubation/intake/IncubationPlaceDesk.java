package org.sanshe.incubation.intake;

import java.util.HashMap;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;

/** 确认台: an offered place is accepted or declined, and who waits may leave the list. */
@Desk("incubationApplication")
class IncubationPlaceDesk {

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final IntakeRows rows;
    private final Places places;
    private final Bases bases;
    private final Deadlines deadlines;
    private final Evidence evidence;

    IncubationPlaceDesk(
            IncubationApplications applications,
            IncubationCalls calls,
            IntakeRows rows,
            Places places,
            Bases bases,
            Deadlines deadlines,
            Evidence evidence) {
        this.applications = applications;
        this.calls = calls;
        this.rows = rows;
        this.places = places;
        this.bases = bases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> acceptPlace(TaskContext t) {
        IncubationApplication a = applications.get(t.caseNo());
        var values = new HashMap<String, Object>();
        values.put("base", bases.get(a.baseId()).in(Language.isEnglish()));
        values.put("organization", a.organization());
        values.put("stage", a.stage().in(Language.isEnglish()));
        values.put("months", a.termMonths());
        values.put("rank", a.rank() == null ? 0 : a.rank());
        values.put(
                "until", rows.offeredUntil(t.caseNo()).map(SansheClock::minute).orElse(""));
        return values;
    }

    /** The form {@code incubation-offer}. */
    record Offer(String decision, String reason) {}

    @Handles
    void acceptPlace(TaskContext t, Offer form) {
        boolean accepted = "ACCEPT".equals(form.decision());
        if (accepted && !places.accept(t.caseNo())) {
            throw new Refusal(
                    IntakeRule.OFFER_OVER,
                    rows.offeredUntil(t.caseNo()).map(SansheClock::minute).orElse(""));
        }
        applications.become(t.caseNo(), accepted ? Status.ACCEPTED : Status.FORGONE, form.reason());
        deadlines.met(t.caseNo(), "acceptPlace");
        record(t, accepted ? "incubationPlaceAccepted" : "incubationPlaceDeclined", form.reason());
    }

    @Prefills
    Map<String, Object> awaitPlace(TaskContext t) {
        IncubationApplication a = applications.get(t.caseNo());
        return Map.of(
                "organization",
                a.organization(),
                "base",
                bases.get(a.baseId()).in(Language.isEnglish()),
                "position",
                rows.position(t.caseNo()),
                "until",
                SansheClock.minute(deadlines.due(t.caseNo(), "awaitPlace").toInstant()));
    }

    /** The form {@code incubation-waiting}. */
    record Waiting(String leaving) {}

    @Handles
    void awaitPlace(TaskContext t, Waiting form) {
        applications.become(t.caseNo(), Status.WITHDRAWN, form.leaving());
        deadlines.met(t.caseNo(), "awaitPlace");
        record(t, "incubationWithdrawn", form.leaving());
    }

    private void record(TaskContext t, String act, String reason) {
        var rules = bases.rules(calls.get(applications.get(t.caseNo()).call()).rulesId());
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), Map.of("reason", reason == null ? "" : reason))
                .by(IntakeTerms.basis(rules)));
    }
}
