package org.sanshe.incubation.growth;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.growth.CoachingSession.State;
import org.sanshe.incubation.growth.Mentoring.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 辅导记录: the mentor enters a session, the tenant confirms or disputes it, silence confirms it, the base settles disputes. */
@Component
class CoachingLog {

    private final CoachingSessions sessions;
    private final Mentorings mentorings;
    private final Mentors mentors;
    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final Incubations incubations;
    private final Documents documents;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    CoachingLog(
            CoachingSessions sessions,
            Mentorings mentorings,
            Mentors mentors,
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            Incubations incubations,
            Documents documents,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.sessions = sessions;
        this.mentorings = mentorings;
        this.mentors = mentors;
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.incubations = incubations;
        this.documents = documents;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A photo or paper that came along. */
    record Attached(String name, byte[] content) {}

    /**
     * 登记一次辅导.
     *
     * @return its number
     * @throws NotFound when the coaching is not the actor's
     */
    @Transactional
    public long enter(String mentoring, LogForm form, List<Attached> files, Actor actor) {
        Mentoring g = mentorings.get(mentoring);
        if (g.mentorId() == null || mentors.get(g.mentorId()).personId() != actor.personId()) {
            throw new NotFound("coaching " + mentoring);
        }
        if (g.status() != Status.ACTIVE) throw new Refusal(GrowthRule.NOT_THE_MENTOR);
        LogForm.Entry e = form.entry();
        LocalDate today = clock.today();
        if (e.on().isBefore(g.starts()) || e.on().isAfter(g.ends()) || e.on().isAfter(today)) {
            throw new Refusal(GrowthRule.OUTSIDE_COACHING, g.starts(), g.ends());
        }
        if (e.on().atTime(e.ends()).atZone(SansheClock.ZONE).toInstant().isAfter(clock.instant())) {
            throw InvalidInput.at("ends", "这次辅导还没有结束", "This session is not over yet");
        }
        if (sessions.overlaps(g.mentorId(), e.on(), e.begins(), e.ends())) {
            throw new Refusal(GrowthRule.SESSION_OVERLAPS, e.on());
        }
        List<String> refs = files.stream()
                .map(f -> documents
                        .store(null, "upload", f.name(), new ByteArrayInputStream(f.content()), actor)
                        .ref())
                .toList();
        documents.attach(refs, mentoring, "coaching", actor, Audience.CASE, Audience.person(actor.personId()));
        Instant confirmBy = deadlines
                .count(List.of("COACHING_CONFIRM"), today, today)
                .lastMoment()
                .toInstant();
        long id = sessions.insert(g, e, refs, confirmBy);
        messages.toOrganization(
                g.organizationId(),
                mentoring,
                g.mentor() + "登记了" + e.on() + "的辅导，请在" + SansheClock.day(confirmBy) + "以前确认",
                g.mentor() + " logged a session of " + e.on() + "; confirm it by " + SansheClock.day(confirmBy),
                null);
        noted(mentoring, actor, "sessionLogged", Map.of("on", e.on().toString(), "session", id));
        return id;
    }

    /** The tenant's own session. @throws NotFound for anybody else */
    private CoachingSession own(String mentoring, long id, Actor actor) {
        Mentoring g = mentorings.get(mentoring);
        if (actor.organizationId() == null || actor.organizationId() != g.organizationId()) {
            throw new NotFound("session " + id);
        }
        return sessions.find(mentoring, id).orElseThrow(() -> new NotFound("session " + id));
    }

    /** 确认. */
    @Transactional
    public void confirm(String mentoring, long id, Actor actor) {
        CoachingSession s = own(mentoring, id, actor);
        if (!sessions.answer(id, State.CONFIRMED, null)) throw new Refusal(GrowthRule.CONFIRMED_ALREADY);
        incubations.active(mentorings.get(mentoring).tenancy(), s.on());
        noted(mentoring, actor, "sessionConfirmed", Map.of("session", id));
    }

    /** 提出异议. @param reason what is wrong with it */
    @Transactional
    public void dispute(String mentoring, long id, String reason, Actor actor) {
        own(mentoring, id, actor);
        requireReason(reason);
        if (!sessions.answer(id, State.DISPUTED, reason.strip())) throw new Refusal(GrowthRule.CONFIRMED_ALREADY);
        Mentoring g = mentorings.get(mentoring);
        messages.toPerson(
                mentors.get(g.mentorId()).personId(),
                mentoring,
                g.organization() + "对辅导记录有异议：" + reason.strip(),
                g.organization() + " disputes a session you logged",
                null);
        desks.tell(
                bases.get(tenancies.get(g.tenancy()).baseId()),
                mentoring,
                g.organization() + "对辅导记录有异议，请核实",
                g.organization() + " disputes a coaching session; settle it");
        noted(mentoring, actor, "sessionDisputed", Map.of("session", id, "reason", reason.strip()));
    }

    /** 裁定异议: the base says whether a disputed session counts. */
    @Transactional
    public void settle(String mentoring, long id, boolean counts, String reason, Actor actor) {
        Mentoring g = mentorings.get(mentoring);
        tenancies.visible(g.tenancy(), actor);
        desks.require(bases.get(tenancies.get(g.tenancy()).baseId()), actor);
        requireReason(reason);
        CoachingSession s = sessions.find(mentoring, id).orElseThrow(() -> new NotFound("session " + id));
        if (!sessions.settle(id, counts ? State.CONFIRMED : State.STRUCK, reason.strip())) {
            throw new Refusal(GrowthRule.NOT_DISPUTED);
        }
        if (counts) incubations.active(g.tenancy(), s.on());
        noted(mentoring, actor, "sessionSettled", Map.of("session", id, "reason", reason.strip()));
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) throw InvalidInput.at("reason", "请说明理由", "Give a reason");
    }

    /** 逾期视为确认: what nobody answered in time is confirmed, and marked so. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 90_000)
    @Transactional
    public void confirmSilent() {
        sessions.confirmSilent().forEach(c -> {
            incubations.active(c.tenancy(), c.on());
            noted(c.mentoring(), null, "sessionSilent", Map.of("on", c.on().toString()));
        });
    }

    /** When the last session that waits is confirmed at the latest; now when none does. */
    Instant confirmationsOver(String mentoring) {
        return sessions.confirmationsOver(mentoring)
                .map(at -> at.plusSeconds(1))
                .orElseGet(clock::instant);
    }

    /** Hours confirmed. */
    BigDecimal hours(String mentoring) {
        return sessions.hours(mentoring);
    }

    private void noted(String mentoring, Actor actor, String act, Map<String, Object> facts) {
        evidence.record(Act.of(mentoring, actor, act, null, facts).by(GrowthRule.CONFIRMED_ALREADY.basis()));
    }
}
