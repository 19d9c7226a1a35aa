package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CandidateGroup;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.growth.Mentoring.Status;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Credentials;
import org.sanshe.processes.MentoringSteps;

/** What {@code mentoring.bpmn} asks. */
@Steps("mentoring")
class MentoringProcess implements MentoringSteps {

    private final Mentorings mentorings;
    private final Mentors mentors;
    private final Matching matching;
    private final CoachingLog log;
    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Credentials credentials;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    MentoringProcess(
            Mentorings mentorings,
            Mentors mentors,
            Matching matching,
            CoachingLog log,
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            Submissions submissions,
            Deadlines deadlines,
            Credentials credentials,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.mentorings = mentorings;
        this.mentors = mentors;
        this.matching = matching;
        this.log = log;
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.credentials = credentials;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    private Base base(Mentoring g) {
        return bases.get(tenancies.get(g.tenancy()).baseId());
    }

    private void noted(String caseNo, String act, String node, Map<String, Object> facts) {
        evidence.record(Act.of(caseNo, null, act, node, facts).by(GrowthRule.NOT_THE_MENTOR.basis()));
    }

    @Override
    public void rankMentors(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        var ranked = matching.rank(g, base(g).unitId(), mentorings.declined(caseNo), clock.today());
        mentorings.rank(caseNo, g.round() + 1, ranked);
        long fit = ranked.stream().filter(r -> r.rank() != null).count();
        noted(caseNo, "mentorsRanked", "rankMentors", Map.of("fit", fit, "left", ranked.size() - fit));
    }

    @Override
    public boolean anyFit(String caseNo) {
        return mentorings.ranks(mentorings.get(caseNo)).stream().anyMatch(r -> r.rank() != null);
    }

    @Override
    public void tellNoMentor(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        mentorings.become(caseNo, Status.NONE);
        desks.tell(base(g), caseNo, "目前没有合适的导师：" + g.organization(), "No mentor fits " + g.organization() + " now");
    }

    @Override
    public String tenant(String caseNo) {
        return CandidateGroup.organization(mentorings.get(caseNo).organizationId());
    }

    @Override
    public String mentor(String caseNo) {
        return String.valueOf(mentors.get(mentorings.get(caseNo).mentorId()).personId());
    }

    @Override
    public Date pickMentorsDue(String caseNo) {
        return deadlines.set(caseNo, "pickMentors", "MENTOR_PICK", clock.today());
    }

    @Override
    public void askMentor(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        long next = mentorings.next(g).orElseThrow();
        mentorings.ask(g, next);
        tellMentor(next, g, "邀请您辅导" + g.organization(), "You are asked to coach " + g.organization());
    }

    @Override
    public Date answerRequestDue(String caseNo) {
        return deadlines.set(caseNo, "answerRequest", "MENTOR_ANSWER", clock.today());
    }

    @Override
    public void noteSilence(String caseNo) {
        mentorings.answer(mentorings.get(caseNo), "SILENT", null);
        noted(caseNo, "mentorSilent", "noteSilence", Map.of());
    }

    @Override
    public boolean accepted(String caseNo) {
        return mentorings.accepted(mentorings.get(caseNo));
    }

    @Override
    public boolean hasMore(String caseNo) {
        return mentorings.next(mentorings.get(caseNo)).isPresent();
    }

    @Override
    public Date agreeCoachingDue(String caseNo) {
        return deadlines.set(caseNo, "agreeCoaching", "COACHING_PLAN", clock.today());
    }

    @Override
    public Date confirmCoachingDue(String caseNo) {
        return deadlines.set(caseNo, "confirmCoaching", "COACHING_PLAN", clock.today());
    }

    @Override
    public boolean coachingAgreed(String caseNo) {
        return submissions
                .latest(caseNo, "confirmCoaching", null)
                .filter(v -> "AGREE".equals(v.get("decision")))
                .isPresent();
    }

    @Override
    public void cancelRequest(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        mentorings.become(caseNo, Status.CANCELLED);
        if (g.mentorId() != null) {
            tellMentor(
                    g.mentorId(), g, g.organization() + "的孵化已经结束，不再辅导", "The term of " + g.organization() + " is over");
        }
    }

    @Override
    public void beginCoaching(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        mentorings.become(caseNo, Status.ACTIVE);
        tellMentor(
                g.mentorId(),
                g,
                "辅导计划已经确认，可以登记辅导：" + g.organization(),
                "The plan is agreed; log the sessions with " + g.organization());
        noted(
                caseNo,
                "coachingBegun",
                "beginCoaching",
                Map.of("from", g.starts().toString(), "until", g.ends().toString()));
    }

    @Override
    public Date coachDue(String caseNo) {
        return Date.from(SansheClock.firstMoment(mentorings.get(caseNo).ends().plusDays(1)));
    }

    @Override
    public void endCoaching(String caseNo) {
        mentorings.end(caseNo, clock.today());
        noted(caseNo, "coachingEnded", "endCoaching", Map.of("hours", Goal.plain(log.hours(caseNo))));
    }

    @Override
    public Date rateMentorDue(String caseNo) {
        return deadlines.set(
                caseNo, "rateMentor", "COACHING_RATING", mentorings.get(caseNo).endedOn());
    }

    @Override
    public Date rateTenantDue(String caseNo) {
        return deadlines.set(
                caseNo, "rateTenant", "COACHING_RATING", mentorings.get(caseNo).endedOn());
    }

    @Override
    public void closeTenantRating(String caseNo) {
        deadlines.met(caseNo, "rateMentor");
    }

    @Override
    public void closeMentorRating(String caseNo) {
        deadlines.met(caseNo, "rateTenant");
    }

    @Override
    public Date confirmationsOver(String caseNo) {
        return Date.from(log.confirmationsOver(caseNo));
    }

    @Override
    public void recordCoaching(String caseNo) {
        Mentoring g = mentorings.get(caseNo);
        log.confirmSilent();
        mentorings.reveal(caseNo);
        BigDecimal hours = log.hours(caseNo);
        if (hours.signum() > 0) {
            Tenancy t = tenancies.get(g.tenancy());
            credentials.record(new Credentials.Credential(
                    t.organizationId(),
                    Credentials.Kind.COACHING,
                    "导师辅导：" + g.goalTitle(),
                    "Coached by a mentor",
                    bases.get(t.baseId()).name(),
                    clock.today(),
                    null,
                    hours,
                    "小时",
                    caseNo,
                    null));
        }
        noted(caseNo, "coachingRecorded", "recordCoaching", Map.of("hours", Goal.plain(hours)));
    }

    private void tellMentor(long mentorId, Mentoring g, String zh, String en) {
        messages.toPerson(mentors.get(mentorId).personId(), g.caseNo(), zh, en, null);
    }
}
