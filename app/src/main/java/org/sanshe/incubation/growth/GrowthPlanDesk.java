package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;

/** 成长计划台: proposing and agreeing on the goals. */
@Desk("growthPlan")
class GrowthPlanDesk {

    /** A goal that was not there before. */
    static final String NEW = "NEW";

    private final GrowthPlans plans;
    private final Goals goals;
    private final ProposedGoals proposed;
    private final Diagnoses diagnoses;
    private final Tenancies tenancies;
    private final Submissions submissions;
    private final Evidence evidence;

    GrowthPlanDesk(
            GrowthPlans plans,
            Goals goals,
            ProposedGoals proposed,
            Diagnoses diagnoses,
            Tenancies tenancies,
            Submissions submissions,
            Evidence evidence) {
        this.plans = plans;
        this.goals = goals;
        this.proposed = proposed;
        this.diagnoses = diagnoses;
        this.tenancies = tenancies;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    /** The form {@code growth-plan}. */
    record Form(List<Row> goals, String reason) {}

    /** A goal of it. */
    record Row(
            String goal,
            String capacity,
            String title,
            String measure,
            BigDecimal fromValue,
            BigDecimal target,
            LocalDate due,
            List<Support> support) {}

    @Prefills
    Map<String, Object> proposePlan(TaskContext t) {
        boolean english = Language.isEnglish();
        GrowthPlan plan = plans.get(t.caseNo());
        var checked = submissions.latest(t.caseNo(), "checkPlan", null).orElse(Map.of());
        boolean returned = "RETURN".equals(checked.get("decision"));
        List<Goal> open = goals.of(t.caseNo()).stream().filter(Goal::isOpen).toList();
        List<Goal> before = returned ? proposed.of(plan) : open;
        var values = new LinkedHashMap<String, Object>();
        values.put("returned", returned ? String.valueOf(checked.get("opinion")) : "");
        values.put("changing", plan.agreedOn() != null);
        values.put(
                "gaps",
                diagnoses.gaps(plan).stream()
                        .map(g -> Map.of(
                                "name",
                                        english
                                                ? g.criterion().nameEn()
                                                : g.criterion().name(),
                                "self", g.self().toPlainString(),
                                "desk", g.desk().toPlainString(),
                                "gap", g.gap().toPlainString(),
                                "band", g.band().in(english)))
                        .toList());
        var choices = new ArrayList<Map<String, Object>>();
        choices.add(Map.of("label", english ? "A new goal" : "新目标", "value", NEW));
        open.forEach(g -> choices.add(Map.of("label", g.no() + " " + g.title(), "value", String.valueOf(g.no()))));
        values.put("goalChoices", choices);
        values.put(
                "capacities",
                diagnoses.table(plan).criteria().stream()
                        .map(c -> Map.of("label", english ? c.nameEn() : c.name(), "value", c.code()))
                        .toList());
        if (!before.isEmpty())
            values.put("goals", before.stream().map(GrowthPlanDesk::typed).toList());
        return values;
    }

    private static Map<String, Object> typed(Goal g) {
        var row = new LinkedHashMap<String, Object>();
        row.put("goal", g.no() == 0 ? NEW : String.valueOf(g.no()));
        row.put("capacity", g.capacity());
        row.put("title", g.title());
        row.put("measure", g.measure());
        row.put("fromValue", g.from());
        row.put("target", g.target());
        row.put("due", g.due().toString());
        row.put("support", g.support().stream().map(Support::name).toList());
        return row;
    }

    @Handles
    void proposePlan(TaskContext t, Form form) {
        Tenancy tenancy = tenancies.get(plans.get(t.caseNo()).tenancy());
        if (form.goals() == null || form.goals().isEmpty()) {
            throw InvalidInput.at("goals", "请至少提出一个目标", "Propose at least one goal");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < form.goals().size(); i++) {
            Row g = form.goals().get(i);
            String at = "goals[" + i + "].";
            if (!NEW.equals(g.goal()) && !seen.add(g.goal())) {
                throw InvalidInput.at(at + "goal", "这个原目标已经在前面填写", "This goal is entered above already");
            }
            if (g.target().compareTo(g.fromValue()) == 0) {
                throw InvalidInput.at(at + "target", "目标值应当不同于现在的值", "The target differs from where it stands");
            }
            if (g.due().isBefore(t.today()) || g.due().isAfter(tenancy.lastDay())) {
                throw InvalidInput.at(
                        at + "due",
                        "请填写今天至" + tenancy.lastDay() + "（孵化期最后一天）之间的日期",
                        "Choose a day from today until " + tenancy.lastDay() + ", the last one of the term");
            }
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "growthProposed",
                        t.node(),
                        Map.of("goals", form.goals().size()))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }

    @Prefills
    Map<String, Object> checkPlan(TaskContext t) {
        boolean english = Language.isEnglish();
        GrowthPlan plan = plans.get(t.caseNo());
        Map<String, String> names = diagnoses.table(plan).criteria().stream()
                .collect(Collectors.toMap(c -> c.code(), c -> english ? c.nameEn() : c.name()));
        var facts = DiagnosisDesk.facts(plan, tenancies.get(plan.tenancy()));
        if (plan.agreedOn() != null) {
            DiagnosisDesk.fact(
                    facts, english ? "Reason of the change" : "调整理由", String.valueOf(proposed.reason(t.caseNo())));
        }
        return Map.of(
                "facts",
                facts,
                "goals",
                proposed.of(plan).stream()
                        .map(g -> Map.of(
                                "title", g.title(),
                                "capacity", names.getOrDefault(g.capacity(), g.capacity()),
                                "measure", g.measure(),
                                "way", g.way(),
                                "due", g.due().toString(),
                                "support",
                                        g.support().stream()
                                                .map(s -> s.in(english))
                                                .collect(Collectors.joining(english ? ", " : "、"))))
                        .toList());
    }

    /** The form {@code growth-plan-check}. */
    record Check(String decision, String opinion) {}

    @Handles
    void checkPlan(TaskContext t, Check form) {
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "growthChecked",
                        t.node(),
                        Map.of("decision", "AGREE".equals(form.decision()) ? "同意" : "退回", "opinion", form.opinion()))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }
}
