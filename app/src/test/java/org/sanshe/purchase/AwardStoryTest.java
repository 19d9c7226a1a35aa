package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Awards in rank order, awards by lapse of time, and challenges that hold an award back or undo it. */
@SansheTest
class AwardStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Awards awards;

    @Autowired
    Evidence evidence;

    @Autowired
    RedFlags flags;

    @Autowired
    JdbcClient jdbc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void anEvaluatedTender() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish();
        story.respond();
        story.open();
        story.evaluate();
    }

    /** A9: five working days from the delivered report; after them the first in rank is deemed the supplier. */
    @Test
    void whoDoesNotPickInTimeHasPickedTheFirst() {
        story.deliver();
        bureau.at("2026-04-28T23:59:58");
        assertThat(bureau.openNodes(caseNo)).containsExactly("pickSupplier");
        bureau.at("2026-04-29T00:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("publishResult");
        assertThat(evidence.of(caseNo)).extracting(e -> e.act()).contains("supplierDeemed", "late");
        assertThat(heard(Role.SUPERVISOR)).anyMatch(m -> m.contains("没有在五个工作日内确定供应商"));
        assertThat(heard(Role.AUDITOR)).anyMatch(m -> m.contains("没有在五个工作日内确定供应商"));
        story.announce();
        assertThat(awards.awarded(caseNo).creditCode()).isEqualTo(Consulting.TONGXIN);
    }

    /** Two working days for the report, two for the result; who is late is reported and still has to do it. */
    @Test
    void aLateReportAndALateResultAreReported() {
        bureau.at("2026-04-22T23:59:58");
        assertThat(heard(Role.AUDITOR)).isEmpty();
        bureau.at("2026-04-23T00:00");
        assertThat(heard(Role.AUDITOR)).singleElement().asString().contains("评审报告没有在二个工作日内送交");
        story.act("deliverReport", story.procurement(), "report-delivery", "deliveredOn", "2026-04-23");
        story.act(
                "pickSupplier",
                story.leader(),
                "award-decision",
                "supplier",
                Consulting.TONGXIN,
                "decidedOn",
                "2026-04-23");
        bureau.at("2026-04-27T23:59:58");
        assertThat(heard(Role.AUDITOR)).hasSize(1);
        bureau.at("2026-04-28T00:00");
        assertThat(heard(Role.AUDITOR)).hasSize(2).anyMatch(m -> m.contains("结果没有在二个工作日内公告"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("publishResult");
    }

    /** The cheapest was found invalid: whoever awards another says why, and the reason stays. */
    @Test
    void redFlagsAreShownToWhoDecidesAndGoingOnNeedsAReason() {
        story.deliver();
        var shown = flags.shown(caseNo, RedFlags.Moment.AWARD, story.response(Consulting.TONGXIN));
        assertThat(shown)
                .extracting(row -> row.get("code"))
                .contains("lowest-out", "shared-staff")
                .doesNotContain("single-bid", "shared-phone", "price-close");
        assertThat(shown)
                .filteredOn(row -> row.get("code").equals("lowest-out"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("value")).isEqualTo("1,016,400.00");
                    assertThat(row.get("concerned")).isEqualTo("明湖区暖阳为老服务中心");
                });
        assertThatThrownBy(() -> story.act(
                        "pickSupplier",
                        story.leader(),
                        "award-decision",
                        "supplier",
                        Consulting.TONGXIN,
                        "decidedOn",
                        "2026-04-21",
                        "flagReason",
                        ""))
                .isInstanceOf(InvalidInput.class);
        story.act(
                "pickSupplier",
                story.leader(),
                "award-decision",
                "supplier",
                Consulting.TONGXIN,
                "decidedOn",
                "2026-04-21",
                "flagReason",
                "已逐项核对评审报告，派驻人数不足，认定无效有依据。");
        assertThat(evidence.of(caseNo))
                .filteredOn(e -> e.act().equals("redFlagsWeighed"))
                .singleElement()
                .satisfies(e -> assertThat(e.facts().toString()).contains("lowest-out", "派驻人数不足"));
    }

    @Test
    void whereUnlawfulActsAreFoundNobodyIsAwardedAndEverybodyHearsWhy() {
        story.deliver();
        story.act(
                "pickSupplier",
                story.leader(),
                "award-decision",
                "decision",
                "NONE",
                "noneReason",
                "两份响应出自同一设备，已移送财政部门查处。",
                "decidedOn",
                "2026-04-21");
        assertThat(awards.stands(caseNo)).isFalse();
        assertThat(awards.hasNextCandidate(caseNo)).isFalse();
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(letters(story.response(Consulting.YILU))).contains("awardNoneLetter");
    }

    /** Losers have their bonds back in five working days from the award letter, the winner from the contract. */
    @Test
    void bondsAreGivenBackInTimeOrTheAuditorHears() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish("bidBondRequired", "true", "bidBond", "20000");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            story.respond();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(flags.shown(caseNo, RedFlags.Moment.AWARD, null))
                .as("nothing of a response is looked at before the opening")
                .isEmpty();
        story.open();
        assertThat(flags.shown(caseNo, RedFlags.Moment.AWARD, null))
                .as("all three came from one address and one browser")
                .filteredOn(row -> row.get("code").equals("shared-device"))
                .singleElement()
                .satisfies(row -> assertThat((String) row.get("comparison")).contains("共 3 家中的 3 家"));
        story.evaluate();
        assertThat(returns()).isEmpty();
        story.award();
        List<String> due = returns();
        assertThat(due).hasSize(2);
        Actor finance = bureau.staff(Role.FINANCE);
        bureau.at("2026-05-06T23:59:58");
        assertThat(bureau.openNodes(due.get(0))).containsExactly("returnBond");
        bureau.act(due.get(0), "returnBond", finance, story.sample("bond-return", finance, "settledOn", "2026-05-06"));
        bureau.ended(due.get(0), "bondSettled");
        bureau.at("2026-05-07T00:00");
        assertThat(jdbc.sql("select subject from message where role = 'AUDITOR' and case_no = ?")
                        .param(due.get(1))
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("保证金没有在五个工作日内退还");
        assertThat(bureau.openNodes(due.get(1))).containsExactly("returnBond");
        bureau.act(
                due.get(1),
                "returnBond",
                finance,
                story.sample(
                        "bond-return",
                        finance,
                        "outcome",
                        "KEEP",
                        "settledOn",
                        "2026-05-07",
                        "ground",
                        "FALSE",
                        "reason",
                        "提供的业绩合同经核实系伪造，已移送财政部门处理。"));
        bureau.ended(due.get(1), "bondSettled");
        assertThat(jdbc.sql("select outcome || ' ' || form || ' ' || amount from bond where case_no = ? order by id")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .as("the winner's is held until the contract")
                .containsExactlyInAnyOrder("RETURN GUARANTEE 2000000", "KEEP GUARANTEE 2000000", null);
    }

    private List<String> returns() {
        return jdbc.sql("select case_no from case_file where process = 'bondReturn' and parent_case_no = ? order by 1")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    @Test
    void theReportIsNotDeliveredBeforeItWasSigned() {
        bureau.at("2026-04-21T10:00");
        assertThatThrownBy(() ->
                        story.act("deliverReport", story.procurement(), "report-delivery", "deliveredOn", "2026-04-19"))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo("AwardRule.DATE_OUT_OF_ORDER"));
    }

    @Test
    void aChallengeHoldsTheAwardBackAndARejectedOneLetsItStand() {
        story.award();
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU, "RESULT");
        bureau.at("2026-05-10T00:00");
        assertThat(awards.stands(caseNo)).isFalse();
        examine(challenge, "true");
        bureau.act(
                challenge, "replyChallenge", story.procurement(), story.sample("challenge-reply", story.procurement()));
        assertThat(awards.stands(caseNo)).isFalse();
        bureau.act(challenge, "approveReply", story.leader(), story.sample("approval", story.leader()));
        bureau.ended(challenge, "challengeAnswered");
        assertThat(awards.stands(caseNo)).isTrue();
        assertThat(letters(challenge)).contains("challengeReply");
    }

    @Test
    void anUpheldChallengeThatAffectsTheResultVoidsTheAward() {
        story.award();
        bureau.at("2026-04-27T10:00");
        String challenge = challenge(Consulting.YILU, "RESULT");
        examine(challenge, "true");
        Actor procurement = story.procurement();
        bureau.act(
                challenge,
                "replyChallenge",
                procurement,
                story.sample(
                        "challenge-reply",
                        procurement,
                        "answers",
                        List.of(Map.of("finding", "UPHELD", "answer", "经核查，两名社会工作师已离职，得分应予扣减。")),
                        "outcome",
                        "UPHELD_AFFECTS",
                        "remedy",
                        "RESTART"));
        bureau.act(challenge, "approveReply", story.leader(), story.sample("approval", story.leader()));
        bureau.at("2026-05-10T00:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(awards.stands(caseNo)).isFalse();
        assertThat(letters(story.response(Consulting.TONGXIN))).contains("awardLetter", "awardVoidLetter");
        assertThat(letters(story.response(Consulting.YILU))).contains("unsuccessfulLetter", "awardVoidLetter");
    }

    @Test
    void challengesAreRaisedInTimeByThoseWhoTookPartAndOnceAStage() {
        story.award();
        assertThatThrownBy(() -> challenge(Consulting.ASSOCIATION, "RESULT")).isInstanceOf(InvalidInput.class);
        // documents obtained on 8 April: seven working days end on the 17th
        refused("ChallengeRule.TOO_LATE", () -> challenge(Consulting.YILU, "DOCUMENTS"));
        challenge(Consulting.NUANYANG, "RESULT");
        refused("ChallengeRule.ALREADY_RAISED", () -> challenge(Consulting.NUANYANG, "RESULT"));
        bureau.set("2026-05-09T23:59:30");
        String last = challenge(Consulting.YILU, "RESULT");
        assertThat(last).startsWith("ZY2026-");
        bureau.set("2026-05-10T00:00");
        refused("ChallengeRule.TOO_LATE", () -> challenge(Consulting.TONGXIN, "RESULT"));
    }

    @Test
    void aChallengeThatIsNotAdmittedIsToldSoWithItsReason() {
        story.award();
        String challenge = challenge(Consulting.YILU, "RESULT");
        Actor procurement = story.procurement();
        bureau.act(
                challenge,
                "examineChallenge",
                procurement,
                story.sample(
                        "challenge-examination",
                        procurement,
                        "outcome",
                        "REFUSE",
                        "defects",
                        List.of("NOT_SPECIFIC"),
                        "reason",
                        "质疑函没有写明具体的事实依据和法律依据。"));
        bureau.ended(challenge, "challengeNotAdmitted");
        assertThat(letters(challenge)).contains("challengeNotAdmitted");
        bureau.at("2026-05-10T00:00");
        assertThat(awards.stands(caseNo)).isTrue();
    }

    private void examine(String challenge, String mayAffect) {
        Actor procurement = bureau.staff(Role.PROCUREMENT);
        bureau.act(
                challenge,
                "examineChallenge",
                procurement,
                story.sample("challenge-examination", procurement, "mayAffectResult", mayAffect));
    }

    private String challenge(String creditCode, String stage) {
        Actor supplier = bureau.supplier(creditCode);
        return bureau.start(
                "challenge",
                supplier,
                story.sample("challenge", supplier, "tenderNo", caseNo, "stage", stage, "knownOn", "2026-04-24"));
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }

    private List<String> heard(Role role) {
        return jdbc.sql("select subject from message where role = ? and case_no = ? order by id")
                .params(role.name(), caseNo)
                .query(String.class)
                .list();
    }

    private List<String> letters(String ofCase) {
        return jdbc.sql("select kind from document where case_no = ?")
                .param(ofCase)
                .query(String.class)
                .list();
    }
}
