package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.growth.SignUps.SignUp;
import org.sanshe.incubation.growth.Training.Session;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.QrPath;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 培训看板: the calendar of trainings, one of them with its people, and what is shown in the room. */
@Component
@Transactional(readOnly = true)
class TrainingBoard {

    private final Trainings trainings;
    private final SignUps signUps;
    private final Attendances attendances;
    private final TrainingCredits credits;
    private final Tenancies tenancies;
    private final Bases bases;
    private final DeskOfBase desks;
    private final GrowthLimits limits;
    private final SansheClock clock;
    private final String baseUrl;

    TrainingBoard(
            Trainings trainings,
            SignUps signUps,
            Attendances attendances,
            TrainingCredits credits,
            Tenancies tenancies,
            Bases bases,
            DeskOfBase desks,
            GrowthLimits limits,
            SansheClock clock,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.trainings = trainings;
        this.signUps = signUps;
        this.attendances = attendances;
        this.credits = credits;
        this.tenancies = tenancies;
        this.bases = bases;
        this.desks = desks;
        this.limits = limits;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** The list. @param sum the credits of the viewer's organization in its term; null for others @param own whether an organization looks */
    record Calendar(
            List<Training> trainings,
            List<TrainingCredits.Result> results,
            BigDecimal sum,
            boolean own,
            boolean mayPlan) {}

    Calendar calendar(Actor actor) {
        Long organization = actor.organizationId();
        return new Calendar(
                trainings.visible(actor),
                organization == null ? List.of() : credits.of(organization),
                organization == null
                        ? null
                        : tenancies
                                .present(organization)
                                .filter(t -> t.termFrom() != null)
                                .map(t -> credits.sum(organization, t.termFrom(), t.lastDay()))
                                .orElse(null),
                organization != null,
                !desks.of(actor).isEmpty());
    }

    /**
     * One training.
     *
     * @param people everybody for the desk and the unit; an organization's own for others
     * @param attended sessions by sign-up
     * @param maySignUp whether the viewer's organization may send somebody now
     */
    record One(
            Training training,
            List<SignUp> people,
            Map<Long, Integer> attended,
            List<Attendances.Correction> corrections,
            boolean desk,
            boolean maySignUp,
            Instant now) {

        /** Whether attendance of a session can be taken. */
        public boolean begun(Session s) {
            return !s.from().atZone(SansheClock.ZONE).toInstant().isAfter(now);
        }

        /** Whether a session is being held. */
        public boolean isOn(Session s) {
            return begun(s) && now.isBefore(s.to().atZone(SansheClock.ZONE).toInstant());
        }
    }

    /** @throws NotFound when it is not the actor's to see */
    One one(String caseNo, Actor actor) {
        Training t = trainings.get(caseNo);
        Base base = bases.get(t.baseId());
        boolean all = desks.sees(base, actor);
        Long organization = actor.organizationId();
        boolean tenant = organization != null
                && tenancies.of(organization).stream()
                        .anyMatch(y -> y.baseId() == t.baseId() && y.status() != Tenancy.Status.LAPSED);
        boolean open = organization != null && t.audience() == Training.Audience.ALL;
        if (!all && !tenant && !open) throw new NotFound("training " + caseNo);
        boolean desk = desks.includes(base, actor);
        var people = signUps.of(caseNo).stream()
                .filter(s -> all || organization != null && s.organizationId() == organization)
                .toList();
        return new One(
                t,
                people,
                attendances.attended(caseNo),
                all ? attendances.corrections(caseNo) : List.of(),
                desk,
                organization != null && !desk && trainings.isOpen(caseNo),
                clock.instant());
    }

    /** A session with who has a seat and who is there. */
    record Roll(One one, Session session, Set<Long> present, List<SignUp> seated, boolean today) {}

    /** @throws NotFound when the actor does not work at the desk */
    Roll roll(String caseNo, int no, Actor actor) {
        One one = one(caseNo, actor);
        Session s = one.training().session(no);
        if (!one.desk() || s == null) throw new NotFound("session " + no);
        return new Roll(
                one,
                s,
                attendances.present(s.id()),
                one.people().stream()
                        .filter(p -> p.state() == SignUps.State.SEATED)
                        .toList(),
                clock.today().equals(s.day()));
    }

    /** 动态码 as shown in the room. @param code null while the session is not being held */
    record Shown(One one, Session session, String code, Instant until, QrPath qr, String address) {}

    Shown code(String caseNo, int no, Actor actor) {
        Roll roll = roll(caseNo, no, actor);
        if (!roll.one().isOn(roll.session())) return new Shown(roll.one(), roll.session(), null, null, null, null);
        Instant now = clock.instant();
        int seconds = limits.get("CODE_SECONDS", clock.today());
        String code = AttendanceCode.at(trainings.secret(roll.session().id()), now, seconds);
        String address = baseUrl + "/incubation/training/" + caseNo + "/sessions/" + no + "/check-in?code=" + code;
        return new Shown(
                roll.one(), roll.session(), code, AttendanceCode.until(now, seconds), QrPath.of(address), address);
    }

    /** What an attendee sees after the code was read. @param people the organization's own with a seat */
    record CheckIn(One one, Session session, Set<Long> present, List<SignUp> people) {}

    CheckIn checkIn(String caseNo, int no, Actor actor) {
        One one = one(caseNo, actor);
        Session s = one.training().session(no);
        if (s == null) throw new NotFound("session " + no);
        return new CheckIn(
                one,
                s,
                attendances.present(s.id()),
                one.people().stream()
                        .filter(p -> p.state() == SignUps.State.SEATED)
                        .filter(p -> actor.organizationId() != null && p.organizationId() == actor.organizationId())
                        .toList());
    }
}
