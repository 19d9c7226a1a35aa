package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.growth.CoachingSession.State;
import org.sanshe.incubation.growth.Grown.Tenant;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** Sessions as mentors enter them: within the coaching, never two at once, confirmed, disputed or left in silence. */
@SansheTest
class CoachingLogTest {

    private static int stories;

    @Autowired
    Bureau bureau;

    @Autowired
    Grown grown;

    @Autowired
    CoachingLog log;

    @Autowired
    CoachingSessions sessions;

    private Tenant tenant;
    private Mentor mentor;
    private String caseNo;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        tenant = grown.planned(grown.base(), "记录小组" + ++stories);
        mentor = grown.mentor("陈立言", 20, List.of(Field.GOVERNANCE), null);
        caseNo = grown.coaching(tenant, mentor);
        bureau.at("2026-03-05T20:00");
    }

    private long logs(String on, String begins, String ends) {
        return log.enter(caseNo, Grown.log(on, begins, ends), List.of(), grown.actor(mentor));
    }

    private CoachingSession session(long id) {
        return sessions.find(caseNo, id).orElseThrow();
    }

    @Test
    void aSessionLiesWithinTheCoachingAndIsOver() {
        assertThatThrownBy(() -> logs("2026-03-02", "09:00", "10:00")).hasMessageContaining("OUTSIDE_COACHING");
        logs("2026-03-03", "09:00", "10:00");
        assertThatThrownBy(() -> logs("2026-03-06", "09:00", "10:00")).hasMessageContaining("OUTSIDE_COACHING");
        assertThatThrownBy(() -> logs("2026-03-05", "19:00", "20:01")).isInstanceOf(InvalidInput.class);
        long id = logs("2026-03-05", "19:00", "20:00");
        assertThat(session(id).hours()).isEqualByComparingTo("1");
        // within one day: hours never exceed it
        assertThatThrownBy(() -> logs("2026-03-04", "22:00", "02:00")).isInstanceOf(InvalidInput.class);
        assertThat(sessions.month(mentor.unitId(), YearMonth.of(2026, 3)))
                .filteredOn(s -> s.mentorId() == mentor.id())
                .singleElement()
                .satisfies(s -> assertThat(s.entered()).isEqualByComparingTo("2"));
    }

    @Test
    void noTwoSessionsOfAMentorAtTheSameTimeEvenWithDifferentTenants() {
        logs("2026-03-04", "09:00", "11:00");
        assertThatThrownBy(() -> logs("2026-03-04", "10:59", "12:00")).hasMessageContaining("SESSION_OVERLAPS");
        logs("2026-03-04", "11:00", "12:00");
        bureau.set("2026-03-02T12:00");
        Tenant other = grown.planned(grown.base(), "记录小组" + ++stories);
        String second = grown.coaching(other, mentor);
        bureau.set("2026-03-05T20:00");
        assertThatThrownBy(() ->
                        log.enter(second, Grown.log("2026-03-04", "08:00", "09:30"), List.of(), grown.actor(mentor)))
                .hasMessageContaining("SESSION_OVERLAPS");
        log.enter(second, Grown.log("2026-03-04", "08:00", "09:00"), List.of(), grown.actor(mentor));
    }

    @Test
    void onlyTheMentorEntersAndOnlyTheTenantConfirms() {
        Mentor other = grown.mentor("何晓", 8, List.of(Field.GOVERNANCE), null);
        assertThatThrownBy(() ->
                        log.enter(caseNo, Grown.log("2026-03-04", "09:00", "10:00"), List.of(), grown.actor(other)))
                .isInstanceOf(NotFound.class);
        long id = logs("2026-03-04", "09:00", "10:00");
        assertThatThrownBy(() -> log.confirm(caseNo, id, grown.actor(mentor))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.confirm(caseNo, id, bureau.staff(Role.OFFICER)))
                .isInstanceOf(NotFound.class);
        log.confirm(caseNo, id, tenant.actor());
        assertThat(session(id).state()).isEqualTo(State.CONFIRMED);
        assertThat(session(id).silent()).isFalse();
        assertThatThrownBy(() -> log.dispute(caseNo, id, "没有来", tenant.actor()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("CONFIRMED_ALREADY");
    }

    @Test
    void silenceConfirmsAfterSevenDaysAndIsMarkedSo() {
        long late = logs("2026-03-04", "09:00", "10:00");
        long inTime = logs("2026-03-04", "10:00", "11:00");
        bureau.at("2026-03-12T23:59");
        log.confirmSilent();
        assertThat(session(late).state()).isEqualTo(State.ENTERED);
        log.dispute(caseNo, inTime, "那天没有辅导", tenant.actor());
        bureau.at("2026-03-13T00:01");
        assertThatThrownBy(() -> log.dispute(caseNo, late, "太晚", tenant.actor()))
                .as("the right ends with the term, whether or not the watch has looked")
                .hasMessageContaining("CONFIRMED_ALREADY");
        log.confirmSilent();
        assertThat(session(late)).satisfies(s -> {
            assertThat(s.state()).isEqualTo(State.CONFIRMED);
            assertThat(s.silent()).isTrue();
        });
        assertThat(session(inTime).state()).isEqualTo(State.DISPUTED);
    }

    @Test
    void theBaseSettlesADisputeAndAStruckSessionFreesTheTime() {
        long id = logs("2026-03-04", "09:00", "10:00");
        assertThatThrownBy(() -> log.settle(caseNo, id, false, "核实", bureau.staff(Role.OFFICER)))
                .hasMessageContaining("NOT_DISPUTED");
        log.dispute(caseNo, id, "时间不对", tenant.actor());
        assertThatThrownBy(() -> log.settle(caseNo, id, false, " ", bureau.staff(Role.OFFICER)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> log.settle(caseNo, id, false, "核实", bureau.staff(Role.FINANCE)))
                .hasMessageContaining("NOT_THE_DESK");
        log.settle(caseNo, id, false, "双方核实时间有误。", bureau.staff(Role.OFFICER));
        assertThat(session(id).state()).isEqualTo(State.STRUCK);
        assertThat(log.hours(caseNo)).isZero();
        long again = logs("2026-03-04", "09:30", "10:30");
        log.dispute(caseNo, again, "没有", tenant.actor());
        log.settle(caseNo, again, true, "有签到照片。", bureau.staff(Role.OFFICER));
        assertThat(log.hours(caseNo)).isEqualByComparingTo("1");
    }

    @Test
    void whatIsMissingIsNamedFieldByField() {
        var typed = new HashMap<String, String>(Map.of("on", "2026-13-01", "begins", "09:00", "ends", "09:00"));
        assertThatThrownBy(() -> new LogForm(typed).entry())
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.fieldErrors())
                                .containsOnlyKeys("on", "ends", "topics", "advice", "place"));
        typed.putAll(Map.of("on", "2026-03-04", "ends", "10:00", "topics", "规则", "advice", "先定章程", "online", "true"));
        assertThat(new LogForm(typed).entry().place()).isNull();
        typed.put("nextOn", "2026-03-04");
        assertThatThrownBy(() -> new LogForm(typed).entry()).isInstanceOf(InvalidInput.class);
        typed.put("nextOn", "2026-03-05");
        assertThat(new LogForm(typed).entry().nextOn()).isEqualTo(LocalDate.of(2026, 3, 5));
    }
}
