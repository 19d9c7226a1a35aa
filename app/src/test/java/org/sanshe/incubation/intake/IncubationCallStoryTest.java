package org.sanshe.incubation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationCall.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 入驻招募: drafted, approved by another person, published, closed by the clock, selected; and one that rolls. */
@SansheTest
class IncubationCallStoryTest {

    static final String WARM_SUN = "52430198MJJ020021P";
    static final String SAME_HEART = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Intaking intaking;

    @Autowired
    Cases cases;

    @Autowired
    IncubationCalls calls;

    @Autowired
    Sittings sittings;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor head;
    private long base;

    @BeforeEach
    void aBase() throws Exception {
        bureau.open("2025-02-14");
        intaking.afresh();
        base = incubating.base(8);
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
    }

    /** G07: the window of 17 to 28 February 2025 and its 8 places. */
    @Test
    void aCallIsApprovedPublishedAndClosedByTheClock() {
        String call = draft(officer, Map.of());
        assertThat(calls.get(call).status()).isEqualTo(Status.DRAFT);

        // whoever drafted it does not approve it, whatever posts they hold
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                Set.of(Role.SECTION_HEAD),
                officer.unitId(),
                null,
                null);
        assertThatThrownBy(() -> bureau.act(call, "approveCall", both, Map.of("decision", "APPROVE")))
                .isInstanceOf(Refusal.class);
        bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE"));
        assertThat(calls.get(call).status()).isEqualTo(Status.CALLED);
        assertThat(published(call)).isEqualTo(1);
        assertThat(calls.open()).extracting("caseNo").doesNotContain(call);

        bureau.at("2025-02-17T09:00");
        assertThat(calls.open()).extracting("caseNo").contains(call);

