package org.sanshe.incubation.intake;

import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationCall;
import org.sanshe.incubation.Selecting;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 评审会: a rolling call convenes one whenever checked applications wait, by its desk or by itself every month. */
@Component
class Sittings {

    static final String NODE = "sittingDue";

    private final IncubationCalls calls;
    private final JdbcClient jdbc;
    private final IntakeChecks checks;
    private final IncubationDesks desks;
    private final Bases bases;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Selecting selecting;
    private final Evidence evidence;
    private final SansheClock clock;

    Sittings(
            IncubationCalls calls,
            JdbcClient jdbc,
            IntakeChecks checks,
            IncubationDesks desks,
            Bases bases,
            Cases cases,
            Deadlines deadlines,
            Selecting selecting,
            Evidence evidence,
            SansheClock clock) {
        this.calls = calls;
        this.jdbc = jdbc;
        this.checks = checks;
        this.desks = desks;
        this.bases = bases;
        this.cases = cases;
        this.deadlines = deadlines;
        this.selecting = selecting;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** How many checked applications of a call are in no sitting yet. */
    int waiting(String call) {
        return jdbc.sql("""
                        select count(*) from incubation_application a where a.call = ? and a.status = 'CHECKED'
                          and not exists (select from incubation_selection_entry e where e.application = a.case_no)
                        """).param(call).query(Integer.class).single();
    }

    /** The sittings of a call, the first first. */
    List<CaseFile> of(String call) {
        return cases.children(call).stream()
                .filter(c -> c.process().equals("incubationSelection"))
                .toList();
    }

    /**
     * 组织评审 by the desk.
     *
     * @return the sitting's case
     * @throws NotFound when the call is none of the actor's
     */
    @Transactional
    public String convene(String callNo, Actor actor) {
        IncubationCall call = calls.get(callNo);
        if (!desks.worksFor(bases.get(call.baseId()), actor)) throw new NotFound("incubation call " + callNo);
        if (checks.takeTurn(callNo) != IncubationCall.Status.CALLED || !call.isRolling()) {
            throw new Refusal(IntakeRule.NOT_ROLLING, call.title());
        }
        if (waiting(callNo) == 0) throw new Refusal(IntakeRule.NOTHING_TO_SELECT, call.title());
        return open(call, actor);
    }

    /** The same by the monthly timer: nothing happens when nothing waits. */
    void whenDue(String callNo) {
        checks.takeTurn(callNo);
        if (waiting(callNo) > 0) open(calls.get(callNo), null);
        next(callNo);
    }

    /** The next one convenes itself a month from today. */
    void next(String callNo) {
        deadlines.set(callNo, NODE, "INCUBATION_SITTING", clock.today());
    }

    private String open(IncubationCall call, Actor actor) {
        int waiting = waiting(call.caseNo());
        String sitting = selecting.open(call.caseNo(), actor);
        evidence.record(Act.of(
                        call.caseNo(),
                        actor,
                        "incubationSittingConvened",
                        actor == null ? "conveneSitting" : "stopIntake",
                        Map.of("incubationWaiting", waiting, "incubationSitting", String.valueOf(sitting)))
                .by(IntakeTerms.basis(bases.rules(call.rulesId()))));
        return sitting;
    }
}
