package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.grant.application.Calling.WARM_SUN;
import static org.sanshe.grant.application.Calling.formalCheck;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 资助申请: from the first field to the result, by all its ways out. */
@SansheTest
class ApplicationStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantApplications applications;

    @Autowired
    ApplicationRows rows;

    @Autowired
    ApplicationContents contents;

    @Autowired
    Messages messages;

    private Calling calling;
    private Actor warmSun;
    private Actor officer;
    private Actor finance;
    private String round;

    @BeforeEach
    void aCallStandsOpen() throws Exception {
        bureau.open("2026-05-06");
        calling = new Calling(bureau, cases, jdbc);
        warmSun = bureau.supplier(WARM_SUN);
        officer = bureau.staff(Role.OFFICER);
        finance = bureau.staff(Role.FINANCE);
        round = calling.call(
                Calling.body(Calling.OLD_ENOUGH, Calling.SIXTY_FORTY), "2026-05-01T00:00", "2026-05-20T17:00");
    }

    @Test
    void anApplicationIsCheckedCompletedCheckedAgainCutAndWaitsForItsRound() {
        String no = calling.apply(round, warmSun);
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
        assertThat(applications.get(no).requested()).isEqualTo(Money.ofYuan(60_000));
        assertThat(applications.lines(no)).hasSize(2);

        // the officer returns two of the seven sections, each with its reason
        bureau.act(
                no,
                "checkForm",
                officer,
                formalCheck(Map.of(Section.TEAM, "负责人任职证明与登记不一致，请更正", Section.ACTIVITIES, "请写明每次活动人数")));
        assertThat(applications.get(no).status()).isEqualTo(Status.RETURNED);
        assertThat(rows.returned(no)).containsOnlyKeys("TEAM", "ACTIVITIES");

        // the organization completes these two; what it says of another section is not taken
        bureau.act(
                no,
                "completeApplication",
                warmSun,
                Map.of(
                        "leadName", "周子衡",
                        "title", "偷偷换掉的项目名称",
                        "statement", "已更换负责人"));
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
        assertThat(contents.of(no).leadName()).isEqualTo("周子衡");
        assertThat(contents.of(no).title()).isEqualTo("明湖区独居老人关爱项目");

        bureau.act(no, "checkForm", officer, formalCheck(Map.of()));
        assertThat(rows.checks(no))
                .hasSize(14)
                .filteredOn(ApplicationRows.Checked::returned)
                .hasSize(2);

        // finance leaves 8,000 of the first line's 12,000: the grant falls with it
        bureau.act(
                no,
                "checkBudget",
                finance,
                Map.of(
                        "lines",
                        List.of(Map.of("approved", "8000", "reason", "培训人数核减为13人"), Map.of("approved", "88000.08")),
                        "decision",
                        "ADMIT"));
        GrantApplication admitted = applications.get(no);
        assertThat(admitted.status()).isEqualTo(Status.ADMITTED);
        assertThat(admitted.approvedBudget()).isEqualTo(Money.of("96000.08"));
        assertThat(admitted.approvedGrant()).isEqualTo(Money.ofYuan(56_000));
        assertThat(bureau.openNodes(no)).isEmpty();
        assertThat(said()).anyMatch(m -> m.contains("进入评审") && m.contains("培训人数核减为13人"));

        // the round decides
        applications.become(no, Status.ADMITTED, Status.DECLINED, "排名在资金总额以外");
        assertThat(cases.send("grantDecided", no)).isTrue();
        bureau.ended(no, "applicationDecided");
        assertThat(said()).anyMatch(m -> m.contains("未获资助") && m.contains("排名在资金总额以外"));
    }

    @Test
    void whoCheckedThePapersDoesNotCheckTheBudgetWhateverPostsTheyHold() {
        String no = calling.apply(round, warmSun);
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                Set.of(Role.OFFICER, Role.FINANCE),
                officer.unitId(),
                null,
                null);
        bureau.act(no, "checkForm", both, formalCheck(Map.of()));
        var decision = Map.<String, Object>of(
                "lines", List.of(Map.of("approved", "12000"), Map.of("approved", "88000.08")), "decision", "ADMIT");
        assertThatThrownBy(() -> bureau.act(no, "checkBudget", both, decision))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().name()).isEqualTo("SAME_PERSON"));
        bureau.act(no, "checkBudget", finance, decision);
        assertThat(applications.get(no).approvedGrant()).isEqualTo(Money.ofYuan(60_000));
    }

    @Test
    void nothingIsApprovedBeyondWhatWasAskedForNorCutWithoutAReason() {
        String no = calling.apply(round, warmSun);
        bureau.act(no, "checkForm", officer, formalCheck(Map.of()));
        for (var first : List.of(Map.of("approved", "12000.01"), Map.of("approved", "11999.99"))) {
            assertThatThrownBy(() -> bureau.act(
                            no,
                            "checkBudget",
                            finance,
                            Map.of("lines", List.of(first, Map.of("approved", "88000.08")), "decision", "ADMIT")))
                    .isInstanceOf(FormRejected.class);
        }
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void whoCompletesTooLateIsOutBeforeTheTimerComes() {
        String no = calling.apply(round, warmSun);
        bureau.act(no, "checkForm", officer, formalCheck(Map.of(Section.TEAM, "请更正负责人任职情况")));
        // five working days after 6 May, the Saturday worked for the holidays among them: 12 May, its last second
        // included
        var completion = Map.<String, Object>of("statement", "已更正任职情况");
        bureau.set("2026-05-13T00:00:01");
        assertThatThrownBy(() -> bureau.act(no, "completeApplication", warmSun, completion))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(ApplicationRule.COMPLETION_LATE));
        bureau.runDue();
        bureau.ended(no, "applicationLate");
        assertThat(applications.get(no).status()).isEqualTo(Status.INELIGIBLE);
        assertThat(applications.get(no).reason()).contains("2026-05-12 23:59");
    }

    @Test
    void theLastSecondOfTheTermIsInTime() {
        String no = calling.apply(round, warmSun);
        bureau.act(no, "checkForm", officer, formalCheck(Map.of(Section.TEAM, "请更正负责人任职情况")));
        bureau.set("2026-05-12T23:59:50");
        bureau.act(no, "completeApplication", warmSun, Map.of("statement", "已更正任职情况"));
        assertThat(applications.get(no).status()).isEqualTo(Status.SUBMITTED);
    }

    @Test
    void whoIsFoundNotEligibleOnFactsIsToldWhy() {
        String no = calling.apply(round, warmSun);
        var found = new java.util.HashMap<>(formalCheck(Map.of()));
        found.put("eligible", "false");
        found.put("ineligibleReason", "经核实，项目与2025年区级项目为同一项目");
        bureau.act(no, "checkForm", officer, found);
        bureau.ended(no, "applicationIneligible");
        assertThat(applications.get(no).status()).isEqualTo(Status.INELIGIBLE);
        assertThat(said()).anyMatch(m -> m.contains("同一项目"));
    }

    @Test
    void aBudgetThatCannotBeMendedEndsIt() {
        String no = calling.apply(round, warmSun);
        bureau.act(no, "checkForm", officer, formalCheck(Map.of()));
        bureau.act(
                no,
                "checkBudget",
                finance,
                Map.of(
                        "lines",
                        List.of(Map.of("approved", "12000"), Map.of("approved", "88000.08")),
                        "decision",
                        "REFUSE",
                        "refusalReason",
                        "预算标准没有依据，与项目内容不符"));
        bureau.ended(no, "applicationIneligible");
        assertThat(applications.get(no).reason()).contains("没有依据");
    }

    private List<String> said() {
        return messages.of(warmSun, null, 50).stream()
                .map(Messages.Message::subject)
                .toList();
    }
}
