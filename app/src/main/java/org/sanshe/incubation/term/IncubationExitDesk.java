package org.sanshe.incubation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 退驻台: the start and the tasks of {@code incubationExit.bpmn}. */
@Desk("incubationExit")
class IncubationExitDesk {

    private final Exits exits;
    private final Tenancies tenancies;
    private final TenancyBoards boards;
    private final Bases bases;
    private final TenancyFacts facts;
    private final ReviewFacts reviews;
    private final TermClock clock;
    private final Documents documents;
    private final Evidence evidence;

    IncubationExitDesk(
            Exits exits,
            Tenancies tenancies,
            TenancyBoards boards,
            Bases bases,
            TenancyFacts facts,
            ReviewFacts reviews,
            TermClock clock,
            Documents documents,
            Evidence evidence) {
        this.exits = exits;
        this.tenancies = tenancies;
        this.boards = boards;
        this.bases = bases;
        this.facts = facts;
        this.reviews = reviews;
        this.clock = clock;
        this.documents = documents;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        boolean en = Language.isEnglish();
        var choices = boards.inTerm(s.actor()).stream()
                .filter(t -> s.about() == null || s.about().equals(t.caseNo()))
                .map(t -> Map.of("value", t.caseNo(), "label", t.organization() + " · " + t.caseNo()))
                .toList();
        var grounds = exits.grounds().stream()
                .map(g -> Map.of("value", g.code(), "label", g.in(en)))
                .toList();
        return choices.size() == 1
                ? Map.of(
                        "tenancies",
                        choices,
                        "grounds",
                        grounds,
                        "tenancy",
                        choices.get(0).get("value"))
                : Map.of("tenancies", choices, "grounds", grounds);
    }

    /** The form {@code incubation-exit}. */
    record Request(String tenancy, String ground, String reason, List<String> files) {}

    @Starts(
            prefix = "TZ",
            roles = {Role.ORGANIZATION, Role.OFFICER},
            preparing = true)
    CaseFacts start(StartContext s, Request form) {
        Tenancy t = tenancies.visible(form.tenancy(), s.actor());
        if (t.status() != Status.IN_TERM) {
            throw new Refusal(TermRule.NOT_IN_TERM, t.organization(), t.status().in(Language.isEnglish()));
        }
        exits.underWay(t.caseNo()).ifPresent(e -> {
            throw new Refusal(TermRule.EXIT_UNDER_WAY, t.organization(), e.caseNo());
        });
        var origin = origin(t, s.actor());
        boolean own = origin == Exits.Origin.TENANT;
        if (!own && form.ground() == null) throw IncubationDesk.at("ground", TermRule.GROUND_MISSING);
        exits.enter(s.caseNo(), t.caseNo(), origin, own ? null : form.ground(), form.reason());
        if (form.files() != null) documents.attach(form.files(), s.caseNo(), "exitPapers", s.actor(), Audience.CASE);
        Base base = bases.get(t.baseId());
        return new CaseFacts("退驻：" + t.organization(), base.unitId(), t.organizationId(), t.caseNo())
                .operatedBy(base.operatorId());
    }

    /** An operator may propose, an officer may begin, the organization may ask for its own. */
    private static Exits.Origin origin(Tenancy t, Actor actor) {
        if (actor.isStaff()) return Exits.Origin.OFFICER;
        return t.organizationId() == actor.organizationId() ? Exits.Origin.TENANT : Exits.Origin.PROPOSAL;
    }

    @Prefills
    Map<String, Object> confirmExit(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-exit-confirmation}. */
    record Confirmation(String opinion) {}

    @Handles
    void confirmExit(TaskContext t, Confirmation form) {
        decide(t, Exits.Status.LEFT, form.opinion());
    }

    @Prefills
    Map<String, Object> considerExit(TaskContext t) {
        return shown(t);
    }

    /** A form with a decision and an opinion. */
    record Decision(String decision, String opinion) {}

    @Handles
    void considerExit(TaskContext t, Decision form) {
        if ("DROP".equals(form.decision())) decide(t, Exits.Status.DROPPED, form.opinion());
        clock.met(t.caseNo(), "considerExit");
    }

    @Prefills
    Map<String, Object> stateExit(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-statement}. */
    record Statement(String statement, List<String> files) {}

    @Handles
    void stateExit(TaskContext t, Statement form) {
        exits.stated(t.caseNo(), form.statement());
        if (form.files() != null) documents.attach(form.files(), t.caseNo(), "exitStatement", t.actor(), Audience.CASE);
        clock.met(t.caseNo(), "stateExit");
    }

    @Prefills
    Map<String, Object> decideExit(TaskContext t) {
        return shown(t);
    }

    @Handles
    void decideExit(TaskContext t, Decision form) {
        decide(t, "LEAVE".equals(form.decision()) ? Exits.Status.LEFT : Exits.Status.KEPT, form.opinion());
    }

    private void decide(TaskContext t, Exits.Status status, String opinion) {
        exits.decided(t.caseNo(), status, opinion, t.actor().personId());
        clock.met(t.caseNo(), t.node());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "exitDecided",
                        t.node(),
                        Map.of("outcome", status.name(), "opinion", opinion))
                .by(TermRule.EXIT_UNDER_WAY.basis()));
    }

    private Map<String, Object> shown(TaskContext t) {
        boolean en = Language.isEnglish();
        var exit = exits.get(t.caseNo());
        var rows = new ArrayList<>(facts.of(exit.tenancy()));
        reviews.add(rows, tenancies.get(exit.tenancy()));
        if (exit.ground() != null) {
            var ground = exits.ground(exit.ground());
            TenancyFacts.add(
                    rows, "情形", "Ground", ground.in(en) + "（" + ground.basis().text() + "）");
        }
        TenancyFacts.add(rows, "理由", "Reason", exit.reason());
        if (exit.origin() != Exits.Origin.TENANT && !"stateExit".equals(t.node())) {
            TenancyFacts.add(
                    rows,
                    "组织的陈述",
                    "Statement",
                    exit.statement() == null ? Language.say("没有陈述", "none") : exit.statement());
        }
        return Map.of("facts", rows);
    }
}
