package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Many applications are checked at once, after a page that says what would follow. */
@SansheTest
class BulkCheckTest {

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

    private Actor officer;
    private String round;
    private List<String> all;

    @BeforeEach
    void threeApplications() throws Exception {
        bureau.open("2026-05-06");
        officer = bureau.staff(Role.OFFICER);
        var calling = new Calling(bureau, cases, jdbc);
        Actor warmSun = bureau.supplier(Calling.WARM_SUN);
        round = calling.call(
                Calling.body(Calling.OLD_ENOUGH, Calling.SIXTY_FORTY), "2026-05-01T00:00", "2026-05-20T17:00");
        all = List.of(
                calling.apply(round, warmSun, "title", "独居老人关爱"),
                calling.apply(round, warmSun, "title", "流动儿童课堂"),
                calling.apply(round, warmSun, "title", "残疾人就业支持"));
    }

    @Test
    void whatWouldFollowIsShownAndUndoneAndThenDoneOneByOne() throws Exception {
        String page = answer(get(path("")));
        assertThat(page).contains("独居老人关爱", "流动儿童课堂", "残疾人就业支持");
        String would = answer(verdict("/preview", "ADMIT", "", all.get(0), all.get(1)));
        assertThat(would).contains("预算审查").doesNotContain("残疾人就业支持");
        assertThat(all).allSatisfy(a -> assertThat(bureau.openNodes(a)).containsExactly("checkForm"));
        String done = answer(verdict("", "ADMIT", "", all.get(0), all.get(1)));
        assertThat(done).contains("已处理 2 件", "预算审查");
        assertThat(bureau.openNodes(all.get(0))).containsExactly("checkBudget");
        assertThat(bureau.openNodes(all.get(1))).containsExactly("checkBudget");
        assertThat(bureau.openNodes(all.get(2))).containsExactly("checkForm");
    }

    @Test
    void oneIsReturnedAndOneRefusedWithTheirReason() throws Exception {
        mvc.perform(verdict("/preview", "RETURN", "", all.get(0))
                        .with(user(TestAccounts.of(officer)))
                        .with(csrf()))
                .andExpect(status().isBadRequest());
        answer(verdict("", "RETURN", "请写明每次活动的人数", all.get(0)));
        assertThat(applications.get(all.get(0)).status()).isEqualTo(Status.RETURNED);
        answer(verdict("", "DECLINE", "项目的实施地点和服务对象都不在本区", all.get(1)));
        assertThat(applications.get(all.get(1)).status()).isEqualTo(Status.INELIGIBLE);
        assertThat(applications.get(all.get(1)).reason()).contains("不在本区");
    }

    /** Finance sees the budgets alone, and approves as applied for or refuses; a budget is not returned. */
    @Test
    void budgetsAreApprovedAsAppliedForAfterALook() throws Exception {
        answer(verdict("", "ADMIT", "", all.get(0), all.get(1)));
        officer = bureau.staff(Role.FINANCE);
        assertThat(answer(get(path("")))).contains("独居老人关爱", "流动儿童课堂").doesNotContain("残疾人就业支持");
        assertThat(answer(verdict("/preview", "RETURN", "请补充", all.get(0)))).contains("不能办理");
        assertThat(answer(verdict("/preview", "ADMIT", "", all.get(0)))).contains("可以办理");
        assertThat(bureau.openNodes(all.get(0))).containsExactly("checkBudget");
        answer(verdict("", "ADMIT", "", all.get(0)));
        assertThat(applications.get(all.get(0)).status()).isEqualTo(Status.ADMITTED);
        assertThat(applications.lines(all.get(0))).allMatch(l -> l.amount().equals(l.approved()));
        answer(verdict("", "DECLINE", "预算与活动安排明显不符", all.get(1)));
        assertThat(applications.get(all.get(1)).status()).isEqualTo(Status.INELIGIBLE);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder verdict(
            String step, String verdict, String reason, String... chosen) {
        return post(path(step))
                .param("application", chosen)
                .param("verdict", verdict)
                .param("reason", reason)
                .param("section", "1")
                .param("_command", UUID.randomUUID().toString());
    }

    private String path(String step) {
        return "/grants/rounds/" + round + "/checks" + step;
    }

    private String answer(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(user(TestAccounts.of(officer))).with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
