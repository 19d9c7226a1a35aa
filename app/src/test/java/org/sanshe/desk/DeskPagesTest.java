package org.sanshe.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A contract in life as its organization, its bureau and its auditors see it: the same facts, and nobody else's. */
@SansheTest
class DeskPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Bureau bureau;

    @Autowired
    InLife inLife;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2026-03-02");
    }

    @Test
    void theOrganizationReadsWhatToDoFirstAndByWhen() throws Exception {
        String agreement = inLife.contract();
        String page = page("/engagements/" + agreement, inLife.supplier());
        assertThat(page).contains("请办理：提交成果", "截止 2026-03-22", "/tasks/", "中期验收", "120,000.00", "尚未付");
        assertThat(page("/engagements", inLife.supplier())).contains(agreement, "提交成果");
        assertThat(page("/engagements", bureau.staff(Role.OFFICER))).contains(agreement);
    }

    @Test
    void whatCameBackIsNamedWithItsReason() throws Exception {
        String agreement = inLife.contract();
        String milestone = inLife.milestone(agreement, 1);
        deliver(milestone);
        bureau.act(
                milestone,
                "checkDeliverables",
                bureau.staff(Role.OFFICER),
                Map.of(
                        "items",
                        List.of(Map.of("verdict", "RETURN", "reason", "缺第七个小组的签到表。"), Map.of("verdict", "OK")),
                        "resubmitBy",
                        "2026-03-20",
                        "deductions",
                        List.of()));
        assertThat(page("/engagements/" + agreement, inLife.supplier()))
                .contains("请办理：补交成果", "小组活动：缺第七个小组的签到表。")
                .doesNotContain("中期验收报告：");
    }

    @Test
    void nobodyElseSeesIt() throws Exception {
        String agreement = inLife.contract();
        Actor other = bureau.supplier("52430198MJJ020056A");
        mvc.perform(get("/engagements/" + agreement).with(user(TestAccounts.of(other))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/engagements").with(user(TestAccounts.of(other))))
                .andExpect(content().string(not(containsString(agreement))));
        Actor elsewhere = elsewhere(Role.AUDITOR);
        for (String address : List.of("/engagements/", "/trail/agreement/", "/api/v1/trail/agreement/")) {
            mvc.perform(get(address + agreement).with(user(TestAccounts.of(elsewhere))))
                    .andExpect(status().isNotFound());
        }
        assertThat(page("/trail?q=" + agreement, elsewhere)).doesNotContain("/trail/agreement/");
        mvc.perform(get("/trail").with(user(TestAccounts.of(inLife.supplier()))))
                .andExpect(status().isForbidden());
    }

    @Test
    void anAuditorGoesFromAVoucherToTheQuotaAndBack() throws Exception {
        String agreement = inLife.contract();
        String payment = inLife.claimed(agreement, 1, "120000");
        String order = inLife.released(payment, "120000");
        receipt(order, "120000");
        Actor auditor = bureau.staff(Role.AUDITOR);
        String settled = voucher(agreement, "SETTLE");
        String page = page("/trail/voucher/" + settled, auditor);
        assertThat(page)
                .contains("明财预〔2026〕12号", "2080299-" + agreement, voucher(agreement, "COMMIT"))
                .contains(agreement, inLife.milestone(agreement, 1), payment, order, settled)
                .contains("核对支付材料", "支付审批", "办理支付", "href=\"#O" + order + "\"", "href=\"#Q" + payment + "\"")
                .contains("完好无改动");
        // from the quota forth to what was paid of it
        assertThat(page("/trail/voucher/" + voucher(null, "ISSUE"), auditor)).contains(voucher(agreement, "COMMIT"));
        // by whatever number or amount is at hand
        for (String known : List.of(settled, order, payment, agreement, "120,000.00", "同心")) {
            assertThat(page("/trail?q=" + known, auditor)).as(known).contains("/trail/");
        }
        String json = "/api/v1/trail/payment/" + order;
        mvc.perform(get(json).with(user(TestAccounts.of(auditor))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.focus").value("O" + order))
                .andExpect(jsonPath("$.problems").isEmpty())
                .andExpect(jsonPath("$.nodes[?(@.stage == 'RECEIPT')].no").value(order));
        assertThat(page("/trail/payment/" + payment + "/export", auditor)).contains("国库回单", "120000.00", order);
    }

    @Test
    void whatWasAlteredIsSaidOnTheTrail() throws Exception {
        String agreement = inLife.contract();
        String payment = inLife.claimed(agreement, 1, "120000");
        jdbc.sql("update evidence_head set digest = repeat('f', 64) where case_no = ?")
                .param(payment)
                .update();
        assertThat(page("/trail/agreement/" + agreement, bureau.staff(Role.AUDITOR)))
                .contains("证据链有 1 处问题", payment + " 末尾被截断")
                .doesNotContain("完好无改动");
    }

    @Test
    void pagesAskAsOftenForThreePaymentsAsForOne() throws Exception {
        String one = inLife.contract();
        inLife.released(inLife.claimed(one, 1, "120000"), "120000");
        String three = inLife.contract();
        for (int no = 1; no <= 3; no++) {
            inLife.released(inLife.claimed(three, no, no == 1 ? "120000" : "90000"), no == 1 ? "120000" : "90000");
        }
        Actor auditor = bureau.staff(Role.AUDITOR);
        Actor supplier = inLife.supplier();
        for (String path : List.of("/trail/agreement/", "/engagements/")) {
            Actor reader = path.startsWith("/trail") ? auditor : supplier;
            page(path + one, reader);
            int few = Statements.in(() -> page(path + one, reader));
            assertThat(Statements.in(() -> page(path + three, reader))).as(path).isEqualTo(few);
        }
        int lists =
                Statements.in(() -> page("/engagements", supplier)) + Statements.in(() -> page("/overview", auditor));
        inLife.contract();
        assertThat(Statements.in(() -> page("/engagements", supplier))
                        + Statements.in(() -> page("/overview", auditor)))
                .isEqualTo(lists);
    }

    @Test
    void theOverviewNamesWhatIsLateAndNothingElse() throws Exception {
        String agreement = inLife.contract();
        Actor leader = bureau.staff(Role.LEADER);
        assertThat(page("/overview", leader)).contains("资金按来源").doesNotContain("逾期 ");
        String payment = inLife.claimed(agreement, 2, "90000");
        inLife.papers(payment, "90000");
        bureau.set("2026-05-11T10:00");
        assertThat(page("/overview", leader)).contains("提交成果", "逾期", payment, "90,000.00");
    }

    private void deliver(String milestone) {
        var supplier = inLife.supplier();
        bureau.act(
                milestone,
                "submitDeliverables",
                supplier,
                Map.of(
                        "items",
                        List.of(
                                Map.of(
                                        "handedIn",
                                        "六个小组的资料",
                                        "reached",
                                        6,
                                        "files",
                                        List.of(bureau.upload(supplier, "a"))),
                                Map.of("handedIn", "中期报告", "files", List.of(bureau.upload(supplier, "b"))))));
    }

    private void receipt(String order, String amount) throws Exception {
        String body = """
                [{"order": "%s", "on": "2026-03-02", "amount": %s, "status": "PAID"}]
                """.formatted(order, amount);
        mvc.perform(post("/api/v1/payments/receipts")
                        .with(user(TestAccounts.of(bureau.staff(Role.TREASURY))))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].result").value("APPLIED"));
    }

    private String voucher(String agreement, String kind) {
        return jdbc.sql(
                        "select no from voucher where agreement is not distinct from cast(? as text) and kind = ? order by id desc limit 1")
                .params(java.util.Arrays.asList(agreement, kind))
                .query(String.class)
                .single();
    }

    private Actor elsewhere(Role role) {
        long unit = jdbc.sql("""
                        insert into unit (id, name, name_en, level, region_code, path)
                        select n, '邻县民政局', 'Neighbour', 'BUREAU', '430199', '/' || n || '/'
                        from nextval(pg_get_serial_sequence('unit', 'id')) n returning id
                        """).query(Long.class).single();
        return new Actor(-7, -7, "邻县审计", Set.of(role), unit, null, null);
    }

    private String page(String address, Actor reader) throws Exception {
        return mvc.perform(get(address).with(user(TestAccounts.of(reader))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
