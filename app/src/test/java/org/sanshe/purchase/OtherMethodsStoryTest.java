package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.purchase.Consulting.NUANYANG;
import static org.sanshe.purchase.Consulting.TONGXIN;
import static org.sanshe.purchase.Consulting.YILU;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The methods without a panel: a single source above the amount, a purchase below the limit, and an open framework. */
@SansheTest
class OtherMethodsStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Awards awards;

    @Autowired
    Contracts contracts;

    @Autowired
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-01-12");
    }

    /**
     * A13: what is published on Wednesday 29 April is public for five working days, that day counted, and complete when
     * Saturday 9 May begins, a make-up day. One supplier objects on the portal; the leader answers; the authorities
     * approve; the price is negotiated and awarded.
     */
    @Test
    void aSingleSourceAboveTheAmountIsPublishedObjectedToApprovedAndNegotiated() throws Exception {
        String caseNo = planned("2400000", "SINGLE_SOURCE", "ONLY_SUPPLIER");
        bureau.at("2026-04-29T09:00");
        refused(
                "SingleSourceRule.TOO_FEW_OPINIONS",
                () -> act(
                        caseNo,
                        "gatherOpinions",
                        procurement(),
                        "single-source-opinions",
                        "supplierCode",
                        TONGXIN,
                        "opinions",
                        opinions(2)));
        refused(
                "SingleSourceRule.EXPERT_CONCERNED",
                () -> act(
                        caseNo,
                        "gatherOpinions",
                        procurement(),
                        "single-source-opinions",
                        "supplierCode",
                        TONGXIN,
                        "opinions",
                        List.of(opinion("甲某", "研究所"), opinion("乙某", "大学"), opinion("丙某", Bureau.NAME))));
        act(caseNo, "gatherOpinions", procurement(), "single-source-opinions", "supplierCode", TONGXIN);
        assertThat(bureau.openNodes(caseNo)).isEmpty();

        String page = "/public/single-sources/" + caseNo + "/objection";
        mvc.perform(get(page)).andExpect(status().isOk());
        mvc.perform(objection(page, "短")).andExpect(status().isUnprocessableContent());
        bureau.set("2026-05-08T23:59:30");
        mvc.perform(objection(page, "本机构在同一社区已经服务三年，具备同样条件，请公开竞争。")).andExpect(status().isOk());
        bureau.set("2026-05-09T00:00");
        mvc.perform(objection(page, "这一件已经过了公示期，不应当收下来。")).andExpect(status().isUnprocessableContent());
        assertThat(bureau.openNodes(caseNo)).isEmpty();
        bureau.runDue();
        assertThat(bureau.openNodes(caseNo)).containsExactly("handleObjections");
        bureau.at("2026-05-11T09:00");
        refused(
                "SingleSourceRule.OBJECTION_UNANSWERED",
                () -> act(
                        caseNo,
                        "handleObjections",
                        leader(),
                        "single-source-objections",
                        "answers",
                        List.of(Map.of("no", 7, "finding", "REJECTED", "reason", "答非所问的一条答复，没有对应异议。"))));
        act(caseNo, "handleObjections", leader(), "single-source-objections");
        assertThat(notices(caseNo)).containsExactly("SINGLE_SOURCE", "SINGLE_SOURCE");

        act(
                caseNo,
                "consentOfAuthority",
                bureau.staff(Role.AUTHORITY),
                "approval-with-number",
                "decidedOn",
                "2026-05-11");
        act(
                caseNo,
                "approvalOfTreasury",
                bureau.staff(Role.TREASURY),
                "approval-with-number",
                "decidedOn",
                "2026-05-11");
        assertThat(bureau.openNodes(caseNo)).containsExactly("inviteSupplier");

        act(caseNo, "inviteSupplier", procurement(), "single-source-invitation");
        Actor tongxin = bureau.supplier(TONGXIN);
        bureau.set("2026-05-20T17:00:01");
        refused("SingleSourceRule.QUOTE_TOO_LATE", () -> quote(caseNo, tongxin));
        bureau.set("2026-05-20T16:59");
        quote(caseNo, tongxin);
        bureau.at("2026-05-21T11:00");
        refused(
                "SingleSourceRule.TOO_FEW_NEGOTIATORS",
                () -> act(
                        caseNo,
                        "negotiatePrice",
                        procurement(),
                        "negotiation-record",
                        "finalPrice",
                        "2350000",
                        "negotiators",
                        List.of(Map.of("name", "刘振华", "employer", "研究所", "experience", "成本研究"))));
        refused(
                "SingleSourceRule.OVER_BUDGET",
                () -> act(caseNo, "negotiatePrice", procurement(), "negotiation-record", "finalPrice", "2400000.01"));
        act(caseNo, "negotiatePrice", procurement(), "negotiation-record", "finalPrice", "2400000");
        act(caseNo, "confirmNegotiation", tongxin, "negotiation-confirmation");
        assertThat(awards.ranked(caseNo)).isTrue();
        assertThat(letters(caseNo)).contains("negotiationRecord");

        act(caseNo, "deliverReport", procurement(), "report-delivery", "deliveredOn", "2026-05-21");
        act(caseNo, "pickSupplier", leader(), "award-decision", "supplier", TONGXIN, "decidedOn", "2026-05-21");
        act(caseNo, "publishResult", procurement(), "result-notice");
        bureau.at("2026-06-04T09:00");
        assertThat(awards.stands(caseNo)).isTrue();
        assertThat(awards.awarded(caseNo).amount()).hasToString("2,400,000.00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftContract");
    }

    /** Below the limit of 300,000 the unit's own table says: three quotes, the leader decides, the result is public. */
    @Test
    void belowTheLimitQuotesAreAskedForAndTheContractFollowsAtOnce() {
        String caseNo = planned("180000", "OWN_RULES", null);
        refused("QuoteRefusal.TOO_FEW_ASKED", () -> ask(caseNo, TONGXIN, YILU));
        ask(caseNo, TONGXIN, YILU, NUANYANG);
        offer(caseNo, TONGXIN, "168000");
        offer(caseNo, YILU, "160000");
        bureau.at("2026-04-03T17:00:01");
        assertThat(bureau.openNodes(caseNo)).containsExactly("collectQuotes");
        act(
                caseNo,
                "collectQuotes",
                procurement(),
                "quote-collection",
                "paperQuotes",
                List.of(Map.of("creditCode", NUANYANG, "amount", "180000.01", "receivedOn", "2026-04-02")));
        refused("QuoteRefusal.OVER_BUDGET", () -> decide(caseNo, NUANYANG));
        decide(caseNo, YILU);
        assertThat(awards.stands(caseNo)).isTrue();
        assertThat(awards.awarded(caseNo).amount()).hasToString("160,000.00");
        assertThat(notices(caseNo)).contains("RESULT");
        assertThat(bureau.openNodes(caseNo)).containsExactly("draftContract");
    }

    @Test
    void tooFewQuotesEndTheRoundAndProcurementDecidesWhatFollows() {
        String caseNo = planned("180000", "OWN_RULES", null);
        ask(caseNo, TONGXIN, YILU, NUANYANG);
        offer(caseNo, TONGXIN, "168000");
        offer(caseNo, YILU, "160000");
        bureau.at("2026-04-03T17:00:01");
        act(caseNo, "collectQuotes", procurement(), "quote-collection");
        assertThat(awards.ranked(caseNo)).isFalse();
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideAfterFailure");
    }

    @Test
    void whoWasAskedIsToldWhenThePurchaseIsGivenUp() {
        String caseNo = planned("180000", "OWN_RULES", null);
        ask(caseNo, TONGXIN, YILU, NUANYANG);
        transaction.executeWithoutResult(s -> awards.withdrawn(caseNo, "预算调整"));
        assertThat(jdbc.sql("select subject from message where case_no = ? and subject like '%采购活动终止%'")
                        .param(caseNo)
                        .query(String.class)
                        .list())
                .hasSize(3)
                .allSatisfy(subject -> assertThat(subject).contains("预算调整"));
    }

    /** Suppliers join an open framework at any time; users order within its prices once there are two to choose from. */
    @Test
    void anOpenFrameworkIsJoinedOrderedWithinLeftAndSummedUp() throws Exception {
        String caseNo = planned("900000", "FRAMEWORK", "USERS_CHOOSE");
        bureau.at("2026-04-01T09:00");
        refused(
                "FrameworkRule.TERM_TOO_LONG",
                () -> act(caseNo, "planFramework", procurement(), "framework-plan", "validUntil", "2028-04-01"));
        act(caseNo, "planFramework", procurement(), "framework-plan");
        act(caseNo, "approveFramework", leader(), "approval");
        assertThat(notices(caseNo)).contains("FRAMEWORK");

        refused("FrameworkRule.PRICE_TOO_HIGH", () -> apply(caseNo, TONGXIN, "55.01"));
        refused(
                "FrameworkRule.UNKNOWN_ITEM",
                () -> bureau.start(
                        "frameworkApplication",
                        bureau.supplier(TONGXIN),
                        sample(
                                "framework-application",
                                bureau.supplier(TONGXIN),
                                "frameworkNo",
                                caseNo,
                                "prices",
                                List.of(Map.of("item", "代购服务", "price", "10")))));
        String first = apply(caseNo, TONGXIN, "55");
        refused("FrameworkRule.ALREADY_MEMBER", () -> apply(caseNo, TONGXIN, "50"));
        assertThat(due(first, "reviewApplication")).isEqualTo("2026-04-13");
        act(first, "reviewApplication", procurement(), "framework-application-review");
        assertThat(due(first, "publishAdmission")).isEqualTo("2026-04-03");
        act(first, "publishAdmission", procurement(), "admission-publication");
        bureau.ended(first, "applicationAdmitted");
        assertThat(letters(first)).contains("frameworkAgreement");

        refused("FrameworkRule.NO_CHOICE", () -> order(caseNo, TONGXIN, "120"));
        String second = apply(caseNo, YILU, "50");
        act(second, "reviewApplication", procurement(), "framework-application-review");
        act(second, "publishAdmission", procurement(), "admission-publication");

        String order = order(caseNo, YILU, "120");
        act(order, "answerOrder", bureau.supplier(YILU), "order-answer");
        bureau.ended(order, "orderAccepted");
        assertThat(letters(order)).contains("frameworkOrder");
        assertThat(contracts.concluded(order)).as("settled on a voucher").isFalse();
        String contract = order(caseNo, TONGXIN, "2", "settlement", "CONTRACT", "serviceUntil", "2026-04-01");
        act(contract, "answerOrder", bureau.supplier(TONGXIN), "order-answer");
        assertThat(contracts.concluded(contract)).as("a contract of its own").isTrue();
        String declined = order(caseNo, TONGXIN, "10");
        act(
                declined,
                "answerOrder",
                bureau.supplier(TONGXIN),
                "order-answer",
                "decision",
                "DECLINE",
                "reason",
                "当月人手不足");
        bureau.runDue();
        bureau.ended(declined, "orderDeclined");

        String page = mvc.perform(get("/public/frameworks/" + caseNo))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("6,000.00", "助洁服务 50.00").doesNotContain("550.00");

        bureau.at("2028-04-01T00:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("publishSummary");
        assertThatThrownBy(() -> apply(caseNo, NUANYANG, "50")).isInstanceOf(RuntimeException.class);
        act(caseNo, "publishSummary", procurement(), "framework-summary");
        assertThat(evidence.of(caseNo)).extracting(e -> e.act()).contains("frameworkSummed");
        bureau.ended(caseNo, "contractActive");
    }

    private String planned(String amount, String method, String ground) {
        String half = new BigDecimal(amount).divide(new BigDecimal(2)).toPlainString();
        Actor officer = bureau.staff(Role.OFFICER);
        String caseNo = bureau.start(
                "purchase", officer, sample("need", officer, "catalogueCode", "A1004", "estimatedAmount", amount));
        act(
                caseNo,
                "assessPerformance",
                officer,
                "performance-assessment",
                "costLines",
                List.of(Map.of("item", "服务费", "amount", amount, "basis", "按同类项目测算")));
        act(
                caseNo,
                "confirmBudget",
                bureau.staff(Role.FINANCE),
                "budget",
                "lines",
                List.of(
                        Map.of("year", 2026, "source", "GENERAL_BUDGET", "amount", half),
                        Map.of("year", 2027, "source", "GENERAL_BUDGET", "amount", half)));
        bureau.at("2026-01-29T09:00");
        act(caseNo, "surveyNeeds", officer, "needs-survey");
        bureau.at("2026-02-05T09:00");
        act(caseNo, "draftRequirement", officer, "requirement", "ceilingPrice", amount);
        act(caseNo, "reviewRequirement", bureau.staff(Role.REVIEWER), "requirement-review");
        act(caseNo, "prepareIntent", procurement(), "intent-notice");
        bureau.at("2026-03-30T09:00");
        var decision = sample("procurement-method", procurement(), "method", method, "organizer", "SELF");
        decision.put("ground", ground);
        bureau.act(caseNo, "decideMethod", procurement(), decision);
        act(caseNo, "approveMethod", leader(), "approval");
        return caseNo;
    }

    private void ask(String caseNo, String... suppliers) {
        act(
                caseNo,
                "planQuotes",
                procurement(),
                "own-rules-call",
                "quoteBy",
                "2026-04-03T17:00",
                "suppliers",
                Arrays.stream(suppliers).map(c -> Map.of("creditCode", c)).toList());
    }

    private void offer(String caseNo, String code, String price) {
        Actor supplier = bureau.supplier(code);
        bureau.act(
                caseNo,
                "handInQuote",
                code,
                supplier,
                sample(
                        "own-rules-quote",
                        supplier,
                        "offeredPrice",
                        price,
                        "priceLines",
                        List.of(Map.of("item", "探访", "unit", "项", "quantity", 1, "unitPrice", price))));
    }

    private void decide(String caseNo, String code) {
        act(caseNo, "decideQuote", leader(), "quote-decision", "supplier", code);
    }

    private String apply(String frameworkNo, String code, String price) {
        Actor supplier = bureau.supplier(code);
        return bureau.start(
                "frameworkApplication",
                supplier,
                sample(
                        "framework-application",
                        supplier,
                        "frameworkNo",
                        frameworkNo,
                        "prices",
                        List.of(Map.of("item", "助洁服务", "price", price))));
    }

    private String order(String frameworkNo, String code, String hours, Object... changes) {
        Actor officer = bureau.staff(Role.OFFICER);
        var values = sample("framework-order", officer, changes);
        values.put("offer", frameworkNo + "/" + code);
        values.put("lines", List.of(Map.of("item", "助洁服务", "quantity", new BigDecimal(hours))));
        return bureau.start("frameworkOrder", officer, values);
    }

    private void quote(String caseNo, Actor supplier) {
        act(
                caseNo,
                "quotePrice",
                supplier,
                "single-source-quote",
                "offeredPrice",
                "2390000",
                "priceLines",
                List.of(Map.of("item", "驻点服务", "unit", "年", "quantity", 1, "unitPrice", "2390000")));
    }

    private static MockHttpServletRequestBuilder objection(String page, String content) {
        return post(page)
                .param("name", "益路社区服务中心")
                .param("contact", "0731-80000000")
                .param("content", content)
                .with(SecurityMockMvcRequestPostProcessors.csrf());
    }

    private static List<Map<String, Object>> opinions(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> opinion("专家" + i, "研究所" + i))
                .toList();
    }

    private static Map<String, Object> opinion(String name, String employer) {
        return Map.of(
                "name", name, "employer", employer, "title", "研究员", "opinion", "经查阅资料，没有可以替代的供应商。", "agrees", "true");
    }

    private void act(String caseNo, String node, Actor actor, String form, Object... changes) {
        bureau.act(caseNo, node, actor, sample(form, actor, changes));
    }

    private Map<String, Object> sample(String form, Actor actor, Object... changes) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < changes.length; i += 2) map.put((String) changes[i], changes[i + 1]);
        return bureau.sample(form, actor, map);
    }

    private List<String> letters(String caseNo) {
        return jdbc.sql("select kind from document where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    private List<String> notices(String caseNo) {
        return jdbc
                .sql("select kind from public_notice where case_no = ? order by id")
                .param(caseNo)
                .query(String.class)
                .list()
                .stream()
                .filter(k -> !k.equals("INTENT"))
                .toList();
    }

    private String due(String caseNo, String node) {
        return jdbc.sql("select due_date::text from deadline where case_no = ? and node = ? and superseded_at is null")
                .params(caseNo, node)
                .query(String.class)
                .single();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }

    private Actor procurement() {
        return bureau.staff(Role.PROCUREMENT);
    }

    private Actor leader() {
        return bureau.staff(Role.LEADER);
    }
}
