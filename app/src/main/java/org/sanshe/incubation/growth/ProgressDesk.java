package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.growth.Goal.Status;

/** 进展台: what a tenant reports of its goals, and what the desk confirms. */
@Desk("growthPlan")
class ProgressDesk {

    private final GrowthPlans plans;
    private final Goals goals;
    private final Documents documents;
    private final Evidence evidence;

    ProgressDesk(GrowthPlans plans, Goals goals, Documents documents, Evidence evidence) {
        this.plans = plans;
        this.goals = goals;
        this.documents = documents;
        this.evidence = evidence;
    }

    /** The form {@code growth-progress}. */
    record Form(List<Row> goals, List<String> files, boolean change) {}

    /** One goal of it. */
    record Row(BigDecimal value, String note, boolean reached) {}

    private List<Goal> open(String caseNo) {
        return goals.of(caseNo).stream().filter(Goal::isOpen).toList();
    }

    @Prefills
    Map<String, Object> reportProgress(TaskContext t) {
        return Map.of(
                "goals", open(t.caseNo()).stream().map(ProgressDesk::shown).toList());
    }

    private static Map<String, Object> shown(Goal g) {
        var row = new LinkedHashMap<String, Object>();
        row.put("title", g.no() + " " + g.title());
        row.put("way", g.way());
        return row;
    }

    @Handles
    void reportProgress(TaskContext t, Form form) {
        List<Goal> open = open(t.caseNo());
        List<String> files = form.files() == null ? List.of() : form.files();
        int reported = 0;
        for (int i = 0; i < open.size(); i++) {
            Row row = form.goals().get(i);
            boolean said = row.note() != null && !row.note().isBlank();
            if (row.value() == null && !said && !row.reached()) continue;
            goals.report(
                    open.get(i),
                    row.value(),
                    said ? row.note() : null,
                    files,
                    t.actor().name());
            if (row.reached()) goals.become(t.caseNo(), open.get(i).no(), Status.CLAIMED, null);
            reported++;
        }
        documents.attach(files, t.caseNo(), "growthEvidence", t.actor(), Audience.CASE);
        evidence.record(Act.of(t.caseNo(), t.actor(), "progressReported", t.node(), Map.of("goals", reported))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }

    /** At the end of the term every open goal, before it those said to be reached. */
    private List<Goal> claimed(String caseNo) {
        boolean last = plans.get(caseNo).round() == GrowthPlan.Round.END;
        return open(caseNo).stream()
                .filter(g -> last || g.status() == Status.CLAIMED)
                .toList();
    }

    @Prefills
    Map<String, Object> confirmGoals(TaskContext t) {
        return Map.of(
                "goals",
                claimed(t.caseNo()).stream()
                        .map(g -> {
                            var row = shown(g);
                            row.put("value", Goal.plain(g.value()));
                            row.put("note", g.note() == null ? "" : g.note());
                            return row;
                        })
                        .toList());
    }

    /** The form {@code growth-goals-check}. */
    record Check(List<Answer> goals, String opinion) {}

    /** One goal of it. */
    record Answer(String confirmed) {}

    @Handles
    void confirmGoals(TaskContext t, Check form) {
        List<Goal> claimed = claimed(t.caseNo());
        int reached = 0;
        for (int i = 0; i < claimed.size(); i++) {
            boolean yes = "YES".equals(form.goals().get(i).confirmed());
            goals.become(t.caseNo(), claimed.get(i).no(), yes ? Status.REACHED : Status.ACTIVE, yes ? t.today() : null);
            if (yes) reached++;
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "goalsConfirmed",
                        t.node(),
                        Map.of("reached", reached, "goals", claimed.size(), "opinion", form.opinion()))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }
}
