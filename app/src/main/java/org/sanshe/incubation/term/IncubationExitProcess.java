package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.letters.IncubationNotice;
import org.sanshe.processes.IncubationExitSteps;

/** 退驻: what {@code incubationExit.bpmn} asks. */
@Steps("incubationExit")
class IncubationExitProcess implements IncubationExitSteps {

    private final Exits exits;
    private final Tenancies tenancies;
    private final Incubations incubations;
    private final TermPapers papers;
    private final TermClock clock;
    private final Evidence evidence;

    IncubationExitProcess(
            Exits exits,
            Tenancies tenancies,
            Incubations incubations,
            TermPapers papers,
            TermClock clock,
            Evidence evidence) {
        this.exits = exits;
        this.tenancies = tenancies;
        this.incubations = incubations;
        this.papers = papers;
        this.clock = clock;
        this.evidence = evidence;
    }

    private Tenancy tenancy(String caseNo) {
        return tenancies.get(exits.get(caseNo).tenancy());
    }

    @Override
    public boolean voluntary(String caseNo) {
        return exits.get(caseNo).origin() == Exits.Origin.TENANT;
    }

    @Override
    public boolean proposed(String caseNo) {
        return exits.get(caseNo).origin() == Exits.Origin.PROPOSAL;
    }

    @Override
    public Date confirmExitDue(String caseNo) {
        return clock.due(caseNo, "confirmExit", "INCUBATION_EXIT");
    }

    @Override
    public Date considerExitDue(String caseNo) {
        return clock.due(caseNo, "considerExit", "INCUBATION_EXIT");
    }

    @Override
    public boolean pursued(String caseNo) {
        return exits.get(caseNo).status() == Exits.Status.OPEN;
    }

    @Override
    public void dropExit(String caseNo) {
        record(caseNo, "exitDropped", "dropExit");
    }

    @Override
    public void issueExitNotice(String caseNo) {
        var exit = exits.get(caseNo);
        var ground = exits.ground(exit.ground());
        Tenancy t = tenancy(caseNo);
        LocalDate until = clock.counted("INCUBATION_STATEMENT", clock.today());
        papers.notice(
                t,
                caseNo,
                IncubationNotice.Kind.EXIT_INTENDED,
                List.of(
                        "孵化案卷",
                        t.caseNo(),
                        "情形",
                        ground.zh(),
                        "事实",
                        exit.reason(),
                        "依据",
                        ground.basis().text(),
                        "陈述期限",
                        until.toString()),
                "因上述情形，拟责令“" + t.organization() + "”退驻。请在 " + until + " 前陈述意见、提交材料；逾期未陈述的，视为没有意见。",
                "An exit is intended. Make your statement by " + until);
        record(caseNo, "exitIntended", "issueExitNotice");
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(tenancy(caseNo).organizationId());
    }

    @Override
    public Date stateExitDue(String caseNo) {
        return clock.due(caseNo, "stateExit", "INCUBATION_STATEMENT");
    }

    @Override
    public Date decideExitDue(String caseNo) {
        return clock.due(caseNo, "decideExit", "INCUBATION_EXIT");
    }

    @Override
    public boolean leaves(String caseNo) {
        return exits.get(caseNo).status() == Exits.Status.LEFT;
    }

    @Override
    public void leave(String caseNo) {
        var exit = exits.get(caseNo);
        boolean forced = exit.origin() != Exits.Origin.TENANT;
        String reason = (forced ? exits.ground(exit.ground()).zh() + "：" : "") + exit.reason();
        incubations.leave(exit.tenancy(), forced, reason, clock.today(), null);
    }

    @Override
    public void keepTenant(String caseNo) {
        Tenancy t = tenancy(caseNo);
        papers.notice(
                t,
                caseNo,
                IncubationNotice.Kind.KEPT,
                List.of("孵化案卷", t.caseNo(), "理由", exits.get(caseNo).opinion()),
                "“" + t.organization() + "”的陈述成立，孵化继续。",
                "Your statement was accepted; the incubation goes on");
        record(caseNo, "exitRefused", "keepTenant");
    }

    private void record(String caseNo, String act, String node) {
        var exit = exits.get(caseNo);
        evidence.record(
                Act.of(exit.tenancy(), null, act, node, Map.of("ground", exit.ground(), "reason", exit.reason()))
                        .by(exits.ground(exit.ground()).basis()));
    }
}
