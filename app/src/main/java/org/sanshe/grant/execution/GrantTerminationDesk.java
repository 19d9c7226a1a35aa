package org.sanshe.grant.execution;

import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
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
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 终止资助台: the start and the tasks of {@code grantTermination.bpmn}. */
@Desk("grantTermination")
class GrantTerminationDesk {

    private final GrantStops stops;
    private final GrantProjects projects;
    private final GrantFacts facts;
    private final GrantAccess access;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Evidence evidence;

    GrantTerminationDesk(
            GrantStops stops,
            GrantProjects projects,
            GrantFacts facts,
            GrantAccess access,
            Documents documents,
            Deadlines deadlines,
            Evidence evidence) {
        this.stops = stops;
        this.projects = projects;
        this.facts = facts;
        this.access = access;
        this.documents = documents;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return access.choices(s.actor(), s.about());
    }

    /** The form {@code grant-termination}. */
    record Proposal(String agreement, GrantStops.Ground ground, String reason, List<String> files) {}

    @Starts(prefix = "QS", roles = Role.OFFICER)
    CaseFacts start(StartContext s, Proposal form) {
        GrantProject p = access.active(form.agreement(), s.actor());
        stops.underWay(p.agreement()).ifPresent(no -> {
            throw new Refusal(GrantRule.UNDER_WAY, p.title(), no);
        });
        stops.insert(s.caseNo(), p.agreement(), form.ground(), form.reason());
        stops.hold(p, "正在办理终止资助：" + form.ground().in(false));
        if (form.files() != null) {
            documents.attach(form.files(), s.caseNo(), "grantTermination", s.actor(), Audience.CASE);
        }
        return new CaseFacts("终止资助：" + p.title(), p.unitId(), p.organizationId(), p.agreement());
    }

    @Prefills
    Map<String, Object> explainFailure(TaskContext t) {
        return shown(t.caseNo());
    }

    /** The form {@code grant-explanation}. */
    record Explanation(String explanation, List<String> files) {}

    @Handles
    void explainFailure(TaskContext t, Explanation form) {
        stops.explained(t.caseNo(), form.explanation());
        if (form.files() != null) {
            documents.attach(form.files(), t.caseNo(), "grantExplanation", t.actor(), Audience.CASE);
        }
        deadlines.met(t.caseNo(), "explainFailure");
    }

    @Prefills
    Map<String, Object> decideGrantTermination(TaskContext t) {
        return shown(t.caseNo());
    }

    /** The form {@code grant-termination-decision}. */
    record Decision(String decision, String opinion) {}

    @Handles
    void decideGrantTermination(TaskContext t, Decision form) {
        boolean terminates = "TERMINATE".equals(form.decision());
        stops.decided(t.caseNo(), terminates, form.opinion());
        deadlines.met(t.caseNo(), "decideGrantTermination");
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "grantTerminationDecided",
                        t.node(),
                        Map.of("decision", form.decision(), "opinion", form.opinion()))
                .by(GrantBook.BUDGET));
    }

    private Map<String, Object> shown(String caseNo) {
        var stop = stops.get(caseNo);
        return Map.of(
                "facts",
                facts.of(projects.get(stop.agreement())),
                "groundText",
                stop.ground().in(Language.isEnglish()) + "：" + stop.reason(),
                "explanation",
                stop.explanation() == null
                        ? Language.isEnglish() ? "nothing was explained" : "没有说明"
                        : stop.explanation());
    }
}
