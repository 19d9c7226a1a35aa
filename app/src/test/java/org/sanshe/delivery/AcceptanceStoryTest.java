package org.sanshe.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.voice.Voters;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.payment.Claim;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** What is delivered is checked, accepted by people who did not sign it and by those served, published, and then claimed. */
@SansheTest
class AcceptanceStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Counted counted;

    @Autowired
    Voters voters;

    @Autowired
    ClaimsKept claims;

    @Autowired
    Milestones milestones;

    @Autowired
    Engagements engagements;

    @Autowired
    Inbox inbox;

    @Autowired
    Disclosure disclosure;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private Actor supplier;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2025-07-01");
        officer = bureau.staff(Role.OFFICER);
        supplier = bureau.supplier(TONGXIN);
        // the year before the contract was inspected and passed
        jdbc.sql("delete from organization_inspection where organization_id = ?")
                .param(supplier.organizationId())
                .update();
    }

    @Test
    void onlyReturnedItemsOpenAgainAndTheDifferenceIsShown() {
        String caseNo = opened(agreement("1050000", "100"), false);
        // the organization hands in both items
        hand(caseNo, "submitDeliverables", row("六个小组的资料", 6), row("中期报告", null));
        // the officer returns the first and keeps the second
        bureau.act(
                caseNo,
                "checkDeliverables",
                officer,
                Map.of(
                        "items",
                        List.of(Map.of("verdict", "RETURN", "reason", "缺第七个小组的签到表。"), Map.of("verdict", "OK")),
                        "resubmitBy",
                        "2025-07-20",
                        "deductions",
                        List.of()));
        assertThat(bureau.openNodes(caseNo)).containsExactly("resubmitDeliverables");
        var again = items(caseNo, "resubmitDeliverables", supplier);
        assertThat(again)
                .singleElement()
                .satisfies(item -> assertThat(item)
                        .containsEntry("item", "小组活动")
                        .containsEntry("reason", "缺第七个小组的签到表。")
                        .containsEntry("handedIn", "六个小组的资料"));
        hand(caseNo, "resubmitDeliverables", row("七个小组的资料", 7));
        // the officer sees what is different, field by field, for that item alone
        var shown = items(caseNo, "checkDeliverables", officer);
        assertThat((String) shown.get(0).get("change"))
                .contains("提交内容：“六个小组的资料” → “七个小组的资料”", "实际数量：“6” → “7”", "文件：新增 1 个");
        assertThat(shown.get(1)).containsEntry("change", "").containsEntry("verdict", "OK");
        check(caseNo);
        assertThat(bureau.openNodes(caseNo)).containsExactly("nameAcceptanceGroup");
    }

    @Test
    void whoSignedMayNotAcceptAndServiceUsersAreHeardBeforeTheResultIsPublishedAndClaimed() {
        voters.number(8);
        Actor signer = bureau.staff(Role.PROCUREMENT);
        String agreement = agreements.begin(officer, TONGXIN, "1050000", "100", Set.of(signer.personId()));
        plan(agreement, true);
        String caseNo = caseOf(agreement, 1);
        bureau.at("2025-07-07T09:00");
        hand(caseNo, "submitDeliverables", row("七个小组的资料", 7), row("中期报告", null));
        check(caseNo);
        var group = members(caseNo, 3);
        var withSigner = new ArrayList<>(group.subList(0, 2));
        withSigner.add(signer.personId());
        refused(() -> name(caseNo, withSigner, "2025-07-11"), "第六十一条");
        refused(() -> name(caseNo, group.subList(0, 2), "2025-07-11"), "第四十一条");
        name(caseNo, group, "2025-07-11");
        group.forEach(member -> judge(caseNo, member, "ACCEPTED"));
        // half of the eight who are asked have to answer
        assertThat(bureau.openNodes(caseNo)).containsExactly("followVoices");
        bureau.at("2025-07-12T00:30");
        bureau.act(caseNo, "followVoices", officer, Map.of("voicesUntil", "2025-07-18", "reason", "部分老人住院，改为上门征询。"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("followVoices");
        voters.answer(caseNo, 3);
        assertThat(bureau.openNodes(caseNo)).containsExactly("followVoices");
        voters.answer(caseNo, 1);
        assertThat(bureau.openNodes(caseNo)).containsExactly("concludeAcceptance");
        assertThat(claims.claimed(agreement)).isEmpty();
        conclude(caseNo, Map.of("outcome", "ACCEPTED"));
        bureau.ended(caseNo, "accepted");
        assertThat(disclosure.of(caseNo))
                .singleElement()
                .satisfies(n -> assertThat(n.kind()).isEqualTo(NoticeKind.ACCEPTANCE));
        var acts = evidence.of(caseNo).stream().map(Entry::act).toList();
        assertThat(acts.indexOf("acceptancePublished")).isBetween(0, acts.indexOf("accepted"));
        assertThat(claims.claimed(agreement)).singleElement().satisfies(claim -> {
            assertThat(claim.amount()).isEqualTo(Money.ofYuan(1_050_000));
            assertThat(claim.deliveredOn()).isEqualTo("2025-07-07");
            assertThat(claim.acceptanceDue()).isEqualTo("2025-07-14");
            assertThat(claim.acceptedOn()).isEqualTo("2025-07-12");
            assertThat(claim.agreedDays()).isEqualTo(10);
            assertThat(claim.agreedInWorkingDays()).isTrue();
            assertThat(claim.last()).isTrue();
            assertThat(claim.cause()).isEqualTo(caseNo);
        });
        assertThat(milestones.closed(agreement)).isTrue();
    }

    @Test
    void eachOfFiveInstalmentsWaitsForItsOwnAssessmentOnly() {
        // D9: five times twenty percent, assessed in months 1, 3, 6, 9 and 12; the last after the term
        String agreement = agreement("1000000.03", "20 20 20 20 20");
        var days = List.of("2025-08-05", "2025-10-09", "2026-01-08", "2026-04-08", "2026-07-07");
        var plan = IntStream.range(0, 5)
                .mapToObj(i -> planned(i + 1, Trigger.ASSESSMENT, i + 1, days.get(i), false))
                .toList();
        inTransaction(() -> milestones.plan(agreement, plan, officer));
        inTransaction(() -> milestones.open(agreement));
        assertThat(claims.claimed(agreement)).isEmpty();
        for (int no : List.of(1, 3, 4, 5)) {
            bureau.at(days.get(no - 1) + "T09:00");
            accepted(caseOf(agreement, no), "ACCEPTED");
        }
        assertThat(claims.claimed(agreement))
                .extracting(Claim::item)
                .containsExactly("instalment-1", "instalment-3", "instalment-4", "instalment-5");
        // what was not assessed blocks its own twenty percent and nothing else
        assertThat(claims.sum(agreement)).isEqualTo(Money.of("800000.03"));
        assertThat(claims.claimed(agreement)).extracting(Claim::last).containsOnly(false);
        assertThat(milestones.closed(agreement)).isFalse();
        // three of the five fall into the next fiscal year, the last one after the term
        assertThat(claims.claimed(agreement).stream().filter(c -> c.acceptedOn().getYear() == 2026))
                .hasSize(3);
        assertThat(claims.claimed(agreement).get(3).acceptedOn())
                .isAfter(engagements.get(agreement).terms().until());
        accepted(caseOf(agreement, 2), "ACCEPTED");
        assertThat(claims.sum(agreement)).isEqualTo(Money.of("1000000.03"));
        assertThat(claims.claimed(agreement).get(4).last()).isTrue();
        assertThat(milestones.closed(agreement)).isTrue();
    }

    @Test
    void anAdvanceNeedsNoAcceptanceAndAnInstalmentHasOneTrigger() {
        String agreement = agreement("1000", "30 70");
        var advance =
                new Planned(1, "预付款", Trigger.ADVANCE, 1, null, null, LocalDate.parse("2025-07-10"), false, List.of());
        refused(() -> inTransaction(() -> milestones.plan(agreement, List.of(advance), officer)), "第五十一条");
        var rest = planned(2, Trigger.ACCEPTANCE, 2, "2026-06-30", false);
        inTransaction(() -> milestones.plan(agreement, List.of(advance, rest), officer));
        inTransaction(() -> milestones.open(agreement));
        inTransaction(() -> milestones.open(agreement));
        assertThat(claims.claimed(agreement)).singleElement().satisfies(claim -> {
            assertThat(claim.amount()).isEqualTo(Money.ofYuan(300));
            assertThat(claim.acceptedOn()).isNull();
        });
        assertThat(milestones.of(agreement))
                .extracting(Milestone::status)
                .containsExactly(Status.MET, Status.SCHEDULED);
    }

    @Test
    void lateAcceptanceStartsTheClockOfThePayment() {
        String agreement = agreement("200000", "100");
        String caseNo = opened(agreement, false);
        bureau.at("2025-09-26T16:00");
        ready(caseNo);
        // five working days from Friday 26 September: Sunday 28 is worked, the holiday runs to 8 October
        bureau.at("2025-10-10T23:00");
        assertThat(acts(caseNo)).doesNotContain("late acceptDelivery");
        bureau.at("2025-10-11T00:30");
        assertThat(acts(caseNo)).contains("late acceptDelivery");
        bureau.at("2025-11-03T10:00");
        judged(caseNo, "ACCEPTED");
        conclude(caseNo, Map.of("outcome", "ACCEPTED"));
        assertThat(claims.claimed(agreement)).singleElement().satisfies(claim -> {
            assertThat(claim.acceptanceDue()).isEqualTo("2025-10-10");
            assertThat(claim.acceptedOn()).isEqualTo("2025-11-03");
        });
    }

    @Test
    void whatIsShortIsDeductedAtItsUnitPriceOnceTheRecordsAreLocked() {
        String agreement = agreement("1050000", "40 60");
        inTransaction(() -> milestones.plan(
                agreement,
                List.of(
                        planned(1, Trigger.ASSESSMENT, 1, "2025-12-31", true),
                        planned(2, Trigger.ASSESSMENT, 2, "2026-06-30", false)),
                officer));
        inTransaction(() -> milestones.open(agreement));
        counted.groups(agreement, "7", "6", false);
        String caseNo = caseOf(agreement, 1);
        ready(caseNo);
        judged(caseNo, "PARTLY");
        var deduction = Map.of(
                "item", "小组活动", "ground", "约定 7 个，计入 6 个", "shortfall", 1, "unitPrice", "7000", "amount", "7000");
        refused(() -> conclude(caseNo, Map.of("outcome", "PARTLY", "deductions", List.of(deduction))), "第二十六条");
        counted.groups(agreement, "7", "6", true);
        assertThat(opens(caseNo, "concludeAcceptance", officer).get("deductions"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .singleElement()
                .satisfies(d -> assertThat(d.get("amount")).isEqualTo("7000.00"));
        refused(() -> conclude(caseNo, Map.of("outcome", "ACCEPTED", "deductions", List.of(deduction))), "第四十五条");
        conclude(caseNo, Map.of("outcome", "PARTLY", "deductions", List.of(deduction)));
        assertThat(claims.sum(agreement)).isEqualTo(Money.ofYuan(413_000));
        assertThat(milestones.of(agreement).get(0).status()).isEqualTo(Status.PARTIALLY_MET);
    }

    @Test
    void theUndisputedPartIsClaimedAtOnceAndTheRestOnceAtMost() {
        String agreement = agreement("100000", "100");
        String caseNo = opened(agreement, false);
        ready(caseNo);
        judged(caseNo, "PARTLY");
        conclude(caseNo, Map.of("outcome", "PARTLY", "disputed", "10000", "disputeReason", "督导时数有分歧。"));
        assertThat(claims.claimed(agreement)).singleElement().satisfies(claim -> {
            assertThat(claim.amount()).isEqualTo(Money.ofYuan(90_000));
            assertThat(claim.disputed()).isEqualTo(Money.ofYuan(10_000));
        });
        assertThat(milestones.closed(agreement)).isFalse();
        // not by the one who concluded, and not more than was disputed
        var pays =
                Map.<String, Object>of("decision", "PAY", "amount", "6000", "reason", "复核后六成有效。", "files", List.of());
        refused(() -> bureau.act(caseNo, "settleDispute", officer, pays), "第十五条");
        Actor other = another(officer);
        var more = new HashMap<>(pays);
        more.put("amount", "10000.01");
        refused(() -> bureau.act(caseNo, "settleDispute", other, more), "第十二条");
        bureau.act(caseNo, "settleDispute", other, pays);
        bureau.ended(caseNo, "accepted");
        assertThat(claims.claimed(agreement))
                .extracting(Claim::item, c -> c.amount().toString())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("instalment-1", "90,000.00"),
                        org.assertj.core.api.Assertions.tuple("instalment-1-disputed", "6,000.00"));
        assertThat(milestones.closed(agreement)).isTrue();
    }

    @Test
    void whatIsRejectedIsRectifiedAndWhatFailsAgainIsNotPaid() {
        String good = agreement("1000", "100");
        String bad = agreement("1000", "100");
        for (String agreement : List.of(good, bad)) {
            String caseNo = opened(agreement, false);
            ready(caseNo);
            judged(caseNo, "REJECTED");
            conclude(caseNo, Map.of("outcome", "REJECTED", "rectifyBy", "2025-07-31", "rectification", "补齐走访记录。"));
            assertThat(bureau.openNodes(caseNo)).containsExactly("rectify");
            bureau.act(
                    caseNo,
                    "rectify",
                    supplier,
                    Map.of("measures", "已补走访三户，记录双方签字。", "files", List.of(bureau.upload(supplier, caseNo))));
            judged(caseNo, agreement.equals(good) ? "ACCEPTED" : "REJECTED");
            conclude(
                    caseNo,
                    agreement.equals(good)
                            ? Map.of("outcome", "ACCEPTED")
                            : Map.of("outcome", "REJECTED", "rectifyBy", "2025-08-31", "rectification", "仍未补齐。"));
            bureau.ended(caseNo, agreement.equals(good) ? "accepted" : "notMet");
            assertThat(disclosure.of(caseNo)).hasSize(1);
            assertThat(milestones.closed(agreement)).isTrue();
        }
        assertThat(claims.sum(good)).isEqualTo(Money.ofYuan(1000));
        assertThat(claims.claimed(bad)).isEmpty();
    }

    @Test
    void outsideResourcesAndTheAnnualInspectionAreSettledBeforeTheLastAcceptance() {
        // D11: 190,000, of which the supplier brings ten percent from outside
        String agreement = agreement("190000", "100");
        var matching =
                new Deliverable("配套资源", "外部资源不少于合同金额的百分之十", new BigDecimal("19000"), "银行回单", Deliverable.Kind.MATCHING);
        inTransaction(() -> milestones.plan(
                agreement,
                List.of(new Planned(
                        1,
                        "最终验收",
                        Trigger.ACCEPTANCE,
                        1,
                        null,
                        null,
                        LocalDate.parse("2026-06-30"),
                        false,
                        List.of(matching))),
                officer));
        inTransaction(() -> milestones.open(agreement));
        String caseNo = caseOf(agreement, 1);
        hand(caseNo, "submitDeliverables", row("企业捐赠一万八千元", 18000));
        check(caseNo, 1);
        judged(caseNo, "ACCEPTED");
        refused(() -> conclude(caseNo, Map.of("outcome", "ACCEPTED")), "第四十三条");

        String proven = agreement("190000", "100");
        inTransaction(() -> milestones.plan(
                proven,
                milestones.of(agreement).stream().map(Milestone::planned).toList(),
                officer));
        inTransaction(() -> milestones.open(proven));
        String second = caseOf(proven, 1);
        hand(second, "submitDeliverables", row("企业捐赠一万九千元", 19000));
        check(second, 1);
        judged(second, "ACCEPTED");
        inspected("UNQUALIFIED");
        refused(() -> conclude(second, Map.of("outcome", "ACCEPTED")), "第二十二条");
        inspected("QUALIFIED");
        conclude(second, Map.of("outcome", "ACCEPTED"));
        assertThat(claims.sum(proven)).isEqualTo(Money.ofYuan(190_000));
    }

    @Test
    void nothingIsHandedInWhileSuspendedAndWhatIsOpenIsCancelledWithTheAgreement() {
        String agreement = agreement("1000", "50 50");
        inTransaction(() -> milestones.plan(
                agreement,
                List.of(
                        planned(1, Trigger.ACCEPTANCE, 1, "2025-12-31", false),
                        planned(2, Trigger.ACCEPTANCE, 2, "2026-06-30", false)),
                officer));
        inTransaction(() -> milestones.open(agreement));
        String caseNo = caseOf(agreement, 1);
        inTransaction(() -> engagements.suspend(agreement, "质疑可能影响结果", officer));
        refused(() -> hand(caseNo, "submitDeliverables", row("资料", 7), row("报告", null)), "第五十条");
        inTransaction(() -> engagements.resume(agreement, officer));
        accepted(caseNo, "ACCEPTED");
        String second = caseOf(agreement, 2);
        ready(second);
        inTransaction(() -> engagements.end(agreement, false, officer));
        inTransaction(() -> milestones.cancel(agreement, "提前终止", officer));
        bureau.ended(second, "cancelled");
        assertThat(milestones.of(agreement))
                .extracting(Milestone::status)
                .containsExactly(Status.MET, Status.CANCELLED);
        assertThat(milestones.closed(agreement)).isTrue();
        assertThat(claims.claimed(agreement)).hasSize(1);
    }

    @Test
    void tenConclusionsAtOnceMakeOneClaim() throws Exception {
        String agreement = agreement("1000", "100");
        String caseNo = opened(agreement, false);
        ready(caseNo);
        judged(caseNo, "ACCEPTED");
        var pool = Executors.newFixedThreadPool(10);
        var done = new ArrayList<java.util.concurrent.Future<Boolean>>();
        for (int i = 0; i < 10; i++) {
            done.add(pool.submit(() -> {
                try {
                    conclude(caseNo, Map.of("outcome", "ACCEPTED"));
                    return true;
                } catch (RuntimeException | AssertionError tooLate) {
                    return false;
                }
            }));
        }
        int won = 0;
        for (var each : done) won += each.get() ? 1 : 0;
        pool.shutdown();
        assertThat(won).isEqualTo(1);
        assertThat(claims.claimed(agreement)).hasSize(1);
        assertThat(disclosure.of(caseNo)).hasSize(1);
    }

    @Test
    void theDeskShowsWhatIsOpenInAsManyStatementsHoweverMuchThereIs() throws Exception {
        opened(agreement("1000", "100"), false);
        int one = Statements.in(() -> desk("/acceptance").andExpect(status().isOk()));
        for (int i = 0; i < 31; i++) opened(agreement("1000", "100"), false);
        ready(opened(agreement("1000", "100"), false));
        assertThat(Statements.in(() -> desk("/acceptance").andExpect(status().isOk())))
                .isEqualTo(one);
        desk("/api/v1/acceptance")
                .andExpect(jsonPath("$.counts.submitDeliverables").value(32))
                .andExpect(jsonPath("$.counts.nameAcceptanceGroup").value(1))
                .andExpect(jsonPath("$.milestones.length()").value(30))
                .andExpect(jsonPath("$.next").isNotEmpty());
        String next = JsonPath.read(
                desk("/api/v1/acceptance").andReturn().getResponse().getContentAsString(), "$.next");
        desk("/api/v1/acceptance?after=" + next)
                .andExpect(jsonPath("$.milestones.length()").value(3))
                .andExpect(jsonPath("$.next").doesNotExist());
        desk("/api/v1/acceptance?state=nameAcceptanceGroup")
                .andExpect(jsonPath("$.milestones.length()").value(1))
                .andExpect(jsonPath("$.next").doesNotExist());
    }

    // ---- the steps

    private String agreement(String amount, String shares) {
        return agreements.begin(officer, TONGXIN, amount, shares, Set.of());
    }

    private String opened(String agreement, boolean users) {
        plan(agreement, users);
        return caseOf(agreement, 1);
    }

    private void plan(String agreement, boolean users) {
        var one = planned(1, Trigger.ACCEPTANCE, 1, "2025-12-31", false);
        inTransaction(() -> milestones.plan(
                agreement,
                List.of(new Planned(
                        1, one.title(), one.trigger(), 1, null, null, one.dueOn(), users, one.deliverables())),
                officer));
        inTransaction(() -> milestones.open(agreement));
    }

    private static Planned planned(int no, Trigger trigger, Integer instalment, String dueOn, boolean period) {
        return new Planned(
                no,
                "第" + no + "次考核",
                trigger,
                instalment,
                period ? LocalDate.parse("2025-07-01") : null,
                period ? LocalDate.parse("2025-12-31") : null,
                LocalDate.parse(dueOn),
                false,
                List.of(
                        new Deliverable("小组活动", "每个小组不少于六节、四十二人次", new BigDecimal("7"), "签到表"),
                        new Deliverable("中期报告", "与服务记录一致", null, "报告")));
    }

    private String caseOf(String agreement, int no) {
        return milestones.of(agreement).get(no - 1).caseNo();
    }

    private void accepted(String caseNo, String verdict) {
        ready(caseNo);
        judged(caseNo, verdict);
        conclude(caseNo, Map.of("outcome", verdict));
        bureau.ended(caseNo, "accepted");
    }

    private void ready(String caseNo) {
        hand(caseNo, "submitDeliverables", row("七个小组的资料", 7), row("中期报告", null));
        check(caseNo);
    }

    @SafeVarargs
    private void hand(String caseNo, String node, Map<String, Object>... rows) {
        bureau.act(caseNo, node, supplier, Map.of("items", List.of(rows)));
    }

    private Map<String, Object> row(String text, Integer reached) {
        var row = new HashMap<String, Object>(
                Map.of("handedIn", text, "files", List.of(bureau.upload(supplier, text + UUID.randomUUID()))));
        if (reached != null) row.put("reached", reached);
        return row;
    }

    private void check(String caseNo) {
        check(caseNo, 2);
    }

    private void check(String caseNo, int items) {
        bureau.act(
                caseNo,
                "checkDeliverables",
                officer,
                Map.of(
                        "items",
                        java.util.Collections.nCopies(items, Map.of("verdict", "OK")),
                        "deductions",
                        List.of()));
    }

    private void judged(String caseNo, String verdict) {
        var group = members(caseNo, 3);
        name(caseNo, group, null);
        group.forEach(member -> judge(caseNo, member, verdict));
    }

    private void name(String caseNo, List<Long> members, String until) {
        var values = new HashMap<String, Object>(
                Map.of("members", members.stream().map(String::valueOf).toList()));
        if (until != null) values.put("voicesUntil", until);
        bureau.act(caseNo, "nameAcceptanceGroup", officer, values);
    }

    private List<Long> members(String caseNo, int number) {
        var shown = (List<?>) opens(caseNo, "nameAcceptanceGroup", officer).get("candidates");
        return shown.stream()
                .map(c -> (Map<?, ?>) c)
                .filter(c -> !String.valueOf(c.get("label")).contains("不得参加"))
                .map(c -> Long.valueOf(String.valueOf(c.get("value"))))
                .limit(number)
                .toList();
    }

    private void judge(String caseNo, long member, String verdict) {
        Actor actor = new Actor(member, member, "验收成员", Set.of(Role.EVALUATOR), null, null, null);
        int standards = ((List<?>) opens(caseNo, "judgeDelivery", actor).get("standards")).size();
        boolean met = verdict.equals("ACCEPTED");
        Map<String, Object> judged = met ? Map.of("result", "MET") : Map.of("result", "PARTLY", "reason", "没有完全达到标准。");
        bureau.act(
                caseNo,
                "judgeDelivery",
                String.valueOf(member),
                actor,
                Map.of("standards", java.util.Collections.nCopies(standards, judged), "verdict", verdict));
    }

    private void conclude(String caseNo, Map<String, Object> values) {
        var all = new HashMap<String, Object>(Map.of("opinion", "按验收小组意见。", "deductions", List.of()));
        all.putAll(values);
        bureau.act(caseNo, "concludeAcceptance", officer, all);
    }

    private void inspected(String conclusion) {
        jdbc.sql("delete from organization_inspection where organization_id = ?")
                .param(supplier.organizationId())
                .update();
        jdbc.sql(
                        "insert into organization_inspection (organization_id, inspected_year, conclusion) values (?, 2024, ?)")
                .params(supplier.organizationId(), conclusion)
                .update();
    }

    private Actor another(Actor colleague) {
        long id = jdbc.sql("insert into person (name) values ('林晓') returning id")
                .query(Long.class)
                .single();
        return new Actor(id, id, "林晓", colleague.roles(), colleague.unitId(), null, null);
    }

    private List<String> acts(String caseNo) {
        return evidence.of(caseNo).stream().map(e -> e.act() + " " + e.node()).toList();
    }

    private Map<String, Object> opens(String caseNo, String node, Actor actor) {
        var task = bureau.open(caseNo, node).stream()
                .filter(t -> t.element() == null || t.element().equals(String.valueOf(actor.personId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not open but " + bureau.openNodes(caseNo)));
        return inbox.open(task.taskId(), actor).stored();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String caseNo, String node, Actor actor) {
        return (List<Map<String, Object>>) opens(caseNo, node, actor).get("items");
    }

    private ResultActions desk(String path) throws Exception {
        return mvc.perform(get(path).with(user(TestAccounts.of(officer))));
    }

    private void inTransaction(Runnable act) {
        transaction.executeWithoutResult(s -> act.run());
    }

    private static void refused(ThrowingCallable act, String article) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        r -> assertThat(r.rule().basis().article())
                                .as(r.getMessage())
                                .isEqualTo(article));
    }
}
