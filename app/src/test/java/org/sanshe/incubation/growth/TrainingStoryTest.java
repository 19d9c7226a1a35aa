package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.growth.Grown.Tenant;
import org.sanshe.incubation.growth.SignUps.State;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Credentials;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A training from its plan to its certificates: seats and the waiting list, the roll and the code, credits. */
@SansheTest
class TrainingStoryTest {

    private static int stories;

    @Autowired
    Bureau bureau;

    @Autowired
    Grown grown;

    @Autowired
    Growing growing;

    @Autowired
    Trainings trainings;

    @Autowired
    SignUps signUps;

    @Autowired
    Attendances attendances;

    @Autowired
    TrainingBoard board;

    @Autowired
    Credentials credentials;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    private long base;
    private Tenant tenant;
    private Actor officer;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        base = grown.base();
        tenant = grown.tenant(base, "培训小组" + ++stories);
    }

    /** Two mornings, 10 and 11 June, two credits each. */
    private Map<String, Object> plan(Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of(
                "base",
                String.valueOf(base),
                "title",
                "财务基础",
                "fields",
                List.of("FINANCE"),
                "content",
                "会计科目、票据。",
                "audience",
                "TENANTS",
                "seats",
                2,
                "credits",
                2,
                "minimum",
                2,
                "closes",
                "2026-06-09T18:00"));
        values.put(
                "sessions", List.of(session("2026-06-10", "09:00", "11:00"), session("2026-06-11", "09:00", "11:00")));
        values.putAll(changes);
        return values;
    }

    private static Map<String, Object> session(String day, String begins, String ends) {
        return Map.of("day", day, "begins", begins, "ends", ends, "place", "一楼会议室", "trainer", "陈立言");
    }

    private String planned(Map<String, Object> changes) {
        return bureau.start("incubationTraining", officer, plan(changes));
    }

    private void planInVain(Map<String, Object> changes) {
        assertThatThrownBy(() -> planned(changes)).isInstanceOfAny(FormRejected.class, Refusal.class);
    }

    @Test
    void aPlanThatCannotBeHeldIsRefused() {
        planInVain(Map.of("minimum", 3));
        planInVain(Map.of("closes", "2026-06-10T09:01"));
        planInVain(Map.of("closes", "2026-06-01T08:30"));
        planInVain(Map.of(
                "sessions", List.of(session("2026-06-10", "09:00", "11:00"), session("2026-06-10", "10:59", "12:00"))));
        planInVain(Map.of("sessions", List.of(session("2026-06-10", "11:00", "11:00")), "minimum", 1));
        String held = planned(Map.of(
                "closes",
                "2026-06-10T09:00",
                "sessions",
                List.of(session("2026-06-10", "09:00", "11:00"), session("2026-06-10", "11:00", "12:00"))));
        assertThat(bureau.openNodes(held)).containsExactly("changeTraining");
        assertThatThrownBy(() -> bureau.start("incubationTraining", tenant.actor(), plan(Map.of())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void seatsAreGivenInOrderAndASeatGivenBackGoesToWhoWaitsLongest() {
        String training = planned(Map.of());
        Actor other = grown.tenant(base, "培训小组" + ++stories).actor();
        Actor outside = grown.tenant(grown.base(), "培训小组" + ++stories).actor();
        long first = signUps.signUp(training, "林清", tenant.actor());
        assertThatThrownBy(() -> signUps.signUp(training, "林清", tenant.actor()))
                .hasMessageContaining("SIGNED_UP_ALREADY");
        assertThatThrownBy(() -> signUps.signUp(training, "外人", outside)).hasMessageContaining("NOT_OPEN_TO");
        signUps.signUp(training, "王一", other);
        signUps.signUp(training, "王二", other);
        signUps.signUp(training, "林华", tenant.actor());
        assertThat(signUps.of(training))
                .extracting(s -> s.person() + " " + s.state() + " " + s.place())
                .containsExactly("林清 SEATED 0", "王一 SEATED 0", "王二 WAITING 1", "林华 WAITING 2");
        assertThatThrownBy(() -> signUps.withdraw(training, first, other)).isInstanceOf(NotFound.class);
        signUps.withdraw(training, first, tenant.actor());
        assertThat(signUps.of(training))
                .extracting(s -> s.person() + " " + s.state() + " " + s.place())
                .containsExactly("王一 SEATED 0", "王二 SEATED 0", "林华 WAITING 1");
        // who comes back stands at the end
        signUps.signUp(training, "林清", tenant.actor());
        assertThat(signUps.of(training))
                .last()
                .satisfies(s -> assertThat(s.place()).isEqualTo(2));
        bureau.set("2026-06-09T18:00:01");
        assertThatThrownBy(() -> signUps.signUp(training, "太晚", tenant.actor())).hasMessageContaining("SIGN_UP_OVER");
        bureau.set("2026-06-09T17:59:50");
        signUps.signUp(training, "正好", tenant.actor());
    }

    @Test
    void neverMoreSeatsThanThereAreHoweverManySignUpAtOnce() throws Exception {
        String training = planned(Map.of("seats", 5));
        var results = new ArrayList<Future<Long>>();
        var many = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 30; i++) {
            String person = "学员" + i;
            results.add(many.submit(() -> signUps.signUp(training, person, tenant.actor())));
        }
        for (var result : results) assertThat(result.get()).isPositive();
        many.shutdown();
        var all = signUps.of(training);
        assertThat(all).hasSize(30);
        // the order of signing up is the order of seats
        assertThat(all.subList(0, 5)).extracting(SignUps.SignUp::state).containsOnly(State.SEATED);
        assertThat(all.subList(5, 30)).extracting(SignUps.SignUp::state).containsOnly(State.WAITING);
        assertThatThrownBy(() -> jdbc.sql("update training_signup set state = 'SEATED' where id = ?")
                        .param(all.get(29).id())
                        .update())
                .as("the database itself knows how many seats there are")
                .hasMessageContaining("no seat is free");
    }

    @Test
    void theCodeIsShownForAMinuteAndTakenForOneMore() {
        byte[] secret = {1, 2, 3};
        Instant shown = Instant.parse("2026-06-10T01:00:00Z");
        String code = AttendanceCode.at(secret, shown, 60);
        assertThat(code).matches("[2-9A-HJ-NP-Z]{6}");
        assertThat(AttendanceCode.at(secret, shown.plusSeconds(59), 60)).isEqualTo(code);
        assertThat(AttendanceCode.at(secret, shown.plusSeconds(60), 60)).isNotEqualTo(code);
        assertThat(AttendanceCode.isValid(
                        secret, " " + code.toLowerCase(java.util.Locale.ROOT), shown.plusSeconds(119), 60))
                .isTrue();
        assertThat(AttendanceCode.isValid(secret, code, shown.plusSeconds(120), 60))
                .isFalse();
        assertThat(AttendanceCode.isValid(secret, code, shown.minusSeconds(1), 60))
                .isFalse();
        assertThat(AttendanceCode.isValid(new byte[] {1, 2, 4}, code, shown, 60))
                .isFalse();
        assertThat(AttendanceCode.until(shown.plusSeconds(7), 60)).isEqualTo(shown.plusSeconds(60));
    }

    @Test
    void peopleCheckInWithTheCodeOfTheRoomByTheClockOfTheDatabase() {
        String training = planned(Map.of());
        long lin = signUps.signUp(training, "林清", tenant.actor());
        signUps.signUp(training, "甲", tenant.actor());
        long waits = signUps.signUp(training, "候补者", tenant.actor());
        bureau.set("2026-06-10T08:59:00");
        assertThat(board.code(training, 1, officer).code()).isNull();
        assertThatThrownBy(() -> attendances.check(training, 1, lin, "AAAAAA", tenant.actor()))
                .hasMessageContaining("NOT_BEGUN");
        bureau.set("2026-06-10T09:00:05");
        String code = board.code(training, 1, officer).code();
        assertThatThrownBy(() -> board.code(training, 1, tenant.actor())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendances.check(training, 1, waits, code, tenant.actor()))
                .as("without a seat")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attendances.check(training, 2, lin, code, tenant.actor()))
                .hasMessageContaining("NOT_BEGUN");
        bureau.set("2026-06-10T09:02:01");
        assertThatThrownBy(() -> attendances.check(training, 1, lin, code, tenant.actor()))
                .hasMessageContaining("CODE_EXPIRED");
        String next = board.code(training, 1, officer).code();
        attendances.check(training, 1, lin, next, tenant.actor());
        attendances.check(training, 1, lin, next, tenant.actor());
        assertThat(attendances.attended(training)).containsExactly(Map.entry(lin, 1));
    }

    @Test
    void nobodyIsInTwoRoomsAtTheSameTime() {
        String one = planned(Map.of());
        String two = planned(Map.of("title", "法律基础"));
        String later = planned(
                Map.of("title", "传播", "minimum", 1, "sessions", List.of(session("2026-06-10", "11:00", "12:00"))));
        long first = signUps.signUp(one, "林清", tenant.actor());
        long second = signUps.signUp(two, "林清", tenant.actor());
        long third = signUps.signUp(later, "林清", tenant.actor());
        bureau.set("2026-06-10T11:30");
        attendances.roll(one, 1, Set.of(first), officer);
        assertThatThrownBy(() -> attendances.roll(two, 1, Set.of(second), officer))
                .hasMessageContaining("IN_TWO_ROOMS");
        attendances.roll(later, 1, Set.of(third), officer);
        attendances.roll(one, 1, Set.of(), officer);
        attendances.roll(two, 1, Set.of(second), officer);
    }

    @Test
    void theRollIsCorrectedWithAReasonUntilItIsLockedAndCreditsNeedTheMinimum() {
        String training = planned(Map.of());
        long both = signUps.signUp(training, "林清", tenant.actor());
        long once = signUps.signUp(training, "林华", tenant.actor());
        bureau.set("2026-06-10T09:30");
        attendances.roll(training, 1, Set.of(both, once), officer);
        assertThatThrownBy(() -> attendances.roll(training, 1, Set.of(), tenant.actor()))
                .isInstanceOf(NotFound.class);
        bureau.set("2026-06-11T09:30");
        assertThatThrownBy(() -> attendances.roll(training, 1, Set.of(both), officer))
                .hasMessageContaining("ROLL_OVER");
        assertThatThrownBy(() -> attendances.correct(training, 2, both, true, " ", officer))
                .isInstanceOf(RuntimeException.class);
        attendances.correct(training, 2, both, true, "签到表上有签名。", officer);
        assertThat(attendances.corrections(training)).hasSize(1);
        bureau.at("2026-06-11T10:59");
        assertThat(bureau.openNodes(training)).containsExactly("changeTraining");
        bureau.at("2026-06-11T11:00");
        assertThat(bureau.openNodes(training)).containsExactly("checkAttendance");
        assertThat(growing.of(tenant.tenancy()).credits()).isZero();
        bureau.act(training, "checkAttendance", officer, Map.of("opinion", "与签到一致。"));
        bureau.ended(training, "trained");
        assertThatThrownBy(() -> attendances.correct(training, 2, once, true, "补", officer))
                .hasMessageContaining("ROLL_LOCKED");

        // twice two credits for who came to both; none for who came once
        assertThat(growing.of(tenant.tenancy()).credits()).isEqualByComparingTo("4");
        var results = board.calendar(tenant.actor()).results();
        assertThat(results)
                .extracting(r -> r.person() + " " + r.attended() + " " + Goal.plain(r.credits()))
                .containsExactlyInAnyOrder("林清 2 4", "林华 1 0");
        assertThat(credentials.of(tenant.actor().organizationId()))
                .singleElement()
                .satisfies(c -> assertThat(c.figure()).isEqualByComparingTo("4"));
        Long certificate = results.stream()
                .filter(r -> r.person().equals("林清"))
                .findFirst()
                .orElseThrow()
                .document();
        assertThat(documents.readable(certificate, tenant.actor(), no -> false))
                .hasValueSatisfying(
                        d -> assertThat(documents.verify(d.verifyCode())).isPresent());
        Actor stranger = grown.tenant(base, "培训小组" + ++stories).actor();
        assertThat(documents.readable(certificate, stranger, no -> false)).isEmpty();
        assertThat(board.calendar(tenant.actor()).sum()).isEqualByComparingTo("4");
        assertThat(LocalDate.of(2026, 6, 11)).isEqualTo(results.get(0).on());
    }

    @Test
    void aChangeIsToldAndACancelledTrainingCountsNothing() {
        String training = planned(Map.of());
        signUps.signUp(training, "林清", tenant.actor());
        assertThatThrownBy(() -> bureau.act(
                        training, "changeTraining", officer, Map.of("action", "CHANGE", "reason", "没有写改什么。")))
                .isInstanceOf(FormRejected.class);
        bureau.act(
                training, "changeTraining", officer, Map.of("action", "CHANGE", "place", "二楼多功能厅", "reason", "一楼维修。"));
        assertThat(trainings.get(training).sessions().get(1).place()).isEqualTo("二楼多功能厅");
        bureau.act(training, "changeTraining", officer, Map.of("action", "CANCEL", "reason", "讲师生病。"));
        bureau.ended(training, "trainingCancelled");
        assertThatThrownBy(() -> signUps.signUp(training, "林华", tenant.actor())).hasMessageContaining("SIGN_UP_OVER");
        assertThat(jdbc.sql("select subject from message where organization_id = ? order by id desc limit 1")
                        .param(tenant.actor().organizationId())
                        .query(String.class)
                        .single())
                .contains("已经取消");
    }

    @Test
    void othersComeOnlyWhereEverybodyMay() {
        Actor outside = grown.tenant(grown.base(), "培训小组" + ++stories).actor();
        String closed = planned(Map.of());
        assertThatThrownBy(() -> board.one(closed, outside)).isInstanceOf(NotFound.class);
        String open = planned(Map.of("audience", "ALL"));
        assertThat(signUps.signUp(open, "外来者", outside)).isPositive();
        signUps.signUp(open, "林清", tenant.actor());
        assertThat(board.one(open, outside).people())
                .extracting(SignUps.SignUp::person)
                .containsExactly("外来者");
        assertThat(board.one(open, officer).people()).hasSize(2);
    }
}
