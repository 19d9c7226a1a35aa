package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** 辅导台: agreeing on a coaching, summing it up and rating each other. */
@Desk("mentoring")
class CoachingDesk {

    private final Mentorings mentorings;
    private final Mentors mentors;
    private final CoachingLog log;
    private final Tenancies tenancies;
    private final Submissions submissions;
    private final Evidence evidence;

    CoachingDesk(
            Mentorings mentorings,
            Mentors mentors,
            CoachingLog log,
            Tenancies tenancies,
            Submissions submissions,
            Evidence evidence) {
        this.mentorings = mentorings;
        this.mentors = mentors;
        this.log = log;
        this.tenancies = tenancies;
        this.submissions = submissions;
        this.evidence = evidence;
    }

    private void noted(TaskContext t, String act, Map<String, Object> facts) {
        evidence.record(Act.of(t.caseNo(), t.actor(), act, t.node(), facts).by(GrowthRule.NOT_THE_MENTOR.basis()));
    }

    @Prefills
    Map<String, Object> agreeCoaching(TaskContext t) {
        Mentoring g = mentorings.get(t.caseNo());
        var returned =
                submissions.latest(t.caseNo(), "confirmCoaching", null).filter(v -> "RETURN".equals(v.get("decision")));
        var values = new LinkedHashMap<String, Object>();
        values.put("facts", MentorDesk.facts(g));
        values.put(
                "returned", returned.map(v -> String.valueOf(v.get("opinion"))).orElse(""));
        values.put("hours", g.agreedHours() == null ? g.hours() : g.agreedHours());
        values.put("starts", (g.starts() == null ? t.today() : g.starts()).toString());
        values.put("ends", (g.ends() == null ? tenancies.get(g.tenancy()).lastDay() : g.ends()).toString());
        if (g.goals() != null) values.put("goals", g.goals());
        if (g.rhythm() != null) values.put("rhythm", g.rhythm());
        return values;
    }

    /** The form {@code coaching-plan}. */
    record Plan(String goals, String rhythm, BigDecimal hours, LocalDate starts, LocalDate ends) {}

    @Handles
    void agreeCoaching(TaskContext t, Plan form) {
        Mentoring g = mentorings.get(t.caseNo());
        Tenancy tenancy = tenancies.get(g.tenancy());
        if (form.starts().isBefore(t.today())) {
            throw InvalidInput.at("starts", "开始日期不能早于今天", "It begins today at the earliest");
        }
        if (form.ends().isBefore(form.starts()) || form.ends().isAfter(tenancy.lastDay())) {
            throw InvalidInput.at(
                    "ends",
                    "请填写开始日期至" + tenancy.lastDay() + "（孵化期最后一天）之间的日期",
                    "It ends within the term, by " + tenancy.lastDay());
        }
        // what this request holds already is part of what the mentor has free
        BigDecimal held = g.agreedHours() == null ? g.hours() : g.agreedHours();
        BigDecimal most = mentors.get(g.mentorId()).free().add(held);
        if (form.hours().compareTo(most) > 0) {
            throw InvalidInput.at(
                    "hours",
                    "您每月余下" + Goal.plain(most) + "小时，请减少时数",
                    "You have " + Goal.plain(most) + " hours a month left; enter fewer");
        }
        mentorings.plan(t.caseNo(), form.goals(), form.rhythm(), form.hours(), form.starts(), form.ends());
        noted(t, "coachingPlanned", Map.of("rhythm", form.rhythm()));
    }

    @Prefills
    Map<String, Object> confirmCoaching(TaskContext t) {
        return Map.of("facts", MentorDesk.facts(mentorings.get(t.caseNo())));
    }

    /** The form {@code coaching-plan-check}. */
    record Check(String decision, String opinion) {}

    @Handles
    void confirmCoaching(TaskContext t, Check form) {
        noted(
                t,
                "coachingChecked",
                Map.of("decision", "AGREE".equals(form.decision()) ? "同意" : "退回", "opinion", form.opinion()));
    }

    @Prefills
    Map<String, Object> coach(TaskContext t) {
        var facts = MentorDesk.facts(mentorings.get(t.caseNo()));
        DiagnosisDesk.fact(facts, Language.say("已确认时数", "Hours confirmed"), Goal.plain(log.hours(t.caseNo())));
        return Map.of("facts", facts);
    }

    /** The form {@code coaching-summary}. */
    record Summary(String summary, String next) {}

    @Handles
    void coach(TaskContext t, Summary form) {
        mentorings.sumUp(t.caseNo(), form.summary(), form.next());
        noted(t, "coachingSummed", Map.of());
    }

    /** The form {@code coaching-rating}. */
    record Rating(String stars, String comment) {}

    @Prefills
    Map<String, Object> rateMentor(TaskContext t) {
        return Map.of("facts", MentorDesk.facts(mentorings.get(t.caseNo())));
    }

    @Handles
    void rateMentor(TaskContext t, Rating form) {
        rate(t, "TENANT", form);
    }

    @Prefills
    Map<String, Object> rateTenant(TaskContext t) {
        return rateMentor(t);
    }

    @Handles
    void rateTenant(TaskContext t, Rating form) {
        rate(t, "MENTOR", form);
    }

    /** The evidence says that it was rated, not how: the other side may still have to. */
    private void rate(TaskContext t, String side, Rating form) {
        mentorings.rate(
                t.caseNo(),
                side,
                Integer.parseInt(form.stars()),
                form.comment(),
                t.actor().personId());
        noted(t, "coachingRated", Map.of());
    }
}
