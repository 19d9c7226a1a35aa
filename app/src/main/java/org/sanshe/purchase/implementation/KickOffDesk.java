package org.sanshe.purchase.implementation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.CommittingFunds;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;

/** 启动履行: the tasks of {@code contractPerformance.bpmn}. */
@Desk("contractPerformance")
class KickOffDesk {

    private final LifeRows lives;
    private final LifeFacts facts;
    private final Engagements engagements;
    private final Milestones milestones;
    private final CommittingFunds funds;
    private final Submissions submissions;

    KickOffDesk(
            LifeRows lives,
            LifeFacts facts,
            Engagements engagements,
            Milestones milestones,
            CommittingFunds funds,
            Submissions submissions) {
        this.lives = lives;
        this.facts = facts;
        this.engagements = engagements;
        this.milestones = milestones;
        this.funds = funds;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> planPerformance(TaskContext t) {
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "planPerformance", null).ifPresent(values::putAll);
        var engagement = engagements.get(t.caseNo());
        values.put("facts", facts.of(lives.get(t.caseNo())));
        values.put("instalments", facts.instalments(engagement));
        values.putIfAbsent("milestones", PlanProposal.of(engagement.terms()));
        return values;
    }

    /** The form {@code performance-plan}. */
    record Plan(List<Row> milestones, boolean differs, String difference) {}

    /** One milestone of it. */
    record Row(
            String title,
            Trigger trigger,
            Integer instalment,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            boolean usersAsked,
            List<Item> deliverables) {}

    /** One deliverable of it. */
    record Item(String item, Deliverable.Kind kind, String standard, BigDecimal quantity, String evidence) {}

    @Handles
    void planPerformance(TaskContext t, Plan form) {
        var planned = new ArrayList<Planned>();
        for (Row row : form.milestones()) {
            planned.add(new Planned(
                    planned.size() + 1,
                    row.title(),
                    row.trigger(),
                    row.instalment(),
                    row.from(),
                    row.to(),
                    row.dueOn(),
                    row.usersAsked(),
                    row.deliverables().stream()
                            .map(d -> new Deliverable(d.item(), d.standard(), d.quantity(), d.evidence(), d.kind()))
                            .toList()));
        }
        milestones.plan(t.caseNo(), planned, t.actor());
    }

    @Prefills
    Map<String, Object> acceptPlan(TaskContext t) {
        var plan = submissions.latest(t.caseNo(), "planPerformance", null).orElseThrow();
        return Map.of("difference", plan.getOrDefault("difference", ""), "milestones", facts.milestones(t.caseNo()));
    }

    /** The form {@code plan-acceptance}. */
    record Acceptance(String decision, String opinion) {}

    @Handles
    void acceptPlan(TaskContext t, Acceptance form) {
        // what was decided stays in the submission; the diagram asks for it
    }

    @Prefills
    Map<String, Object> commitFunds(TaskContext t) {
        var values = new LinkedHashMap<>(funds.prefill(t.caseNo(), t.today()));
        values.put("facts", facts.of(lives.get(t.caseNo())));
        return values;
    }

    @Handles
    void commitFunds(TaskContext t, CommittingFunds.Form form) {
        funds.commit(t.caseNo(), form.shares(), t);
    }
}
