package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;

/** 跟踪台: the tasks of {@code incubationFollowUp.bpmn}. */
@Desk("incubationFollowUp")
class IncubationFollowUpDesk {

    private final FollowUps followUps;
    private final TenancyFacts facts;
    private final TermClock clock;
    private final Evidence evidence;

    IncubationFollowUpDesk(FollowUps followUps, TenancyFacts facts, TermClock clock, Evidence evidence) {
        this.followUps = followUps;
        this.facts = facts;
        this.clock = clock;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> answerFollowUp(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-follow-up}. */
    record Answered(boolean active, int staff, BigDecimal income, int projects, String problems, List<String> help) {}

    @Handles
    void answerFollowUp(TaskContext t, Answered form) {
        keep(t, null, form);
    }

    @Prefills
    Map<String, Object> recordVisit(TaskContext t) {
        return shown(t);
    }

    /** The form {@code incubation-visit}. */
    record Visit(
            LocalDate visitedOn,
            boolean active,
            int staff,
            BigDecimal income,
            int projects,
            String problems,
            List<String> help) {}

    @Handles
    void recordVisit(TaskContext t, Visit form) {
        if (form.visitedOn().isAfter(t.today())) {
            throw InvalidInput.at("visitedOn", "走访日期晚于今天，请更正。", "The visit lies ahead. Correct the day.");
        }
        keep(
                t,
                form.visitedOn(),
                new Answered(
                        form.active(), form.staff(), form.income(), form.projects(), form.problems(), form.help()));
    }

    private void keep(TaskContext t, LocalDate visitedOn, Answered a) {
        int no = followUps.answers(t.caseNo()).size() + 1;
        followUps.answer(
                t.caseNo(),
                new FollowUps.Answer(
                        no,
                        followUps.get(t.caseNo()).day(no),
                        visitedOn,
                        a.active(),
                        a.staff(),
                        a.income(),
                        a.projects(),
                        a.problems(),
                        a.help() == null ? List.of() : a.help()),
                t.actor().personId());
        clock.met(t.caseNo(), t.node());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        visitedOn == null ? "followUpAnswered" : "followUpVisited",
                        t.node(),
                        Map.of("round", no, "active", a.active(), "staff", a.staff()))
                .by(TermRule.NOT_IN_TERM.basis()));
    }

    private Map<String, Object> shown(TaskContext t) {
        var f = followUps.get(t.caseNo());
        var rows = new ArrayList<>(facts.of(f.tenancy()));
        int no = followUps.answers(t.caseNo()).size() + 1;
        TenancyFacts.add(
                rows,
                "第几次",
                "Round",
                no + " / " + f.rounds() + Language.say("（", " (") + f.day(no) + Language.say("）", ")"));
        return Map.of("facts", rows);
    }
}
