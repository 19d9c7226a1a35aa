package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;

/** 导师匹配台: asking for a mentor, picking among those who fit, and the mentor's answer. */
@Desk("mentoring")
class MentorDesk {

    private final Mentorings mentorings;
    private final GoalsToCoach coachable;
    private final Goals goals;
    private final GrowthPlans plans;
    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final GrowthLimits limits;
    private final Evidence evidence;

    MentorDesk(
            Mentorings mentorings,
            GoalsToCoach coachable,
            Goals goals,
            GrowthPlans plans,
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            GrowthLimits limits,
            Evidence evidence) {
        this.mentorings = mentorings;
        this.coachable = coachable;
        this.goals = goals;
        this.plans = plans;
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.limits = limits;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var mine = desks.of(s.actor());
        if (mine.isEmpty()) throw new Refusal(GrowthRule.NOT_THE_DESK);
        return Map.of("goalChoices", coachable.of(mine, s.about()));
    }

    /** The form {@code mentor-request}. */
    record Form(String goal, String need, List<Field> fields, BigDecimal hours, Mentor.Language language) {}

    @Starts(
            prefix = "DS",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, Form form) {
        int slash = form.goal().indexOf('/');
        Goal goal = goals.get(
                form.goal().substring(0, slash), Integer.parseInt(form.goal().substring(slash + 1)));
        Tenancy t = tenancies.get(plans.get(goal.plan()).tenancy());
        Base base = bases.get(t.baseId());
        desks.require(base, s.actor());
        if (t.status() != Tenancy.Status.IN_TERM) throw new Refusal(GrowthRule.NOT_IN_TERM, t.organization());
        mentorings.underWay(goal.plan(), goal.no()).ifPresent(no -> {
            throw new Refusal(GrowthRule.ASKED_ALREADY, no);
        });
        if (form.fields() == null || form.fields().isEmpty()) {
            throw InvalidInput.at("fields", "请至少选择一个领域", "Choose at least one field");
        }
        mentorings.insert(s.caseNo(), t.caseNo(), goal, form.need(), form.fields(), form.hours(), form.language());
        evidence.record(Act.of(s.caseNo(), s.actor(), "mentorRequested", "start", Map.of("goal", goal.title()))
                .by(GrowthRule.NOT_THE_DESK.basis()));
        return new CaseFacts(
                        "导师辅导：" + t.organization() + "（" + goal.title() + "）",
                        base.unitId(),
                        t.organizationId(),
                        t.caseNo())
                .operatedBy(base.operatorId());
    }

    /** What a request is about, for everybody who has a task in it. */
    static List<Map<String, Object>> facts(Mentoring g) {
        boolean english = Language.isEnglish();
        var facts = new ArrayList<Map<String, Object>>();
        DiagnosisDesk.fact(facts, english ? "Organization" : "组织", g.organization());
        DiagnosisDesk.fact(facts, english ? "Goal" : "成长目标", g.goalTitle());
        DiagnosisDesk.fact(facts, english ? "What is needed" : "希望导师做什么", g.need());
        DiagnosisDesk.fact(
                facts,
                english ? "Fields" : "领域",
                g.fields().stream().map(f -> f.in(english)).collect(Collectors.joining(english ? ", " : "、")));
        DiagnosisDesk.fact(facts, english ? "Hours a month" : "每月时数", Goal.plain(g.hours()));
        if (g.starts() != null) {
            DiagnosisDesk.fact(facts, english ? "Mentor" : "导师", g.mentor());
            DiagnosisDesk.fact(facts, english ? "Goals of the coaching" : "辅导目标", g.goals());
            DiagnosisDesk.fact(facts, english ? "Rhythm" : "节奏", g.rhythm());
            DiagnosisDesk.fact(facts, english ? "Agreed hours a month" : "商定每月时数", Goal.plain(g.agreedHours()));
            DiagnosisDesk.fact(facts, english ? "From — until" : "起止", g.starts() + " — " + g.ends());
        }
        return facts;
    }

    @Prefills
    Map<String, Object> pickMentors(TaskContext t) {
        boolean english = Language.isEnglish();
        Mentoring g = mentorings.get(t.caseNo());
        var ranks = new ArrayList<Map<String, Object>>();
        var left = new ArrayList<Map<String, Object>>();
        var choices = new ArrayList<Map<String, Object>>();
        for (var r : mentorings.ranks(g)) {
            var row = new LinkedHashMap<String, Object>();
            row.put("name", r.name());
            row.put("why", r.why(english));
            if (r.rank() == null) {
                left.add(row);
            } else {
                row.put("rank", String.valueOf(r.rank()));
                ranks.add(row);
                choices.add(Map.of("label", r.rank() + " " + r.name(), "value", String.valueOf(r.mentorId())));
            }
        }
        return Map.of("facts", facts(g), "ranks", ranks, "left", left, "mentorChoices", choices);
    }

    /** The form {@code mentor-pick}. */
    record Picks(String first, String second) {}

    @Handles
    void pickMentors(TaskContext t, Picks form) {
        Mentoring g = mentorings.get(t.caseNo());
        if (form.first().equals(form.second())) {
            throw InvalidInput.at("second", "第二意愿请选择另一名导师，或者不选", "Choose another mentor, or none");
        }
        var picks = form.second() == null ? List.of(form.first()) : List.of(form.first(), form.second());
        if (picks.size() > limits.get("MENTORS_PICKED", t.rulesAsOf())) {
            throw InvalidInput.at("second", "只能选择一名导师", "Only one mentor may be picked");
        }
        for (int i = 0; i < picks.size(); i++) mentorings.pick(g, i + 1, Long.parseLong(picks.get(i)));
        evidence.record(Act.of(t.caseNo(), t.actor(), "mentorsPicked", t.node(), Map.of("picks", picks.size()))
                .by(GrowthRule.NOT_THE_DESK.basis()));
    }

    @Prefills
    Map<String, Object> answerRequest(TaskContext t) {
        return Map.of("facts", facts(mentorings.get(t.caseNo())));
    }

    /** The form {@code mentor-answer}. */
    record Answer(String decision, String reason) {}

    @Handles
    void answerRequest(TaskContext t, Answer form) {
        boolean accepts = "ACCEPT".equals(form.decision());
        mentorings.answer(mentorings.get(t.caseNo()), accepts ? "ACCEPTED" : "DECLINED", form.reason());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        accepts ? "mentorAccepted" : "mentorDeclined",
                        t.node(),
                        accepts ? Map.of() : Map.of("reason", form.reason()))
                .by(GrowthRule.NOT_THE_MENTOR.basis()));
    }
}
