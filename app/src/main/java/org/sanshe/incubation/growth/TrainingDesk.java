package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.sanshe.incubation.growth.Training.Session;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;

/** 培训台: planning a course, changing or cancelling it, and checking who was there. */
@Desk("incubationTraining")
class TrainingDesk {

    private static final int SECRET_BYTES = 32;

    private final Trainings trainings;
    private final SignUps signUps;
    private final Attendances attendances;
    private final Bases bases;
    private final DeskOfBase desks;
    private final Evidence evidence;
    private final SecureRandom random = new SecureRandom();

    TrainingDesk(
            Trainings trainings,
            SignUps signUps,
            Attendances attendances,
            Bases bases,
            DeskOfBase desks,
            Evidence evidence) {
        this.trainings = trainings;
        this.signUps = signUps;
        this.attendances = attendances;
        this.bases = bases;
        this.desks = desks;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        boolean english = Language.isEnglish();
        var mine = desks.of(s.actor());
        if (mine.isEmpty()) throw new Refusal(GrowthRule.NOT_THE_DESK);
        return Map.of(
                "bases",
                mine.stream()
                        .map(b -> Map.of("label", b.in(english), "value", String.valueOf(b.id())))
                        .toList());
    }

    /** The form {@code training-plan}. */
    record Form(
            String base,
            String title,
            List<Field> fields,
            String content,
            Training.Audience audience,
            int seats,
            BigDecimal credits,
            int minimum,
            LocalDateTime closes,
            List<Row> sessions) {}

    /** A session of it. */
    record Row(LocalDate day, String begins, String ends, String place, String trainer) {}

    @Starts(
            prefix = "PX",
            roles = {Role.OFFICER, Role.ORGANIZATION})
    CaseFacts start(StartContext s, Form form) {
        Base base = bases.get(Long.parseLong(form.base()));
        desks.require(base, s.actor());
        List<Session> sessions = sessions(form, s);
        if (form.minimum() > sessions.size()) {
            throw InvalidInput.at("minimum", "最低场次不能超过全部场次", "There are fewer sessions than that");
        }
        var closes = form.closes().atZone(SansheClock.ZONE).toInstant();
        if (!closes.isAfter(s.at()) || form.closes().isAfter(sessions.get(0).from())) {
            throw InvalidInput.at(
                    "closes", "报名截止应当在现在以后、第一场开始以前", "Sign-up closes after now and before the first session");
        }
        var training = new Training(
                s.caseNo(),
                base.id(),
                base.name(),
                form.title(),
                form.fields() == null ? List.of() : form.fields(),
                form.content(),
                form.audience(),
                form.seats(),
                form.credits(),
                form.minimum(),
                closes,
                Training.Status.OPEN,
                0,
                0,
                sessions);
        byte[][] secrets = new byte[sessions.size()][SECRET_BYTES];
        for (byte[] secret : secrets) random.nextBytes(secret);
        trainings.insert(training, secrets);
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "trainingPlanned",
                        "start",
                        Map.of("course", form.title(), "seats", form.seats()))
                .by(GrowthRule.NOT_THE_DESK.basis()));
        return new CaseFacts("培训：" + form.title(), base.unitId(), null, null).operatedBy(base.operatorId());
    }

    private static List<Session> sessions(Form form, StartContext s) {
        if (form.sessions() == null || form.sessions().isEmpty()) {
            throw InvalidInput.at("sessions", "请至少安排一场", "Plan at least one session");
        }
        var sessions = new ArrayList<Session>();
        for (int i = 0; i < form.sessions().size(); i++) {
            Row row = form.sessions().get(i);
            LocalDateTime from = row.day().atTime(LocalTime.parse(row.begins()));
            LocalDateTime to = row.day().atTime(LocalTime.parse(row.ends()));
            if (!to.isAfter(from)) {
                throw InvalidInput.at("sessions[" + i + "].ends", "结束应当晚于开始", "It ends after it begins");
            }
            if (!from.atZone(SansheClock.ZONE).toInstant().isAfter(s.at())) {
                throw InvalidInput.at("sessions[" + i + "].day", "场次应当在今后", "A session lies ahead");
            }
            if (i > 0 && from.isBefore(sessions.get(i - 1).to())) {
                throw new Refusal(GrowthRule.SESSIONS_OVERLAP, i + 1);
            }
            sessions.add(new Session(0, i + 1, from, to, row.place(), row.trainer()));
        }
        return sessions;
    }

    private static List<Map<String, Object>> facts(Training t) {
        boolean english = Language.isEnglish();
        var facts = new ArrayList<Map<String, Object>>();
        DiagnosisDesk.fact(facts, english ? "Course" : "课程", t.title());
        DiagnosisDesk.fact(facts, english ? "Base" : "基地", t.base());
        DiagnosisDesk.fact(facts, english ? "Seats taken" : "已报名额", t.seated() + " / " + t.seats());
        DiagnosisDesk.fact(facts, english ? "Waiting" : "候补", String.valueOf(t.waiting()));
        DiagnosisDesk.fact(facts, english ? "Credits a session" : "每场学时", Goal.plain(t.credits()));
        DiagnosisDesk.fact(
                facts,
                english ? "Sessions to attend" : "至少出席",
                t.minimum() + " / " + t.sessions().size());
        return facts;
    }

    @Prefills
    Map<String, Object> changeTraining(TaskContext t) {
        return Map.of("facts", facts(trainings.get(t.caseNo())));
    }

    /** The form {@code training-change}. */
    record Change(String action, String place, String trainer, String reason) {}

    @Handles
    void changeTraining(TaskContext t, Change form) {
        boolean cancel = "CANCEL".equals(form.action());
        String place = blank(form.place());
        String trainer = blank(form.trainer());
        if (!cancel && place == null && trainer == null) {
            throw InvalidInput.at("place", "请填写新的地点或者讲师", "Enter a new place or trainer");
        }
        if (cancel) {
            trainings.become(t.caseNo(), Training.Status.CANCELLED, form.reason());
        } else {
            trainings.change(t.caseNo(), place, trainer);
            String title = trainings.get(t.caseNo()).title();
            signUps.tell(
                    t.caseNo(), "基地培训《" + title + "》有调整：" + form.reason(), "The training " + title + " has changed");
        }
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        cancel ? "trainingCancelled" : "trainingChanged",
                        t.node(),
                        Map.of("reason", form.reason()))
                .by(GrowthRule.NOT_THE_DESK.basis()));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Prefills
    Map<String, Object> checkAttendance(TaskContext t) {
        Training training = trainings.get(t.caseNo());
        Map<Long, Integer> attended = attendances.attended(t.caseNo());
        return Map.of(
                "facts",
                facts(training),
                "roll",
                signUps.seated(t.caseNo()).stream()
                        .map(s -> {
                            int sessions = attended.getOrDefault(s.id(), 0);
                            var row = new LinkedHashMap<String, Object>();
                            row.put("organization", s.organization());
                            row.put("person", s.person());
                            row.put("attended", String.valueOf(sessions));
                            row.put("credits", Goal.plain(TrainingCredits.of(training, sessions)));
                            return row;
                        })
                        .toList());
    }

    /** The form {@code training-check}. */
    record Check(String opinion) {}

    @Handles
    void checkAttendance(TaskContext t, Check form) {
        trainings.lock(t.caseNo());
        trainings.become(t.caseNo(), Training.Status.LOCKED, null);
        evidence.record(Act.of(t.caseNo(), t.actor(), "attendanceChecked", t.node(), Map.of("opinion", form.opinion()))
                .by(GrowthRule.ROLL_LOCKED.basis()));
    }
}