        // nobody applied: on 1 March the call is over, and says its window to whoever comes late
        Actor late = bureau.supplier(WARM_SUN);
        var answers = intaking.registered(late, WARM_SUN);
        bureau.at("2025-03-01T09:00");
        bureau.ended(call, "callEmpty");
        assertThatThrownBy(() -> intaking.apply(call, late, answers)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.rule()).isEqualTo(IntakeRule.NOT_OPEN);
            assertThat(r.getMessage()).contains("2025-02-17 09:00", "2025-02-28 17:00");
        });
    }

    @ParameterizedTest
    @CsvSource({"2025-02-17T08:59, false", "2025-02-17T09:00, true", "2025-02-28T16:59, true", "2025-02-28T17:01, false"
    })
    void theWindowIsTheDatabasesOnBothSides(String moment, boolean open) {
        String call = incubating.call(base, "2025-02-17T09:00+08:00", "2025-02-28T17:00+08:00");
        Actor applicant = bureau.supplier(WARM_SUN);
        var answers = intaking.registered(applicant, WARM_SUN);
        bureau.set(moment);
        if (open) assertThat(intaking.apply(call, applicant, answers)).startsWith("RZ2025-");
        else
            assertThatThrownBy(() -> intaking.apply(call, applicant, answers))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(IntakeRule.NOT_OPEN));
    }

    @Test
    void noMorePlacesThanAreFreeAndNoWindowThatIsOver() {
        refused(() -> draft(officer, Map.of("number", 9)), IntakeRule.TOO_MANY_PLACES);
        assertThatThrownBy(() -> draft(officer, Map.of("closesAt", "2025-02-13T17:00", "opensAt", "2025-02-10T09:00")))
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> draft(officer, Map.of("closesAt", "2025-02-17T09:00")))
                .isInstanceOf(FormRejected.class);

        // approved late, the window is over
        String call = draft(officer, Map.of());
        bureau.set("2025-02-28T17:01");
        refused(() -> bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE")), IntakeRule.WINDOW_PAST);
    }

    @Test
    void whatIsReturnedIsRevisedAndWhatIsRejectedIsOver() {
        String call = draft(officer, Map.of());
        bureau.act(call, "approveCall", head, Map.of("decision", "RETURN", "opinion", "名额请改为6个"));
        var revised = new HashMap<>(values(Map.of("number", 6)));
        bureau.act(call, "reviseCall", officer, revised);
        assertThat(calls.get(call).places()).isEqualTo(6);
        bureau.act(call, "approveCall", head, Map.of("decision", "REJECT", "opinion", "本年度不再招募"));
        bureau.ended(call, "callCancelled");
        assertThat(calls.get(call).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void theBasesDeskStartsACallAndNobodyElse() {
        refused(() -> intaking.start("incubationCall", null, officer, values(Map.of())), IntakeRule.NO_BASE);
        assertThatThrownBy(() -> draft(bureau.supplier(WARM_SUN), Map.of())).isInstanceOf(NotFound.class);

        incubating.operate(base, SAME_HEART, LocalDate.of(2025, 1, 1));
        String call = draft(bureau.supplier(SAME_HEART), Map.of());
        assertThat(cases.sees(call, bureau.supplier(SAME_HEART))).isTrue();
        assertThat(cases.sees(call, bureau.supplier(WARM_SUN))).isFalse();
    }

    @Test
    void aRollingCallIsStoppedByTheUnitWithItsReason() {
        String call = draft(officer, Map.of("intake", "ROLLING", "opensAt", "2025-02-17T09:00"));
        bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE"));
        assertThat(calls.get(call).isRolling()).isTrue();
        assertThat(bureau.openNodes(call)).containsExactly("stopIntake");
        refused(() -> sittings.convene(call, officer), IntakeRule.NOTHING_TO_SELECT);
        assertThatThrownBy(() -> sittings.convene(call, bureau.supplier(WARM_SUN)))
                .isInstanceOf(NotFound.class);

        // a month later nothing waits: no sitting, and the next one is due a month on
        bureau.at("2025-03-15T09:00");
        assertThat(sittings.of(call)).isEmpty();
        assertThat(bureau.openNodes(call)).containsExactly("stopIntake");

        bureau.act(call, "stopIntake", officer, Map.of("reason", "孵化位已满，年内不再招募。"));
        bureau.runDue();
        bureau.ended(call, "callEmpty");
        Actor late = bureau.supplier(WARM_SUN);
        refused(() -> intaking.apply(call, late, intaking.registered(late, WARM_SUN)), IntakeRule.CLOSED);
    }

    @Test
    void aRollingCallConvenesByTheButtonAndByTheMonth() {
        String call = draft(officer, Map.of("intake", "ROLLING", "opensAt", "2025-02-14T08:00"));
        bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE"));
        Actor warmSun = bureau.supplier(WARM_SUN);
        String first = intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN));
        bureau.act(first, "checkApplication", officer, intaking.check(first, Map.of()));
        String sitting = sittings.convene(call, officer);
        assertThat(sittings.of(call)).extracting(CaseFile::caseNo).containsExactly(sitting);
        refused(() -> sittings.convene(call, officer), IntakeRule.NOTHING_TO_SELECT);
    }

    @Test
    void aRollingCallConvenesItselfWhenSomethingWaits() {
        String call = draft(officer, Map.of("intake", "ROLLING", "opensAt", "2025-02-14T08:00"));
        bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE"));
        Actor warmSun = bureau.supplier(WARM_SUN);
        String first = intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN));
        bureau.act(first, "checkApplication", officer, intaking.check(first, Map.of()));
        assertThat(sittings.of(call)).isEmpty();
        bureau.at("2025-03-15T09:00");
        assertThat(sittings.of(call)).hasSize(1);
        assertThat(bureau.openNodes(call)).containsExactly("stopIntake");
    }

    @Test
    void theSelectionWaitsForTheLastCheck() {
        String call = draft(officer, Map.of());
        bureau.act(call, "approveCall", head, Map.of("decision", "APPROVE"));
        bureau.at("2025-02-20T09:00");
        Actor warmSun = bureau.supplier(WARM_SUN);
        String first = intaking.apply(call, warmSun, intaking.registered(warmSun, WARM_SUN));
        bureau.at("2025-03-01T09:00");
        assertThat(calls.get(call).status()).isEqualTo(Status.SELECTION);
        assertThat(cases.awaits("applicationsChecked", call)).isTrue();

        bureau.act(first, "checkApplication", officer, intaking.check(first, Map.of()));
        assertThat(cases.awaits("selected", call)).isTrue();
        assertThat(sittings.of(call)).hasSize(1);
        cases.send("selected", call);
        bureau.ended(call, "callClosed");
        assertThat(calls.get(call).status()).isEqualTo(Status.CLOSED);
    }

    private String draft(Actor actor, Map<String, Object> changes) {
        return intaking.start("incubationCall", String.valueOf(base), actor, values(changes));
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        var values = bureau.sample("incubation-call", officer, changes);
        if ("ROLLING".equals(values.get("intake"))) values.remove("closesAt");
        return values;
    }

    private int published(String call) {
        return jdbc.sql("select count(*) from public_notice where case_no = ? and kind = 'INCUBATION_CALL'")
                .param(call)
                .query(Integer.class)
                .single();
    }

    private static void refused(Runnable act, IntakeRule rule) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
