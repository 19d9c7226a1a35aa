package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.BadConduct;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.challenge.Retracting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Challenges and complaints: what they hold and what not, until when, and what they bring about. */
@SansheTest
class ChallengeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Holds holds;

    @Autowired
    Awards awards;

    @Autowired
    Contracts contracts;

    @Autowired
    Retracting retracting;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Evidence evidence;

    @Autowired
    BadConduct conduct;

    @Autowired
    Registry registry;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void anAward() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish();
        story.respond();
        story.open();
        story.evaluate();
        story.award();
    }

    /** E7: the letter was posted in time and arrives when the contract is signed; the reply lets it go on. */
    @Test
    void aChallengePostedInTimeFreezesASignedContractUntilItIsAnswered() throws Exception {
        sign();
        bureau.at("2026-05-14T10:00");
        // posted on the last day of the window, the 9th, which is a make-up day
        refused("ChallengeRule.TOO_LATE", () -> onPaper("2026-05-10"));
        refused("ChallengeRule.DATES_OUT_OF_ORDER", () -> onPaper("2026-05-15"));
        String challenge = onPaper("2026-05-09");
        assertThat(deadlines.current(challenge, "replyChallenge").orElseThrow().dueDate())
                .isEqualTo(LocalDate.of(2026, 5, 25));
        assertThat(held()).isEmpty();
        examine(challenge, "ADMIT", "true");
        assertThat(held()).containsExactlyInAnyOrder(Matter.PERFORMANCE, Matter.PAYMENT);
        assertThat(messages(Consulting.TONGXIN)).anyMatch(m -> m.contains("中止履行"));
        assertThat(board(story.procurement()))
                .contains(challenge, "履行合同", "支付合同款")
                .doesNotContain(">签订合同<");
        assertThat(board(bureau.supplier(Consulting.YILU))).contains(challenge);
        assertThat(board(bureau.supplier(Consulting.NUANYANG))).doesNotContain(challenge);
        reply(challenge, "REJECTED", null);
        assertThat(held()).isEmpty();
        assertThat(contracts.concluded(caseNo)).isTrue();
        assertThat(evidence.of(caseNo)).extracting(e -> e.act()).contains("held", "holdLifted");
    }

    /** A challenge that cannot affect the result freezes nothing; until that is known nothing is signed. */
    @Test
    void anUnrelatedChallengeFreezesNothing() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU);
        assertThat(held()).containsExactly(Matter.SIGNING);
        examine(challenge, "ADMIT", "false");
        assertThat(held()).isEmpty();
        bureau.at("2026-05-10T09:00");
        assertThat(awards.stands(caseNo)).isTrue();
        draft();
        signBySupplier();
        assertThat(bureau.openNodes(caseNo)).containsExactly("signByBuyer");
    }

    /** Nobody signs beside a challenge; its withdrawal by the organization lets both sign. */
    @Test
    void aWithdrawnChallengeFreezesNothingAnyMore() {
        bureau.at("2026-05-10T09:00");
        draft();
        bureau.at("2026-05-12T10:00");
        String challenge = onPaper("2026-05-08");
        refused("Hold.CHALLENGE", this::signBySupplier);
        examine(challenge, "ADMIT", "true");
        refused("Hold.CHALLENGE", this::signBySupplier);
        Actor yilu = bureau.supplier(Consulting.YILU);
        assertThatThrownBy(() -> retracting.retract(challenge, bureau.supplier(Consulting.NUANYANG), "不是我们的"))
                .isInstanceOf(NotFound.class);
        retracting.retract(challenge, yilu, "已经与采购人沟通清楚");
        bureau.ended(challenge, "challengeWithdrawnEnd");
        assertThat(held()).isEmpty();
        signBySupplier();
        refused("ChallengeRule.TOO_LATE_TO_WITHDRAW", () -> retracting.retract(challenge, yilu, "再撤回一次"));
    }

    /** What is missing is asked for once, and handed in by the challenger. */
    @Test
    void missingPartsAreCorrectedOnce() {
        bureau.at("2026-05-07T10:00");
        String challenge = challenge(Consulting.YILU);
        examine(challenge, "CORRECT", null);
        Actor yilu = bureau.supplier(Consulting.YILU);
        bureau.act(challenge, "correctChallenge", yilu, story.sample("challenge-correction", yilu));
        refused("ChallengeRule.CORRECTED_ONCE", () -> examine(challenge, "CORRECT", null));
        examine(challenge, "REFUSE", null);
        bureau.ended(challenge, "challengeNotAdmitted");
        assertThat(held()).isEmpty();
    }

    /** The first award fell; what was found about it afterwards leaves the next one alone. */
    @Test
    void whatIsFoundAboutAFormerAwardDoesNotUndoTheNext() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.NUANYANG);
        examine(challenge, "ADMIT", "false");
        bureau.at("2026-05-11T09:00");
        draft();
        Actor tongxin = bureau.supplier(Consulting.TONGXIN);
        story.act(
                "signBySupplier",
                tongxin,
                "supplier-signature",
                "decision",
                "REFUSE",
                "refuseReason",
                "人员调配困难，无法履约。",
                "signedOn",
                "2026-05-11");
        story.act("decideNext", story.leader(), "next-candidate", "decidedOn", "2026-05-11");
        story.announce();
        assertThat(awards.awarded(caseNo).creditCode()).isEqualTo(Consulting.YILU);

        reply(challenge, "UPHELD_AFFECTS", "RESTART");
        bureau.at("2026-05-27T09:00");
        assertThat(awards.stands(caseNo)).isTrue();
        assertThat(awards.awarded(caseNo).creditCode()).isEqualTo(Consulting.YILU);
        assertThat(evidence.of(caseNo)).extracting(e -> e.act()).doesNotContain("awardVoid");
        assertThat(evidence.of(challenge)).extracting(e -> e.act()).doesNotContain("resultChanged");
    }

    /** A complaint stops its clock for experts, suspends for at most thirty days, voids the award, and frees what it held. */
    @Test
    void aComplaintVoidsAnAward() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU);
        examine(challenge, "ADMIT", "true");
        refused("ComplaintRule.TOO_EARLY", () -> complain(challenge, challenge + "#1"));
        reply(challenge, "REJECTED", null);
        bureau.at("2026-05-11T09:00");
        draft();
        bureau.at("2026-05-12T10:00");
        assertThatThrownBy(() -> complain(challenge, "ZY2026-9999#1")).isInstanceOf(InvalidInput.class);
        String complaint = complain(challenge, challenge + "#1");
        refused("ComplaintRule.ALREADY_COMPLAINED", () -> complain(challenge, "REPLY"));
        assertThat(due(complaint, "reviewComplaint")).isEqualTo(LocalDate.of(2026, 5, 19));
        assertThat(due(complaint, "tellNotAccepted")).isEqualTo(LocalDate.of(2026, 5, 15));
        LocalDate first = due(complaint, "decideComplaint");
        treasury(complaint, "reviewComplaint", "complaint-review");
        assertThat(held()).isEmpty();
        bureau.act(
                complaint,
                "answerComplaint",
                story.procurement(),
                story.sample("complaint-answer", story.procurement()));

        refused("ComplaintRule.SUSPENSION_TOO_LONG", () -> suspend(complaint, "2026-06-12"));
        suspend(complaint, "2026-06-11");
        assertThat(held()).containsExactlyInAnyOrder(Matter.PROCEEDINGS, Matter.SIGNING);
        refused("Hold.SUSPENSION_ORDER", this::signBySupplier);
        treasury(complaint, "examineComplaint", "complaint-examination", "next", "STOP", "awaited", "EXPERTS");
        bureau.at("2026-05-19T10:00");
        treasury(complaint, "awaitFindings", "complaint-findings", "receivedOn", "2026-05-19");
        // of 12 to 19 May five working days do not count; the 12th itself is not counted anyway
        assertThat(due(complaint, "decideComplaint")).isEqualTo(first.plusDays(7));
        treasury(complaint, "examineComplaint", "complaint-examination");
        decide(complaint, "UPHELD_AFFECTS", null, null);

        bureau.ended(complaint, "complaintDecided");
        assertThat(awards.given(caseNo)).isFalse();
        assertThat(held()).isEmpty();
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(letters(complaint)).contains("complaintNotice", "suspensionNotice", "complaintNotice");
        assertThat(published(complaint)).containsExactly("COMPLAINT");
    }

    /** A complaint after the purchase has ended cancels the contract not yet begun, and people arrange what follows. */
    @Test
    void aComplaintCancelsASignedContractNotYetBegun() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU);
        examine(challenge, "ADMIT", "false");
        reply(challenge, "REJECTED", null);
        sign();
        bureau.act(
                caseNo,
                "publishContract",
                story.procurement(),
                story.sample("contract-publication", story.procurement(), "publishedOn", "2026-05-13"));
        bureau.act(
                caseNo,
                "fileContract",
                story.procurement(),
                story.sample(
                        "contract-filing",
                        story.procurement(),
                        "filedOn",
                        "2026-05-13",
                        "receipt",
                        bureau.upload(story.procurement(), "receipt " + caseNo)));
        String complaint = examined(challenge);
        decide(complaint, "UPHELD_AFFECTS", null, null);
        assertThat(contracts.concluded(caseNo)).isFalse();
        assertThat(bureau.openNodes(complaint)).containsExactly("arrangeAnew");
        bureau.act(
                complaint,
                "arrangeAnew",
                story.procurement(),
                story.sample("complaint-arrangement", story.procurement()));
        bureau.ended(complaint, "complaintDecided");
    }

    /** 2.6: who got no reply in time complains within fifteen working days, of what was challenged and nothing else. */
    @Test
    void whoGotNoReplyComplainsWithinFifteenWorkingDays() {
        bureau.at("2026-04-27T10:00");
        String challenge = challenge(Consulting.YILU);
        LocalDate replyBy = due(challenge, "replyChallenge");
        bureau.set(replyBy + "T23:59:00");
        refused("ComplaintRule.TOO_EARLY", () -> complain(challenge, challenge + "#1"));
        bureau.set(replyBy.plusDays(1) + "T00:00:30");
        refused("ComplaintRule.BEYOND_CHALLENGE", () -> complain(challenge, "REPLY"));
        LocalDate last = deadlines.count(List.of("COMPLAINT"), replyBy, replyBy).date();
        bureau.set(last.plusDays(1) + "T00:00:00");
        refused("ComplaintRule.TOO_LATE", () -> complain(challenge, challenge + "#1"));
        bureau.set(last + "T23:59:00");
        assertThat(complain(challenge, challenge + "#1")).startsWith("TS2026-");
    }

    /** A3: a refusal told after the third working day is late, and that stays on the file. */
    @Test
    void aRefusalToldLateIsFlagged() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU);
        examine(challenge, "REFUSE", null);
        bureau.at("2026-05-11T09:00");
        String inTime = complain(challenge, challenge + "#1");
        bureau.at("2026-05-14T09:00");
        treasury(
                inTime,
                "reviewComplaint",
                "complaint-review",
                "outcome",
                "REFUSE",
                "defects",
                List.of("UNSIGNED"),
                "reason",
                "授权委托书没有载明权限");
        bureau.ended(inTime, "complaintNotAccepted");
        assertThat(evidence.of(inTime)).extracting(e -> e.act()).doesNotContain("late");
        String late = complain(challenge, challenge + "#1");
        bureau.at("2026-05-20T09:00");
        treasury(
                late,
                "reviewComplaint",
                "complaint-review",
                "outcome",
                "WRONG_OFFICE",
                "defects",
                List.of("JURISDICTION"),
                "reason",
                "项目由市级财政部门管辖",
                "office",
                "临江市财政局");
        assertThat(evidence.of(late)).extracting(e -> e.act()).contains("late");
        assertThat(letters(late)).contains("complaintNotAccepted");
    }

    /** False material bars for one to three years. */
    @Test
    void falseMaterialBarsFromProcurement() {
        bureau.at("2026-05-08T10:00");
        String challenge = challenge(Consulting.YILU);
        examine(challenge, "REFUSE", null);
        String complaint = examined(challenge);
        refused("ComplaintRule.BAN_OUT_OF_RANGE", () -> decide(complaint, "REJECTED", "FALSE_MATERIAL", 4));
        refused("ComplaintRule.BAN_OUT_OF_RANGE", () -> decide(complaint, "REJECTED", "FALSE_MATERIAL", 0));
        decide(complaint, "REJECTED", "FALSE_MATERIAL", 3);
        long yilu = registry.findByCode(Consulting.YILU).orElseThrow().id();
        LocalDate day = bureau.now().toLocalDate();
        assertThat(conduct.bannedUntil(yilu, day)).contains(day.plusYears(3));
        assertThat(conduct.bannedUntil(yilu, day.plusYears(3))).isPresent();
        assertThat(conduct.bannedUntil(yilu, day.plusYears(3).plusDays(1))).isEmpty();
        assertThat(awards.stands(caseNo)).isTrue();
    }

    private String board(Actor actor) throws Exception {
        return mvc.perform(get("/challenges").with(user(TestAccounts.of(actor))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void sign() {
        bureau.at("2026-05-10T09:00");
        draft();
        signBySupplier();
        bureau.at("2026-05-13T09:00");
        story.act("signByBuyer", story.leader(), "buyer-signature", "contractNumber", "HT-" + caseNo);
        assertThat(contracts.concluded(caseNo)).isTrue();
    }

    private void draft() {
        story.act(
                "draftContract",
                story.officer(),
                "contract-draft",
                "priceLines",
                List.of(Map.of("item", "社工站服务", "unit", "项", "quantity", "1", "unitPrice", "1030000")),
                "budgetLines",
                List.of(Map.of("year", 2026, "amount", "1030000", "source", "GENERAL_BUDGET")));
        story.act("reviewContract", bureau.staff(Role.REVIEWER), "approval");
        while (!bureau.open(caseNo, "approveContract").isEmpty()) {
            var task = bureau.open(caseNo, "approveContract").get(0);
            Actor by = bureau.staff(task.role());
            bureau.act(caseNo, "approveContract", task.element(), by, story.sample("approval", by));
        }
    }

    private void signBySupplier() {
        Actor tongxin = bureau.supplier(Consulting.TONGXIN);
        String today = bureau.now().toLocalDate().toString();
        bureau.act(caseNo, "signBySupplier", tongxin, story.sample("supplier-signature", tongxin, "signedOn", today));
    }

    private String challenge(String creditCode) {
        Actor supplier = bureau.supplier(creditCode);
        return bureau.start(
                "challenge",
                supplier,
                story.sample("challenge", supplier, "tenderNo", caseNo, "knownOn", "2026-04-24"));
    }

    private String onPaper(String posted) {
        Actor procurement = story.procurement();
        var letter = new LinkedHashMap<>(
                story.sample("challenge", procurement, "tenderNo", caseNo, "knownOn", "2026-04-24"));
        letter.put("challengerCode", Consulting.YILU);
        letter.put("postedOn", posted);
        letter.put("receivedOn", bureau.now().toLocalDate().toString());
        letter.put("letterFiles", List.of(bureau.upload(procurement, "letter " + posted)));
        return bureau.start("challenge", procurement, letter);
    }

    private void examine(String challenge, String outcome, String mayAffect) {
        Actor procurement = story.procurement();
        var changes = new ArrayList<Object>(List.of("outcome", outcome));
        if (mayAffect != null) changes.addAll(List.of("mayAffectResult", mayAffect));
        if (!outcome.equals("ADMIT")) {
            changes.addAll(List.of("defects", List.of("NOT_SPECIFIC"), "reason", "没有写明事实依据和法律依据"));
        }
        bureau.act(
                challenge,
                "examineChallenge",
                procurement,
                story.sample("challenge-examination", procurement, changes.toArray()));
    }

    private void reply(String challenge, String outcome, String remedy) {
        Actor procurement = story.procurement();
        var changes = new ArrayList<Object>(List.of("outcome", outcome));
        if (remedy != null) changes.addAll(List.of("remedy", remedy));
        if (!outcome.equals("REJECTED")) {
            changes.addAll(List.of("answers", List.of(Map.of("finding", "UPHELD", "answer", "经核查，两名社会工作师已离职。"))));
        }
        bureau.act(
                challenge,
                "replyChallenge",
                procurement,
                story.sample("challenge-reply", procurement, changes.toArray()));
        bureau.act(challenge, "approveReply", story.leader(), story.sample("approval", story.leader()));
        bureau.ended(challenge, "challengeAnswered");
    }

    private String complain(String challenge, String about) {
        Actor yilu = bureau.supplier(Consulting.YILU);
        return bureau.start(
                "complaint",
                yilu,
                story.sample(
                        "complaint",
                        yilu,
                        "challengeNo",
                        challenge,
                        "points",
                        List.of(Map.of(
                                "about", about,
                                "matter", "成交供应商人员配置得分有误",
                                "facts", "质疑答复未出示社会保险缴纳证明，登记信息仍为4名。",
                                "legalBasis", "《政府采购法实施条例》第四十一条"))));
    }

    /** A complaint up to the decision. */
    private String examined(String challenge) {
        bureau.at("2026-05-14T10:00");
        String complaint = complain(challenge, challenge + "#1");
        treasury(complaint, "reviewComplaint", "complaint-review");
        bureau.act(
                complaint,
                "answerComplaint",
                story.procurement(),
                story.sample("complaint-answer", story.procurement()));
        treasury(complaint, "examineComplaint", "complaint-examination");
        return complaint;
    }

    private void suspend(String complaint, String until) {
        treasury(
                complaint,
                "examineComplaint",
                "complaint-examination",
                "next",
                "SUSPEND",
                "suspendUntil",
                until,
                "suspendReason",
                "投诉事项可能成立，继续采购难以挽回");
    }

    private void decide(String complaint, String outcome, String ground, Integer banYears) {
        var changes = new ArrayList<Object>(List.of("outcome", outcome, "decisionNumber", "明财采决〔2026〕" + complaint));
        if (ground != null) changes.addAll(List.of("ground", ground));
        if (banYears != null) changes.addAll(List.of("banYears", banYears));
        String finding = outcome.equals("REJECTED") ? "NOT_UPHELD" : "UPHELD";
        changes.addAll(List.of("answers", List.of(Map.of("finding", finding, "answer", "经调取社会保险缴纳记录和证书原件查明。"))));
        treasury(complaint, "decideComplaint", "complaint-decision", changes.toArray());
    }

    private void treasury(String complaint, String node, String form, Object... changes) {
        Actor treasury = bureau.staff(Role.TREASURY);
        bureau.act(complaint, node, treasury, story.sample(form, treasury, changes));
    }

    private List<Matter> held() {
        return holds.inForce(caseNo).stream().map(Hold::matter).toList();
    }

    private LocalDate due(String ofCase, String node) {
        return deadlines.current(ofCase, node).orElseThrow().dueDate();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }

    private List<String> letters(String ofCase) {
        return strings("select kind from document where case_no = ?", ofCase);
    }

    private List<String> published(String ofCase) {
        return strings("select kind from public_notice where case_no = ?", ofCase);
    }

    private List<String> messages(String creditCode) {
        return strings(
                "select m.subject from message m join organization o on o.id = m.organization_id"
                        + " where o.credit_code = ?",
                creditCode);
    }

    private List<String> strings(String sql, String param) {
        return jdbc.sql(sql).param(param).query(String.class).list();
    }
}
