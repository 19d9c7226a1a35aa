package org.sanshe.incubation.growth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.growth.SignUps.SignUp;
import org.sanshe.incubation.growth.Training.Session;
import org.sanshe.incubation.growth.Training.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 签到: who was in the room: by roll call of the base, by the code shown there, or corrected with a reason until it is locked. */
@Component
class Attendances {

    private final Trainings trainings;
    private final SignUps signUps;
    private final Bases bases;
    private final DeskOfBase desks;
    private final GrowthLimits limits;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    Attendances(
            Trainings trainings,
            SignUps signUps,
            Bases bases,
            DeskOfBase desks,
            GrowthLimits limits,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.trainings = trainings;
        this.signUps = signUps;
        this.bases = bases;
        this.desks = desks;
        this.limits = limits;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** A training of whose desk the actor is, its attendance not locked, and held until the end of the transaction. */
    private Training desk(String training, Actor actor) {
        trainings.lock(training);
        Training t = trainings.get(training);
        if (!desks.includes(bases.get(t.baseId()), actor)) throw new NotFound("training " + training);
        if (t.status() != Status.OPEN) throw new Refusal(GrowthRule.ROLL_LOCKED);
        return t;
    }

    private static Session session(Training t, int no) {
        Session s = t.session(no);
        if (s == null) throw new NotFound("session " + no);
        return s;
    }

    /** Attendance is taken once a session has begun, by the database's clock. */
    private void requireBegun(Session s) {
        if (s.from().atZone(SansheClock.ZONE).toInstant().isAfter(clock.instant())) {
            throw new Refusal(GrowthRule.NOT_BEGUN, s.from().toString().replace('T', ' '));
        }
    }

    /** 点名: on the day of the session, as often as needed. @param present the sign-ups that are in the room */
    @Transactional
    public void roll(String training, int no, Set<Long> present, Actor actor) {
        Training t = desk(training, actor);
        Session s = session(t, no);
        requireBegun(s);
        if (!clock.today().equals(s.day())) throw new Refusal(GrowthRule.ROLL_OVER);
        Set<Long> before = present(s.id());
        for (SignUp who : signUps.seated(training)) {
            boolean here = present.contains(who.id());
            if (here && !before.contains(who.id())) enter(s, who, "ROLL", actor);
            if (!here && before.contains(who.id())) strike(s, who.id());
        }
        noted(
                training,
                actor,
                "rollCalled",
                Map.of("session", no, "present", present(s.id()).size()));
    }

    /** 动态码签到: an organization's people enter the code shown in the room. @return who was noted */
    @Transactional
    public SignUp check(String training, int no, long signUp, String code, Actor actor) {
        trainings.lock(training);
        Training t = trainings.get(training);
        SignUp who = signUps.seated(training).stream()
                .filter(x -> x.id() == signUp
                        && actor.organizationId() != null
                        && x.organizationId() == actor.organizationId())
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-up " + signUp));
        if (t.status() != Status.OPEN) throw new Refusal(GrowthRule.ROLL_LOCKED);
        Session s = session(t, no);
        requireBegun(s);
        boolean over = s.to().atZone(SansheClock.ZONE).toInstant().isBefore(clock.instant());
        int seconds = limits.get("CODE_SECONDS", clock.today());
        if (over || !AttendanceCode.isValid(trainings.secret(s.id()), code, clock.instant(), seconds)) {
            throw new Refusal(GrowthRule.CODE_EXPIRED);
        }
        if (!present(s.id()).contains(signUp)) enter(s, who, "CODE", actor);
        noted(training, actor, "codeEntered", Map.of("session", no, "attendee", who.person()));
        return who;
    }

    /** 更正 until the attendance is locked. */
    @Transactional
    public void correct(String training, int no, long signUp, boolean present, String reason, Actor actor) {
        Training t = desk(training, actor);
        Session s = session(t, no);
        requireBegun(s);
        if (reason == null || reason.isBlank()) throw InvalidInput.at("reason", "请说明理由", "Give a reason");
        SignUp who = signUps.seated(training).stream()
                .filter(x -> x.id() == signUp)
                .findFirst()
                .orElseThrow(() -> new NotFound("sign-up " + signUp));
        boolean before = present(s.id()).contains(signUp);
        if (before == present) return;
        if (present) enter(s, who, "CORRECTION", actor);
        else strike(s, signUp);
        jdbc.sql("insert into training_correction (session, signup, present, reason, by_person, by_name)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(s.id(), signUp, present, reason.strip(), actor.personId(), actor.name())
                .update();
        noted(
                training,
                actor,
                "attendanceCorrected",
                Map.of("session", no, "attendee", who.person(), "reason", reason.strip()));
    }

    private void enter(Session s, SignUp who, String how, Actor by) {
        boolean elsewhere = jdbc.sql("""
                        select exists (select from training_attendance where person_id = ? and during && tsrange(?, ?)
                          and session <> ?)
                        """)
                .params(who.personId(), s.from(), s.to(), s.id())
                .query(Boolean.class)
                .single();
        if (elsewhere) throw new Refusal(GrowthRule.IN_TWO_ROOMS, who.person());
        try {
            jdbc.sql("insert into training_attendance (session, signup, person_id, during, how, by_name)"
                            + " values (?, ?, ?, tsrange(?, ?), ?, ?)")
                    .params(s.id(), who.id(), who.personId(), s.from(), s.to(), how, by.name())
                    .update();
        } catch (DataIntegrityViolationException atOnce) {
            throw new Refusal(GrowthRule.IN_TWO_ROOMS, who.person());
        }
    }

    private void strike(Session s, long signUp) {
        jdbc.sql("delete from training_attendance where session = ? and signup = ?")
                .params(s.id(), signUp)
                .update();
    }

    /** The sign-ups present in a session. */
    Set<Long> present(long session) {
        return Set.copyOf(jdbc.sql("select signup from training_attendance where session = ?")
                .param(session)
                .query(Long.class)
                .list());
    }

    /** How many sessions each sign-up of a training has attended. */
    Map<Long, Integer> attended(String training) {
        record Count(long signUp, int sessions) {}
        return jdbc
                .sql("select a.signup, count(*) as sessions from training_attendance a"
                        + " join training_session s on s.id = a.session where s.training = ? group by a.signup")
                .param(training)
                .query((row, n) -> new Count(row.getLong("signup"), row.getInt("sessions")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::signUp, Count::sessions));
    }

    /** 更正记录. */
    record Correction(int session, String person, boolean present, String reason, String by) {}

    List<Correction> corrections(String training) {
        return jdbc.sql("""
                        select s.no, p.name, c.present, c.reason, c.by_name from training_correction c
                          join training_session s on s.id = c.session
                          join training_signup u on u.id = c.signup join training_person p on p.id = u.person_id
                         where s.training = ? order by c.id limit 500
                        """)
                .param(training)
                .query((row, n) -> new Correction(
                        row.getInt("no"),
                        row.getString("name"),
                        row.getBoolean("present"),
                        row.getString("reason"),
                        row.getString("by_name")))
                .list();
    }

    private void noted(String training, Actor actor, String act, Map<String, Object> facts) {
        evidence.record(Act.of(training, actor, act, null, facts).by(GrowthRule.ROLL_LOCKED.basis()));
    }
}
