package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.grant.application.Calling.SIXTY_FORTY;
import static org.sanshe.grant.application.Calling.WARM_SUN;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 申报单位的页面: what is open to it and why not, where its applications stand, and how to take one back. */
@SansheTest
class GrantApplicantPagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantApplications applications;

    @Autowired
    MockMvc mvc;

    private Calling calling;
    private Actor warmSun;
    private String round;

    @BeforeEach
    void aCallStandsOpen() throws Exception {
        bureau.open("2026-05-06");
        calling = new Calling(bureau, cases, jdbc);
        warmSun = bureau.supplier(WARM_SUN);
        round = calling.call(Calling.body(Calling.OLD_ENOUGH, SIXTY_FORTY), "2026-05-01T00:00", "2026-05-20T17:00");
    }

    @Test
    void openCallsSayAtAGlanceWhetherOneMayApplyAndWhyNot() throws Exception {
        String mine = page("/grants/mine", warmSun);
        assertThat(mine).contains("可以申报", "2026-05-20 17:00", "about=" + round);
        mvc.perform(get("/grants/mine").cookie(new Cookie("LANG", "en")).with(user(TestAccounts.of(warmSun))))
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("You may apply", "Open calls"));
        String company = page("/grants/mine", bureau.supplier("91430198MA4J00108P"));
        assertThat(company).contains("不符合条件", "不能申报的原因").doesNotContain("about=" + round);
    }

    @Test
    void theBoardAsksAsManyStatementsForFiveCallsAsForOne() throws Exception {
        page("/grants/mine", warmSun);
        int one = Statements.in(() -> page("/grants/mine", warmSun));
        for (int day = 21; day < 25; day++) {
            calling.call(
                    Calling.body(Calling.OLD_ENOUGH, SIXTY_FORTY), "2026-05-01T00:00", "2026-05-" + day + "T17:00");
        }
        assertThat(page("/grants/mine", warmSun)).contains("2026-05-20 17:00", "2026-05-24 17:00");
        assertThat(Statements.in(() -> page("/grants/mine", warmSun))).isEqualTo(one);
    }

    @Test
    void theFirstPageShowsTheConditionsAndTheRegistryBeforeAnythingIsTyped() throws Exception {
        String first = page("/cases/new/grantApplication?about=" + round, warmSun);
        assertThat(first).contains("申报条件", "符合", "明湖区暖阳为老服务中心", "社会组织登记库", "第 1 步");
        String refused = page("/cases/new/grantApplication?about=" + round, bureau.supplier("91430198MA4J00108P"));
        assertThat(refused).contains("提交时将不予受理", "不符合");
    }

    @Test
    void aPageIsKeptAsItIsLeftAndSaysWhatIsMissing() throws Exception {
        // an organization that never applied: nothing is known but what the registry holds
        Actor newcomer = bureau.supplier("52430198MJJ020056A");
        var person = user(TestAccounts.of(newcomer));
        String address = "/cases/new/grantApplication?about=" + round;
        String there = mvc.perform(post(address + "&_at=Project")
                        .param("_part", "title,field,need,goals,innovation")
                        .param("_at", "Project")
                        .param("title", "明湖区独居老人关爱项目")
                        .param("field", "为老服务")
                        .param("need", "2026年3月摸底：全区独居老人1,260人，其中每月无人探访312人。")
                        .param("goals", "180名独居老人每月探访2次，全年24次。")
                        .param("_step", "next")
                        .with(person)
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).contains("_at=People");
        assertThat(page(address + "&_at=Project", newcomer)).contains("明湖区独居老人关爱项目");
        assertThat(page("/grants/mine", newcomer)).contains("草稿保存于");
        String check = page(address + "&_at=check", newcomer);
        assertThat(check).contains("还缺以下内容", "预算", "承诺").doesNotContain("封存");
        mvc.perform(post(address + "&_at=Budget")
                        .param("_part", "lines")
                        .param("_at", "Budget")
                        .param("_rows:lines", "1")
                        .param("lines[0].category", "TRAINING")
                        .param("lines[0].item", "培训")
                        .param("lines[0].times", "1")
                        .param("lines[0].price", "351")
                        .param("lines[0].grant", "100")
                        .param("_step", "next")
                        .with(person)
                        .with(csrf()))
                .andExpect(status().is(422))
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("申报指南第七条", "351.00", "28.5%"));
    }

    @Test
    void whatWasHandedInIsReadByItsOrganizationAndTheBureauAndNobodyElse() throws Exception {
        String no = calling.apply(round, warmSun);
        bureau.act(
                no, "checkForm", bureau.staff(Role.OFFICER), Calling.formalCheck(Map.of(Section.TEAM, "请更正负责人任职情况")));
        assertThat(page("/grants/mine", warmSun)).contains("退回补正", "2026-05-12 23:59");
        for (Actor reader : new Actor[] {warmSun, bureau.staff(Role.OFFICER), bureau.staff(Role.AUDITOR)}) {
            assertThat(page("/grants/applications/" + no, reader))
                    .contains("明湖区独居老人关爱项目", "请更正负责人任职情况", "60,000.00", "20 × 2 × 300.00");
        }
        assertThat(page("/cases/" + no, warmSun)).contains("撤回申请", "查看申请内容");
        Actor other = bureau.supplier("52430198MJJ02003XF");
        for (String address : new String[] {
            "/grants/applications/" + no,
            "/grants/applications/" + no + "/withdrawal",
            "/api/v1/grants/applications/" + no
        }) {
            mvc.perform(get(address).with(user(TestAccounts.of(other))).accept(MediaType.ALL))
                    .andExpect(r -> assertThat(r.getResponse().getStatus()).isIn(404, 405));
        }
        mvc.perform(post("/grants/applications/" + no + "/withdrawal")
                        .param("reason", "不是我的")
                        .with(user(TestAccounts.of(other)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        String task = bureau.open(no, "completeApplication").get(0).taskId();
        assertThat(page("/tasks/" + task, warmSun))
                .contains("退回项目和理由", "请更正负责人任职情况", "leadName")
                .doesNotContain("name=\"title\"", "name=\"goals\"");
    }

    @Test
    void itIsWithdrawnWhileNothingIsDecided() throws Exception {
        String no = calling.apply(round, warmSun);
        var person = user(TestAccounts.of(warmSun));
        String address = "/grants/applications/" + no + "/withdrawal";
        mvc.perform(post(address).with(person).with(csrf())).andExpect(status().is(422));
        mvc.perform(post(address).param("reason", "项目另有资金").with(person).with(csrf()))
                .andExpect(status().is3xxRedirection());
        bureau.ended(no, "withdrawn");
        assertThat(applications.get(no).status()).isEqualTo(Status.WITHDRAWN);
        assertThat(page("/grants/applications/" + no, warmSun)).contains("已撤回", "项目另有资金");
        mvc.perform(post(address).param("reason", "再次").with(person).with(csrf()))
                .andExpect(status().is(422));
    }

    @Test
    void anAdmittedOneIsWithdrawnTooAndADecidedOneIsNot() throws Exception {
        String no = calling.apply(round, warmSun);
        bureau.act(no, "checkForm", bureau.staff(Role.OFFICER), Calling.formalCheck(Map.of()));
        bureau.act(
                no,
                "checkBudget",
                bureau.staff(Role.FINANCE),
                Map.of(
                        "lines",
                        java.util.List.of(Map.of("approved", "12000"), Map.of("approved", "88000.08")),
                        "decision",
                        "ADMIT"));
        mvc.perform(post("/api/v1/grants/applications/" + no + "/withdrawal")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"项目另有资金\"}")
                        .with(user(TestAccounts.of(warmSun)))
                        .with(csrf()))
                .andExpect(status().isOk());
        bureau.ended(no, "applicationDecided");
        String other = calling.apply(round, warmSun, "title", "明湖区另一个项目");
        jdbc.sql("update grant_application set status = 'DECLINED' where case_no = ?")
                .param(other)
                .update();
        mvc.perform(get("/grants/applications/" + other + "/withdrawal").with(user(TestAccounts.of(warmSun))))
                .andExpect(status().is(422));
    }

    @Test
    void theInterfaceSaysTheSame() throws Exception {
        String no = calling.apply(round, warmSun);
        assertThat(page("/api/v1/grants/mine", warmSun)).contains(no, round, "\"next\"");
        assertThat(page("/api/v1/grants/applications/" + no, warmSun)).contains("\"sections\"", "\"lines\"");
        mvc.perform(post("/api/v1/grants/calls/" + round + "/budget/check")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"lines\":[{\"category\":\"TRAINING\",\"item\":\"x\",\"times\":1,\"price\":\"351\",\"grant\":\"0\"}]}")
                        .with(user(TestAccounts.of(warmSun)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("lines[0].price", "申报指南第七条"));
    }

    private String page(String address, Actor actor) throws Exception {
        return mvc.perform(get(address).with(user(TestAccounts.of(actor))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
