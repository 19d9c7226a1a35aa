package org.sanshe.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.evaluation.Rectifications.Finding;
import org.sanshe.evaluation.Rectifications.Kind;
import org.sanshe.evaluation.Rectifications.Order;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What was found is put right and found so by somebody else; or it fails, fails again, and something follows. */
@SansheTest
class RectificationStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    /** Writes down what whoever ordered it is told. */
    @TestComponent
    static class Told implements RectificationOutcome {

        final List<String> heard = new ArrayList<>();

        @Override
        public void passed(String caseNo, String cause, String agreement) {
            heard.add(caseNo + " passed");
        }

        @Override
        public void failedAgain(String caseNo, String cause, String agreement, Sanction sanction) {
            heard.add(caseNo + " " + sanction);
        }
    }

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Documents documents;

    @Autowired
    Told told;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private Actor head;
    private Actor supplier;
    private String agreement;

    @BeforeEach
    void aContractIsPerformed() throws Exception {
        bureau.open("2026-04-07");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        supplier = bureau.supplier(TONGXIN);
        agreement = agreements.begin(officer, TONGXIN, "1050000", "50 50", Set.of());
        told.heard.clear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerOrdersItOnThePage(boolean about) throws Exception {
        mvc.perform(post("/cases/new/rectification")
                        .param("_step", "confirm")
                        .param("_command", UUID.randomUUID().toString())
                        .param("about", about ? agreement : "")
                        .param("agreement", agreement)
                        .param("findings[0].kind", "RECORDS")
                        .param("findings[0].finding", "三次活动没有签到表。")
                        .param("findings[0].basis", "合同第六条")
                        .param("findings[0].asked", "补齐签到表。")
                        .param("days", "20")
                        .param("reason", "补录资料需要走访。")
                        .with(user(TestAccounts.of(officer)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/cases/ZG*"));
    }

    @Test
    void whatAnAuditorDemandsIsPutRightItemByItemAndClosedByALetter() {
        // the auditor finds two things and may do no more than demand
        String caseNo = bureau.start("rectification", bureau.staff(Role.AUDITOR), order(20));
        assertThat(letters(caseNo, supplier)).containsExactly("整改通知书.pdf");
        assertThat(rectifications.allClosed(agreement)).isFalse();
        plan(caseNo, "2026-04-20");
        // an item without a word of what was done cannot be handed in
        assertThatThrownBy(() -> bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "补齐了签到表。", null)))
                .isInstanceOf(FormRejected.class);
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "补齐了签到表。", "已配齐持证社工。"));
        // one of the two is returned with its reason, and only that one is open afterwards
        bureau.act(caseNo, "recheck", officer, recheck(10, "MET", null, "RETURN", "只有两人持证。"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("rectify");
        assertThat(bureau.sample("rectification-evidence", supplier, Map.of())).isNotEmpty();
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "第三人已到岗。"));
        bureau.act(caseNo, "recheck", officer, recheck(null, "MET", null));
        bureau.ended(caseNo, "rectified");
        assertThat(letters(caseNo, supplier)).containsExactly("整改通知书.pdf", "整改办结通知书.pdf");
        assertThat(told.heard).containsExactly(caseNo + " passed");
        assertThat(rectifications.allClosed(agreement)).isTrue();
        assertThat(suspended()).isFalse();
    }

    @Test
    void whoFoundItDoesNotRecheckIt() {
        String caseNo = handedIn();
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                Set.of(Role.OFFICER, Role.SECTION_HEAD),
                officer.unitId(),
                null,
                null);
        assertThatThrownBy(() -> bureau.act(caseNo, "recheck", both, recheck(null, "MET", null, "MET", null)))
                .isInstanceOf(RuntimeException.class);
        bureau.act(caseNo, "recheck", head, recheck(null, "MET", null, "MET", null));
        bureau.ended(caseNo, "rectified");
    }

    @Test
    void aSecondFailureStopsPaymentAndPassingAfterItLetsPaymentGoOn() {
        String caseNo = handedIn();
        bureau.act(caseNo, "recheck", head, recheck(10, "RETURN", "签到笔迹一致。", "MET", null));
        assertThat(suspended()).isFalse();
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "重新走访补签。"));
        bureau.act(caseNo, "recheck", head, recheck(null, "RETURN", "仍缺一次活动。"));
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideSanction");
        bureau.act(caseNo, "decideSanction", bureau.staff(Role.LEADER), step("STOP_PAYMENT", 10));
        assertThat(suspended()).isTrue();
        assertThat(told.heard).containsExactly(caseNo + " STOP_PAYMENT");
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "三次活动资料齐全。"));
        bureau.act(caseNo, "recheck", head, recheck(null, "MET", null));
        bureau.ended(caseNo, "rectified");
        assertThat(suspended()).isFalse();
        assertThat(told.heard).endsWith(caseNo + " passed");
    }

    @Test
    void afterThatNothingIsLeftButToProposeTheTermination() {
        String caseNo = handedIn();
        bureau.act(caseNo, "recheck", head, recheck(10, "RETURN", "签到笔迹一致。", "MET", null));
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "重新走访补签。"));
        bureau.act(caseNo, "recheck", head, recheck(null, "RETURN", "仍缺一次活动。"));
        bureau.act(caseNo, "decideSanction", bureau.staff(Role.LEADER), step("STOP_PAYMENT", 10));
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "再次走访补签。"));
        bureau.act(caseNo, "recheck", head, recheck(null, "RETURN", "仍缺一次活动。"));
        // payment cannot be stopped twice
        assertThatThrownBy(
                        () -> bureau.act(caseNo, "decideSanction", bureau.staff(Role.LEADER), step("STOP_PAYMENT", 10)))
                .isInstanceOf(RuntimeException.class);
        bureau.act(caseNo, "decideSanction", bureau.staff(Role.LEADER), step("TERMINATE", null));
        bureau.ended(caseNo, "terminationProposed");
        assertThat(told.heard).endsWith(caseNo + " TERMINATE");
        assertThat(suspended()).isTrue();
        assertThat(rectifications.allClosed(agreement)).isFalse();
    }

    @Test
    void moreTimeIsGrantedOnceAndOnlyWhileThePeriodRuns() {
        // 20 days from 7 April end on Monday 27 April
        String caseNo = bureau.start("rectification", officer, order(20));
        plan(caseNo, "2026-04-20");
        bureau.set("2026-04-27T23:59:58");
        bureau.act(caseNo, "rectify", supplier, moreTime());
        bureau.act(
                caseNo,
                "decideExtension",
                officer,
                Map.of("decision", "GRANT", "until", "2026-05-06", "opinion", "理由属实，准予延期。"));
        assertThatThrownBy(() -> bureau.act(caseNo, "rectify", supplier, moreTime()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_MORE_TIME");
        String late = bureau.start("rectification", officer, order(20));
        plan(late, "2026-05-10");
        bureau.at("2026-05-19T00:00:01");
        assertThatThrownBy(() -> bureau.act(late, "rectify", supplier, moreTime()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NO_MORE_TIME");
    }

    @Test
    void aPeriodIsAsLongAsTheLimitAtMost() {
        assertThat(bureau.start("rectification", officer, order(30))).startsWith("ZG2026-");
        assertThatThrownBy(() -> bureau.start("rectification", officer, order(31)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("PERIOD_TOO_LONG");
    }

    @Test
    void whatIsNotHandedInIsReportedAndHeldToHaveFailedOnlyAfterItsPeriod() throws Exception {
        String caseNo = rectifications.open(
                new Order(
                        agreement,
                        agreement,
                        List.of(new Finding(Kind.RECORDS, "台账缺失。", "合同第六条", "补齐台账。")),
                        15,
                        "方案规定十五日。",
                        true,
                        new LegalBasis("深圳市政府购买社会工作服务考核办法", "")),
                null);
        plan(caseNo, "2026-04-20");
        var officers = user(TestAccounts.of(officer));
        mvc.perform(missed(caseNo, "{\"days\":10,\"reason\":\"期限届满没有提交。\"}").with(officers))
                .andExpect(status().isUnprocessableContent());
        bureau.at("2026-04-23T08:00");
        mvc.perform(get("/api/v1/rectifications").param("show", "OVERDUE").with(officers))
                .andExpect(
                        jsonPath("$[?(@.caseNo == '" + caseNo + "')].overdue").value(true));
        assertThat(jdbc.sql("select count(*) from message where case_no = ? and subject like '整改逾期%'")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        mvc.perform(missed(caseNo, "{\"days\":10,\"reason\":\"期限届满没有提交。\"}").with(officers))
                .andExpect(status().isNoContent());
        assertThat(bureau.openNodes(caseNo)).containsExactly("rectify");
        bureau.at("2026-05-07T08:00");
        mvc.perform(missed(caseNo, "{\"reason\":\"再次没有提交。\"}").with(officers)).andExpect(status().isNoContent());
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideSanction");
    }

    @Test
    void theRegisterShowsAnOrganizationItsOwnAndNobodyElses() throws Exception {
        String caseNo = bureau.start("rectification", officer, order(20));
        Actor other = bureau.supplier("52430198MJJ020056A");
        mvc.perform(get("/rectifications").with(user(TestAccounts.of(supplier))))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(caseNo)));
        mvc.perform(get("/rectifications").with(user(TestAccounts.of(other))))
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(caseNo))));
        mvc.perform(get("/rectifications/" + caseNo).with(user(TestAccounts.of(supplier))))
                .andExpect(status().isOk());
        mvc.perform(get("/rectifications/" + caseNo).with(user(TestAccounts.of(other))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/rectifications/" + caseNo).with(user(TestAccounts.of(other))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/cases/" + caseNo).with(user(TestAccounts.of(supplier))))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("/rectifications/" + caseNo)));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder missed(
            String caseNo, String body) {
        return post("/api/v1/rectifications/" + caseNo + "/missed")
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private String handedIn() {
        String caseNo = bureau.start("rectification", officer, order(20));
        plan(caseNo, "2026-04-20");
        bureau.act(caseNo, "rectify", supplier, proof("HAND_IN", "补齐了签到表。", "已配齐持证社工。"));
        return caseNo;
    }

    private Map<String, Object> order(int days) {
        return Map.of(
                "agreement",
                agreement,
                "findings",
                List.of(
                        Map.of("kind", "RECORDS", "finding", "三次活动没有签到表。", "basis", "合同第六条", "asked", "补齐签到表。"),
                        Map.of("kind", "STAFF", "finding", "持证社工不足三人。", "basis", "合同第八条", "asked", "配齐持证社工。")),
                "days",
                days,
                "reason",
                "补录资料需要走访。");
    }

    private void plan(String caseNo, String doneBy) {
        int items = jdbc.sql("select count(*) from rectification_item where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < items; i++) rows.add(Map.of("measure", "逐项整改。", "person", "周敏", "doneBy", doneBy));
        bureau.act(caseNo, "planRectification", supplier, Map.of("items", rows));
    }

    private static Map<String, Object> proof(String decision, String... done) {
        var rows = new ArrayList<Map<String, Object>>();
        for (String d : done) {
            rows.add(d == null ? Map.of() : Map.of("done", d));
        }
        return Map.of("decision", decision, "items", rows);
    }

    private static Map<String, Object> moreTime() {
        return Map.of("decision", "MORE_TIME", "moreTimeReason", "志愿者返乡，补签困难。", "items", List.of(Map.of(), Map.of()));
    }

    private static Map<String, Object> recheck(Integer againDays, String... resultsAndReasons) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < resultsAndReasons.length; i += 2) {
            var row = new HashMap<String, Object>(Map.of("result", resultsAndReasons[i]));
            if (resultsAndReasons[i + 1] != null) row.put("reason", resultsAndReasons[i + 1]);
            rows.add(row);
        }
        var form = new HashMap<String, Object>(Map.of("items", rows, "way", "ON_SITE"));
        if (againDays != null) form.put("againDays", againDays);
        return form;
    }

    private static Map<String, Object> step(String sanction, Integer againDays) {
        var form = new HashMap<String, Object>(Map.of("sanction", sanction, "opinion", "两次复查均不合格。"));
        if (againDays != null) form.put("againDays", againDays);
        return form;
    }

    private List<String> letters(String caseNo, Actor actor) {
        return documents.of(caseNo, actor, true).stream().map(d -> d.name()).toList();
    }

    private boolean suspended() {
        return jdbc.sql("select exists (select from payment_suspension where agreement = ? and until is null)")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }
}
