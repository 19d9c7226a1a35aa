package org.sanshe.evaluation.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Counted;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Published;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.Seats.Seat;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organization says how it did, in time or too late; then those who will evaluate it are drawn and named. */
@SansheTest
class AssessmentStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Counted counted;

    @Autowired
    Published published;

    @Autowired
    Assessments assessments;

    @Autowired
    Seats seats;

    @Autowired
    SelfReports reports;

    @Autowired
    DrawRows draws;

    @Autowired
    Inbox inbox;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor supplier;
    private String agreement;

    @BeforeEach
    void aContract() throws Exception {
        bureau.open("2025-11-28");
        officer = bureau.staff(Role.OFFICER);
        supplier = bureau.supplier(TONGXIN);
        agreement = agreements.begin(officer, TONGXIN, "1050000", "50 50", Set.of(officer.personId()));
        counted.groups(agreement, "7", "6", true);
    }

    @Test
    void theOrganizationSaysHowItDidAndEvaluatorsAreDrawnAndNamed() {
        published.scheme(officer.unitId());
        // ten working days from 28 November end on 12 December
        String caseNo = start(Map.of());
        Assessment begun = assessments.get(caseNo);
        assertThat(begun.selfDue())
                .isEqualTo(LocalDate.parse("2025-12-12")
                        .atTime(23, 59, 59)
                        .atZone(SansheClock.ZONE)
                        .toInstant());
        // the form opens with what the records know: six of seven groups are 25.714 of 30 points
        var task = bureau.open(caseNo, "selfEvaluate").get(0);
        var opened = inbox.open(task.taskId(), supplier).stored();
        assertThat(opened.get("lines"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .hasSize(4);
        assertThat(lines(opened).get(0))
                .containsEntry("indicator", "A1 服务数量")
                .containsEntry("measured", "小组活动：约定 7，已完成 6（85.71%）");
        assertThat((BigDecimal) lines(opened).get(0).get("ownPoints")).isEqualByComparingTo("25.714");
        assertThat(lines(opened).get(1)).containsEntry("measured", "已支付 0.00 元，约定 1050000.00 元（0%）");
        handIn(caseNo, "selfEvaluate");
        Assessment handedIn = assessments.get(caseNo);
        assertThat(handedIn.late()).isFalse();
        assertThat(handedIn.status()).isEqualTo(Status.ASSIGNMENT);
        var report = reports.of(handedIn).orElseThrow();
        assertThat(report.line("B1").orElseThrow().ownPoints()).isEqualByComparingTo("5");
        // the officer sees how many can be drawn, and names the people of the buyer and the supervisor
        bureau.act(caseNo, "nameEvaluators", officer, named(Role.PROCUREMENT, Role.SUPERVISOR));
        assertThat(assessments.get(caseNo).status()).isEqualTo(Status.SCORING);
        List<Seat> all = seats.of(caseNo, 1);
        assertThat(all)
                .extracting(Seat::side)
                .containsExactlyInAnyOrder("THIRD_PARTY", "THIRD_PARTY", "FINANCIAL", "BUYER", "SUPERVISOR");
        assertThat(all).extracting(Seat::personId).doesNotHaveDuplicates();
        // whoever works for the organization left the pool before the draw, and the file says why
        DrawFile file = draws.of(caseNo).get(0);
        assertThat(file.excluded()).anySatisfy(e -> {
            assertThat(e.name()).isEqualTo("秦望川");
            assertThat(e.reason()).contains("劳动关系");
        });
        assertThat(all).extracting(Seat::name).doesNotContain("秦望川");
        // the draw can be repeated from the file, whose seed is a row of the chain
        assertThat(file.isRepeated()).isTrue();
        assertThat(evidence.of(caseNo)).anySatisfy(entry -> {
            assertThat(entry.seq()).isEqualTo(file.evidenceSeq());
            assertThat(entry.digest()).isEqualTo(file.seed());
            assertThat(entry.facts()).containsEntry("poolDigest", file.poolDigest());
        });
        assertThat(evidence.verify(caseNo)).isEmpty();
    }

    @Test
    void whoeverSignedOrStandsForTwoSidesOrBelongsElsewhereIsRefused() {
        published.scheme(
                officer.unitId(),
                Published.sides(
                        Published.side("BUYER", "购买主体", Side.Kind.BUYER, 60, 2, ""),
                        Published.side("SUPERVISOR", "主管部门", Side.Kind.SUPERVISOR, 40, 1, "")));
        post(officer);
        post(bureau.staff(Role.SECTION_HEAD));
        String caseNo = start(Map.of());
        handIn(caseNo, "selfEvaluate");
        String buyer = id(Role.PROCUREMENT);
        String head = id(Role.SECTION_HEAD);
        String supervisor = id(Role.SUPERVISOR);
        // the form does not offer the signer; a list posted past it is refused by name
        refused(caseNo, PlanRule.ON_TWO_SIDES, List.of(buyer, head), List.of(head));
        refused(caseNo, PlanRule.NOT_ON_THE_LIST, List.of(buyer, supervisor), List.of(head));
        refused(caseNo, PlanRule.WRONG_NUMBER, List.of(buyer), List.of(supervisor));
        assertThat(seats.of(caseNo, 1)).isEmpty();
        bureau.act(caseNo, "nameEvaluators", officer, sides(List.of(buyer, head), List.of(supervisor)));
        assertThat(seats.of(caseNo, 1)).hasSize(3);
    }

    @Test
    void aPoolWithTooFewSaysWhatToDo() {
        published.scheme(
                officer.unitId(),
                Published.sides(
                        Published.side("LAW", "第三方（法律）", Side.Kind.THIRD_PARTY, 60, 2, "法律"),
                        Published.side("BUYER", "购买主体", Side.Kind.BUYER, 40, 1, "")));
        String caseNo = start(Map.of());
        handIn(caseNo, "selfEvaluate");
        assertThatThrownBy(() -> bureau.act(caseNo, "nameEvaluators", officer, sides(List.of(id(Role.PROCUREMENT)))))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.rule()).isEqualTo(PlanRule.TOO_FEW_IN_POOL);
                    assertThat(r.getMessage()).contains("2人", "只有1人", "增补“法律”专业");
                });
        assertThat(draws.of(caseNo)).isEmpty();
    }

    @Test
    void onlyEngagementsOfOnesOwnUnitWithinTheirTermAndOnceArePutToTheTest() {
        published.scheme(officer.unitId());
        assertThatThrownBy(() -> start(Map.of("periodTo", "2026-07-01")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PlanRule.PERIOD_OUTSIDE_TERM));
        assertThatThrownBy(() -> start(Map.of("selfDue", "2025-12-11T23:00")))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PlanRule.SELF_REPORT_TOO_SHORT));
        String first = start(Map.of("selfDue", "2025-12-12T00:00"));
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.getMessage()).contains(first));
        Actor stranger =
                new Actor(officer.personId(), officer.accountId(), "外人", Set.of(Role.OFFICER), -1L, null, null);
        assertThatThrownBy(() -> bureau.start("assessment", stranger, values(Map.of())))
                .isInstanceOf(RuntimeException.class);
    }

    /** F9: due at 17:00 on 15 December. */
    @Test
    void aMinuteBeforeFiveIsInTimeAndAMinuteAfterIsAFail() {
        published.scheme(officer.unitId());
        String inTime = start(Map.of("selfDue", "2025-12-15T17:00"));
        String late = start(Map.of("selfDue", "2025-12-15T17:00", "periodTo", "2025-11-30"));
        bureau.set("2025-12-15T16:59");
        handIn(inTime, "selfEvaluate");
        assertThat(assessments.get(inTime).late()).isFalse();
        assertThat(bureau.openNodes(inTime)).containsExactly("nameEvaluators");
        // the timer has not come round yet; the database's clock decides all the same
        bureau.set("2025-12-15T17:01");
        handIn(late, "selfEvaluate");
        Assessment failed = assessments.get(late);
        assertThat(failed.late()).isTrue();
        assertThat(failed.grade()).isEqualTo("D");
        assertThat(failed.score()).isNull();
        assertThat(bureau.openNodes(late)).doesNotContain("nameEvaluators");
        assertThat(seats.of(late, 1)).isEmpty();
    }

    @Test
    void whereLatenessIsOnlyNotedOneHandsInOnceMoreOrIsAssessedWithout() {
        published.scheme(officer.unitId(), Published.late(Late.NOTED));
        String handsIn = start(Map.of());
        String never = start(Map.of("periodTo", "2025-11-30"));
        bureau.at("2025-12-13T08:00");
        assertThat(assessments.get(handsIn).late()).isTrue();
        handIn(handsIn, "handInLate");
        assertThat(assessments.get(handsIn).status()).isEqualTo(Status.ASSIGNMENT);
        assertThat(reports.of(assessments.get(handsIn))).isPresent();
        // ten working days more end on 26 December
        bureau.at("2025-12-26T23:00");
        assertThat(bureau.openNodes(never)).containsExactly("handInLate");
        bureau.at("2025-12-27T00:30");
        assertThat(bureau.openNodes(never)).containsExactly("nameEvaluators");
        assertThat(reports.of(assessments.get(never))).isEmpty();
    }

    private String start(Map<String, Object> changes) {
        return bureau.start("assessment", officer, values(changes));
    }

    private Map<String, Object> values(Map<String, Object> changes) {
        var values = new HashMap<String, Object>(Map.of(
                "agreement", agreement,
                "scheme", Published.CODE,
                "kind", "MIDTERM",
                "periodFrom", "2025-07-01",
                "periodTo", "2025-12-31"));
        values.putAll(changes);
        return values;
    }

    private void handIn(String caseNo, String node) {
        bureau.act(caseNo, node, supplier, report());
    }

    private Map<String, Object> report() {
        return Map.of(
                "lines",
                IntStream.range(0, 4)
                        .mapToObj(i -> Map.of(
                                "ownPoints",
                                5,
                                "words",
                                "按计划完成",
                                "files",
                                i == 0 ? List.of(bureau.upload(supplier, "小组记录 " + agreement)) : List.of()))
                        .toList(),
                "summary",
                "服务按计划开展",
                "promise",
                true);
    }

    private Map<String, Object> named(Role buyer, Role supervisor) {
        return sides(List.of(id(buyer)), List.of(id(supervisor)));
    }

    @SafeVarargs
    private static Map<String, Object> sides(List<String>... people) {
        return Map.of(
                "sides",
                java.util.Arrays.stream(people).map(p -> Map.of("people", p)).toList());
    }

    @SafeVarargs
    private void refused(String caseNo, PlanRule rule, List<String>... people) {
        assertThatThrownBy(() -> bureau.act(caseNo, "nameEvaluators", officer, sides(people)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private String id(Role role) {
        return String.valueOf(bureau.staff(role).personId());
    }

    /** Holds their post through an account, as everybody does outside of stories. */
    private void post(Actor actor) {
        jdbc.sql("insert into account (id, person_id, username, password_hash, unit_id) values (?, ?, ?, '', ?)")
                .params(actor.accountId(), actor.personId(), "post" + actor.personId(), actor.unitId())
                .update();
        jdbc.sql("insert into account_role values (?, ?)")
                .params(actor.accountId(), actor.roles().iterator().next().name())
                .update();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> lines(Map<String, Object> opened) {
        return (List<Map<String, Object>>) opened.get("lines");
    }
}
