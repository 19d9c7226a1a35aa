package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** 福田 2021: 24 projects, published from Wednesday 18 August for five working days; an objection stops its own only. */
@SansheTest
class ObjectionStoryTest {

    private static final String FACTS = "该项目与上一年度区级项目内容相同，受益人重复。";

    @Autowired
    Bureau bureau;

    @Autowired
    Granting granting;

    @Autowired
    Disclosure disclosure;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private String round;
    private List<String> all;

    /** 24 within the pot, two in reserve. */
    private void published(String on) {
        round = granting.called(Map.of(
                "payers",
                List.of(Granting.payer(bureau.staff(Role.OFFICER).unitId(), "480000.00")),
                "opensAt",
                "2021-06-01T09:00",
                "closesAt",
                "2021-06-30T17:00",
                "projectFrom",
                "2021-12-01",
                "projectUntil",
                "2022-11-30",
                "reserveUntil",
                "2021-12-31",
                "budgetYear",
                2021));
        all = granting.admitted(round, 26, 20_000);
        granting.panel(round, "2021-06-30T17:00");
        granting.scoreAll(round, a -> String.valueOf(99 - all.indexOf(a.caseNo())));
        bureau.at(on + "T10:00");
        granting.published(round, "480000.00");
    }

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2021-06-01");
        granting.scheme(Granting.body());
    }

    @Test
    void anObjectionOnTheLastDayStopsOneProjectAndTheOthersAreConcludedOnTime() {
        published("2021-08-18");
        var notice = disclosure.of(round).stream()
                .filter(n -> n.kind() == NoticeKind.GRANT_RESULT_PUBLICITY)
                .findFirst()
                .orElseThrow();
        assertThat(notice.until().atZone(SansheClock.ZONE).toLocalDate()).isEqualTo(Granting.day("2021-08-24"));
        assertThat(notice.html()).contains("项目1", "项目24", "20,000.00").doesNotContain("项目25");
        granting.members(round).forEach(m -> assertThat(notice.html()).contains(m.name()));
        String project = all.get(4);
        bureau.set("2021-08-24T17:00");
        String objection = citizen(project);
        bureau.at("2021-08-25T00:10");
        assertThat(statuses(0, 24)).filteredOn(s -> s == Status.AWARDED).hasSize(23);
        assertThat(granting.status(project)).isEqualTo(Status.PROPOSED);
        assertThat(bureau.openNodes(round)).isEmpty();
        decide(objection, "REJECTED", "YES");
        bureau.runDue();
        assertThat(granting.status(project)).isEqualTo(Status.AWARDED);
        assertThat(bureau.openNodes(round)).containsExactly("keepReserve");
        bureau.ended(objection, "awardKept");
    }

    @Test
    void anApplicantWhoDoesNotCooperateLosesTheAwardAndTheReserveMovesUpWithItsOwnPublicity() {
        published("2021-09-29");
        // 1 to 7 October are holidays, 26 September and 9 October were worked
        assertThat(last()).isEqualTo(Granting.day("2021-10-11"));
        String project = all.get(0);
        bureau.set("2021-10-11T17:00");
        String objection = citizen(project);
        bureau.at("2021-10-12T09:00");
        decide(objection, "UNCOOPERATIVE", "NO");
        bureau.runDue();
        assertThat(granting.status(project)).isEqualTo(Status.CANCELLED);
        bureau.ended(objection, "awardCancelled");
        assertThat(granting.status(all.get(24))).isEqualTo(Status.PROPOSED);
        assertThat(granting.status(all.get(25))).isEqualTo(Status.RESERVE);
        assertThat(last()).isEqualTo(Granting.day("2021-10-18"));
        bureau.at("2021-10-19T00:10");
        assertThat(granting.status(all.get(24))).isEqualTo(Status.AWARDED);
        transaction.executeWithoutResult(s -> events.publishEvent(new AwardLapsed(all.get(1), round)));
        bureau.runDue();
        assertThat(granting.status(all.get(25))).as("the next of the reserve").isEqualTo(Status.PROPOSED);
        bureau.at("2021-10-28T09:00");
        assertThat(granting.status(all.get(25))).isEqualTo(Status.AWARDED);
        bureau.ended(round, "roundDecided");
    }

    @Test
    void onlyWhoAppliedObjectsAndOnlyToTheLastSecond() {
        published("2021-08-18");
        Actor applicant = supplier(3);
        bureau.set("2021-08-24T23:59:59");
        assertThatThrownBy(() -> objects(supplier(4), all.get(4)))
                .as("one's own")
                .isInstanceOf(FormRejected.class);
        assertThatThrownBy(() -> objects(applicant, all.get(25)))
                .as("in reserve")
                .isInstanceOf(FormRejected.class);
        String objection = objects(applicant, all.get(4));
        assertThat(bureau.openNodes(objection)).containsExactly("investigateGrant");
        bureau.set("2021-08-25T00:00:00");
        assertThatThrownBy(() -> objects(applicant, all.get(5)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("OBJECTION_LATE");
        Actor stranger = new Actor(1, 1, "外人", Set.of(Role.ORGANIZATION), null, -1L, null);
        bureau.set("2021-08-20T09:00");
        assertThatThrownBy(() -> objects(stranger, all.get(5))).isInstanceOf(FormRejected.class);
    }

    @Test
    void whoDecidedTheListDoesNotHandleAnObjectionToIt() {
        published("2021-08-18");
        String objection = citizen(all.get(0));
        Actor leader = bureau.staff(Role.LEADER);
        bureau.act(objection, "investigateGrant", granting.another(Role.OFFICER), investigation("REJECTED", "YES"));
        assertThatThrownBy(() -> bureau.act(
                        objection, "decideGrantObjection", leader, Map.of("outcome", "REJECTED", "reasons", "不成立的理由")))
                .isInstanceOf(RuntimeException.class);
        assertThat(bureau.openNodes(objection)).containsExactly("decideGrantObjection");
    }

    private String citizen(String application) {
        return granting.startAbout(
                "grantObjection",
                bureau.staff(Role.OFFICER),
                null,
                Map.of("application", application, "citizen", "周平", "facts", FACTS));
    }

    private String objects(Actor by, String application) {
        return granting.startAbout("grantObjection", by, null, Map.of("application", application, "facts", FACTS));
    }

    private void decide(String objection, String outcome, String cooperation) {
        bureau.act(objection, "investigateGrant", granting.another(Role.OFFICER), investigation(outcome, cooperation));
        bureau.act(
                objection,
                "decideGrantObjection",
                granting.another(Role.SECTION_HEAD),
                Map.of("outcome", outcome, "reasons", "已经核对两个项目的材料"));
    }

    private static Map<String, Object> investigation(String outcome, String cooperation) {
        return Map.of("cooperation", cooperation, "finding", "核对了两个项目的申请书和名册", "proposal", outcome);
    }

    private java.time.LocalDate last() {
        return disclosure.of(round).stream()
                .filter(n -> n.kind() == NoticeKind.GRANT_RESULT_PUBLICITY)
                .reduce((first, later) -> later)
                .orElseThrow()
                .until()
                .atZone(SansheClock.ZONE)
                .toLocalDate();
    }

    private Actor supplier(int n) {
        return bureau.supplier(granting.organizations().get(n));
    }

    private List<Status> statuses(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> granting.status(all.get(i)))
                .toList();
    }
}
