package org.sanshe.incubation.intake;

import java.util.List;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.Places;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 招募台: one call with all that came of it, for its desk and the unit. */
@Component
@Transactional(readOnly = true)
class CallBoard {

    private final IncubationCalls calls;
    private final IncubationApplications applications;
    private final IntakeFunnel funnel;
    private final Sittings sittings;
    private final IncubationDesks desks;
    private final Bases bases;
    private final Places places;
    private final Cases cases;

    CallBoard(
            IncubationCalls calls,
            IncubationApplications applications,
            IntakeFunnel funnel,
            Sittings sittings,
            IncubationDesks desks,
            Bases bases,
            Places places,
            Cases cases) {
        this.calls = calls;
        this.applications = applications;
        this.funnel = funnel;
        this.sittings = sittings;
        this.desks = desks;
        this.bases = bases;
        this.places = places;
        this.cases = cases;
    }

    /** 漏斗的一级. @param key of its name */
    record Step(String key, int number) {}

    /**
     * 一次招募.
     *
     * @param sittings every sitting it had
     * @param waiting checked applications that wait for a sitting
     * @param mayConvene whether the actor may convene one now
     */
    record Shown(
            IncubationCall call,
            Base base,
            String offered,
            String closing,
            Places.Occupancy occupancy,
            List<Step> funnel,
            List<IncubationApplication> applications,
            List<CaseFile> sittings,
            int waiting,
            boolean mayConvene) {}

    /** @throws NotFound when the call is not the actor's to see */
    Shown of(String callNo, Actor actor) {
        cases.visible(callNo, actor);
        IncubationCall call = calls.find(callNo).orElseThrow(() -> new NotFound("incubation call " + callNo));
        Base base = bases.get(call.baseId());
        var text = calls.text(callNo);
        var n = funnel.of(callNo);
        int waiting = sittings.waiting(callNo);
        return new Shown(
                call,
                base,
                text.offered(),
                text.closing(),
                places.of(base.id()),
                List.of(
                        new Step("applied", n.all()),
                        new Step("checked", n.checked()),
                        new Step("fit", n.fit()),
                        new Step("offered", n.offered()),
                        new Step("accepted", n.accepted())),
                applications.of(callNo),
                sittings.of(callNo),
                waiting,
                call.isRolling()
                        && call.status() == IncubationCall.Status.CALLED
                        && waiting > 0
                        && desks.worksFor(base, actor));
    }
}
