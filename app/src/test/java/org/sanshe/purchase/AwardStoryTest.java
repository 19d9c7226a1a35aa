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
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Awards in rank order, awards by lapse of time, and challenges that hold an award back or undo it. */
@SansheTest
@Import(Bureau.class)
class AwardStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Awards awards;

    @Autowired
    Evidence evidence;

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
        assertThat(evidence.of(caseNo)).extracting(e -> e.act()).contains("supplierDeemed");
        story.announce();
        assertThat(awards.awarded(caseNo).creditCode()).isEqualTo(Consulting.TONGXIN);
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

    private List<String> letters(String ofCase) {
        return jdbc.sql("select kind from document where case_no = ?")
                .param(ofCase)
                .query(String.class)
                .list();
    }
}
