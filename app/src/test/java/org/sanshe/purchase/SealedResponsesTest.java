package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.TestDatabase;
import org.sanshe.database.EmbeddedPostgres;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Documents;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.planning.Withdrawing;
import org.sanshe.purchase.tender.Hammer;
import org.sanshe.purchase.tender.TenderRecords;
import org.sanshe.purchase.tender.TenderStatus;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Responses are sealed, in time by the database's clock, and too few of them end the consultation. */
@SansheTest
class SealedResponsesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Submissions submissions;

    @Autowired
    TenderRecords tenders;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Documents documents;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private Consulting story;
    private String caseNo;

    @BeforeEach
    void aPublishedTender() throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau);
        caseNo = story.plan();
        story.publish();
    }

    @Test
    void theLastMomentIsInTimeAndTheDeadlineItselfIsLate() {
        story.register(Consulting.TONGXIN);
        story.register(Consulting.YILU);
        bureau.set("2026-04-20T08:59:30");
        story.submit(Consulting.TONGXIN, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        // no timer has run: only the statement that writes stands between the late response and the book
        bureau.set("2026-04-20T09:00:00");
        refused("ResponseRule.RESPONSE_TOO_LATE", () -> story.submit(Consulting.YILU, 5_850, "社区活动和志愿服务相结合的安排，按季督导。"));
        refused("ResponseRule.RESPONSE_TOO_LATE", () -> story.replace(Consulting.TONGXIN, 5_800));
        refused("ResponseRule.RESPONSE_TOO_LATE", () -> story.withdraw(Consulting.TONGXIN));
        assertThat(versions(story.response(Consulting.TONGXIN))).containsExactly("SUBMIT");
        assertThat(versions(story.response(Consulting.YILU))).isEmpty();
        bureau.runDue();
        bureau.ended(story.response(Consulting.TONGXIN), "responseClosed");
        bureau.ended(story.response(Consulting.YILU), "notSubmitted");
    }

    /** T03, in small; a hundred thousand times and with clocks that are off in {@code DeadlineBench}. */
    @Test
    void nothingLateIsTakenAndNothingEarlyRefused() throws Exception {
        var hammer = new Hammer(jdbc);
        long tender = hammer.tender(Duration.ofMillis(700), 4);
        var result = hammer.strike(tender, Duration.ofMillis(400), 0, 4);
        hammer.clear(tender);
        assertThat(result.accepted()).isPositive();
        assertThat(result.refused()).isPositive();
        assertThat(result.late()).isZero();
        assertThat(result.early()).isZero();
    }

    @Test
    void aResponseCanBeReplacedAndTakenBackUntilTheDeadline() {
        story.respond();
        story.replace(Consulting.TONGXIN, 5_800);
        story.withdraw(Consulting.NUANYANG);
        assertThat(versions(story.response(Consulting.TONGXIN))).containsExactly("SUBMIT", "REPLACE");
        bureau.ended(story.response(Consulting.NUANYANG), "responseWithdrawn");
        // both versions stay, and neither can be read
        assertThat(jdbc.sql(
                                "select id from submission where case_no = ? and node in ('prepareResponse', 'keepResponse')")
                        .param(story.response(Consulting.TONGXIN))
                        .query(UUID.class)
                        .list())
                .hasSize(2)
                .allSatisfy(
                        id -> assertThatThrownBy(() -> submissions.content(id)).isInstanceOf(Seals.StillSealed.class));
        assertThatThrownBy(() ->
                        jdbc.sql("update response_version set digest = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        story.open();
        assertThat(jdbc.sql(
                                "select responses from response_book b join tender t on t.id = b.tender_id where case_no = ?")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aSwappedResponseIsFoundAtTheOpeningAndNotEvaluated() throws Exception {
        story.respond();
        // somebody with the owner's rights puts Yilu's sealed response into Nuanyang's place
        asOwner("update submission s set sealed = o.sealed from submission o where s.case_no = '"
                + story.response(Consulting.NUANYANG) + "' and o.case_no = '" + story.response(Consulting.YILU)
                + "' and s.node = 'prepareResponse' and o.node = 'prepareResponse'");
        story.open();
        assertThat(standing(Consulting.NUANYANG)).isEqualTo("DISQUALIFIED");
        assertThat(standing(Consulting.YILU)).isEqualTo("PENDING");
    }

    @Test
    void aRemovedResponseStopsTheOpening() throws Exception {
        story.respond();
        bureau.at("2026-04-20T09:00");
        asOwner("with receipt as (delete from response_receipt where response_case_no = '"
                + story.response(Consulting.YILU) + "' returning response_case_no)"
                + " delete from response_version where response_case_no = '" + story.response(Consulting.YILU) + "'");
        refused("OpeningRule.RESPONSE_REMOVED", () -> story.giveShare(Role.SUPERVISOR));
        // the refusal undoes the act, not the alarm
        assertThat(jdbc.sql("select role from message where case_no = ? and subject like '告警%'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("SUPERVISOR", "AUDITOR");
    }

    @Test
    void theRoomShowsToEachWhatTheyMaySeeAndWhen() throws Exception {
        story.respond();
        Actor officer = story.officer();
        Actor tongxin = bureau.supplier(Consulting.TONGXIN);
        String before = room(officer, 200);
        assertThat(before).contains("data-countdown").doesNotContain("同心", "益路", "990000");
        assertThat(room(bureau.supplier(Consulting.ASSOCIATION), 404)).doesNotContain(caseNo);

        bureau.at("2026-04-20T09:00");
        assertThat(disclosure.of(caseNo)).extracting(n -> n.kind()).contains(NoticeKind.RESPONSES);
        String closed = room(officer, 200);
        assertThat(closed).doesNotContain("同心", "益路", "暖阳").contains("回执有效", "共3份");
        story.giveShare(Role.AUDITOR);
        assertThat(room(officer, 200)).contains("已交出1份").doesNotContain("同心");

        story.giveShare(Role.PROCUREMENT);
        assertThat(room(officer, 200)).contains("同心", "与回执一致", "1,050,000");
        // a consultation: no supplier learns another's price
        assertThat(room(tongxin, 200)).contains("益路", "与回执一致").doesNotContain("1,050,000", "1,041,600");
    }

    @Test
    void aBidderKeepsAReceiptThatAnybodyCanCheck() throws Exception {
        story.respond();
        story.replace(Consulting.TONGXIN, 5_800);
        Actor tongxin = bureau.supplier(Consulting.TONGXIN);
        String first = receipt(tongxin, 1);
        String second = receipt(tongxin, 2);
        assertThat(check(second)).contains("由本系统签发", "尚未公布");
        bureau.at("2026-04-20T09:00");
        assertThat(check(second)).contains("由本系统签发", "清单中有这份响应");
        assertThat(check(first)).contains("由本系统签发", "清单中没有这个摘要");
        for (String forged : List.of(
                second.replace("version: 2", "version: 3"),
                second.replace("REPLACE", "SUBMIT"),
                altered(second, "digest: "),
                altered(second, "signature: "),
                "三社响应文件接收回执")) {
            assertThat(check(forged)).contains("不是本系统签发").doesNotContain("清单中有这份响应");
        }
        // a stranger does not get it
        mvc.perform(get("/tenders/" + caseNo + "/receipts/1").with(user(TestAccounts.of(story.officer()))))
                .andExpect(status().isForbidden());
        mvc.perform(get("/tenders/" + caseNo + "/receipts/2")
                        .with(user(TestAccounts.of(bureau.supplier(Consulting.YILU)))))
                .andExpect(status().isNotFound());
    }

    /** The receipt with the first digit after this word changed to another one. */
    private static String altered(String receipt, String word) {
        int digit = receipt.indexOf(word) + word.length();
        char other = receipt.charAt(digit) == '0' ? '1' : '0';
        return receipt.substring(0, digit) + other + receipt.substring(digit + 1);
    }

    /** T01: what is typed into the secret field is in no draft, no submission and nowhere else in the database. */
    @Test
    void thePassphraseIsKeptNowhere() throws Exception {
        story.respond();
        bureau.at("2026-04-20T09:00");
        Actor supervisor = bureau.staff(Role.SUPERVISOR);
        String task = bureau.open(caseNo, "openResponses").stream()
                .filter(t -> t.assignee() == supervisor.personId())
                .findFirst()
                .orElseThrow()
                .taskId();
        for (String step : List.of("save", "submit")) {
            String page = mvc.perform(post("/tasks/" + task)
                            .with(user(TestAccounts.of(supervisor)))
                            .with(csrf())
                            .param("_step", step)
                            .param("place", "第二评审室")
                            .param("secretPassphrase", "错误的口令 不对不对"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).doesNotContain("错误的口令");
        }
        mvc.perform(post("/drafts")
                        .with(user(TestAccounts.of(supervisor)))
                        .with(csrf())
                        .param("_draft", "task:" + task)
                        .param("secretPassphrase", Bureau.PASSPHRASE))
                .andExpect(status().isOk());
        assertThatThrownBy(() -> bureau.act(
                        caseNo,
                        "openResponses",
                        String.valueOf(supervisor.personId()),
                        supervisor,
                        story.sample("opening", supervisor, "secretPassphrase", "错误的口令 不对不对")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("口令不对");
        story.open();
        assertThat(bureau.find(Bureau.PASSPHRASE)).isEmpty();
        assertThat(bureau.find("错误的口令")).isEmpty();
    }

    private String room(Actor actor, int status) throws Exception {
        return mvc.perform(get("/tenders/" + caseNo + "/opening").with(user(TestAccounts.of(actor))))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String receipt(Actor supplier, int version) throws Exception {
        return mvc.perform(get("/tenders/" + caseNo + "/receipts/" + version).with(user(TestAccounts.of(supplier))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String check(String receipt) throws Exception {
        return mvc.perform(post("/public/receipts").with(csrf()).param("receipt", receipt))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** C7: one response stops the consultation; everybody is told, the supplier by a letter of its own. */
    @Test
    void oneResponseIsNotEnough() {
        story.register(Consulting.TONGXIN);
        story.submit(Consulting.TONGXIN, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        bureau.at("2026-04-20T09:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.UNSUCCESSFUL);
        assertThat(disclosure.of(caseNo)).extracting(n -> n.kind()).contains(NoticeKind.TERMINATION);
        assertThat(letters(story.response(Consulting.TONGXIN))).contains("responseReceipt", "failureLetter");
        story.giveUp();
        bureau.ended(caseNo, "purchaseFailed");
    }

    /** C7: two go on for a purchased service; when one of them does not comply, it stops. */
    @Test
    void twoResponsesGoOnAndOneCompliantStops() {
        story.register(Consulting.TONGXIN);
        story.register(Consulting.NUANYANG);
        story.submit(Consulting.TONGXIN, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        story.submit(Consulting.NUANYANG, 5_700, "以老年人为重点的服务安排，按月督导。");
        story.open();
        story.seat();
        story.review(2, 1);
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
        assertThat(letters(story.response(Consulting.NUANYANG))).contains("failureLetter");
    }

    @Test
    void onlyWhoMayTakePartObtainsTheDocuments() {
        story.register(Consulting.YILU);
        // managed by the association (《政府采购法实施条例》第十八条)
        refused("RelationRule.MANAGEMENT", () -> story.register(Consulting.ASSOCIATION));
        refused("ResponseRule.ALREADY_REGISTERED", () -> story.register(Consulting.YILU));
        refused("ResponseRule.SUPPLIER_CLASS_EXCLUDED", () -> story.register("124301984450001188"));
        bureau.at("2026-04-14T23:59");
        story.register(Consulting.NUANYANG);
        bureau.at("2026-04-15T00:00");
        refused("ResponseRule.DOCUMENTS_NOT_AVAILABLE", () -> story.register(Consulting.TONGXIN));
    }

    @Test
    void whoObtainsTheDocumentsMayReadThemAndOthersMayNot() {
        story.register(Consulting.TONGXIN);
        var files = jdbc.sql("select id from document where case_no = ? and kind = 'procurementDocuments'")
                .param(caseNo)
                .query(Long.class)
                .list();
        assertThat(files).isNotEmpty().allSatisfy(id -> {
            assertThat(documents.readable(id, bureau.supplier(Consulting.TONGXIN), c -> false))
                    .isPresent();
            assertThat(documents.readable(id, bureau.supplier(Consulting.YILU), c -> false))
                    .isEmpty();
        });
    }

    @Test
    void aWithdrawnPurchaseEndsTheResponsesAndTellsTheSuppliers() {
        story.respond();
        withdrawing.withdraw(caseNo, story.leader(), "年度预算调整，本项目不再实施。");
        bureau.ended(caseNo, "withdrawn");
        bureau.ended(story.response(Consulting.TONGXIN), "tenderCancelledEnd");
        assertThat(tenders.get(caseNo).status()).isEqualTo(TenderStatus.CANCELLED);
        assertThat(disclosure.of(caseNo)).extracting(n -> n.kind()).contains(NoticeKind.TERMINATION);
        assertThat(letters(story.response(Consulting.YILU))).contains("failureLetter");
    }

    @Test
    void nobodyTakesAnothersFileForTheirOwn() {
        story.register(Consulting.TONGXIN);
        Actor rival = bureau.supplier(Consulting.YILU);
        String foreign = bureau.upload(rival, "益路的报价明细");
        Actor supplier = bureau.supplier(Consulting.TONGXIN);
        var values = story.sample("response-file", supplier);
        values.put("responseFiles", List.of(foreign));
        assertThatThrownBy(() -> bureau.act(story.response(Consulting.TONGXIN), "prepareResponse", supplier, values))
                .isInstanceOf(NotFound.class);
    }

    private void asOwner(String sql) throws Exception {
        String database =
                jdbc.sql("select current_database()").query(String.class).single();
        String url = TestDatabase.server().url().replace("/sanshe?", "/" + database + "?");
        try (var owner = DriverManager.getConnection(
                        url, EmbeddedPostgres.OWNER, TestDatabase.server().password(EmbeddedPostgres.OWNER));
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }

    private List<String> versions(String response) {
        return jdbc.sql("select action from response_version where response_case_no = ? order by no")
                .param(response)
                .query(String.class)
                .list();
    }

    private String standing(String creditCode) {
        return jdbc.sql("select status from response where case_no = ?")
                .param(story.response(creditCode))
                .query(String.class)
                .single();
    }

    private List<String> letters(String response) {
        return jdbc.sql("select kind from document where case_no = ?")
                .param(response)
                .query(String.class)
                .list();
    }
}
