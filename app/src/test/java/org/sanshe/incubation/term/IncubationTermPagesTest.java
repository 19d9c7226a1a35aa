package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The base's desk and one tenancy: what each sees, that what is foreign is not there, and as many statements for many as for one. */
@SansheTest
class IncubationTermPagesTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    TermStory story;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long base;
    private Actor officer;
    private Actor tenant;
    private String no;

    @BeforeEach
    void aTenantInTerm() throws Exception {
        bureau.open("2026-03-02");
        officer = bureau.staff(Role.OFFICER);
        base = incubating.base(8);
        jdbc.sql("delete from incubation_operator").update();
        incubating.operate(base, operator(), LocalDate.parse("2020-01-01"));
        tenant = bureau.supplier(TONGXIN);
        jdbc.sql("update incubation_tenancy set status = 'CLOSED' where term_from is not null")
                .update();
        no = incubating.tenant(
                base,
                story.organization(TONGXIN),
                Track.REGISTERED,
                LocalDate.parse("2025-06-01"),
                LocalDate.parse("2026-06-01"));
        jdbc.sql("update case_file set operator_id = ? where case_no = ?")
                .params(bureau.supplier(operator()).organizationId(), no)
                .update();
        bureau.at("2026-03-02T09:00");
    }

    private String operator() {
        return code(1);
    }

    private String code(int n) {
        return jdbc.sql("select credit_code from organization where credit_code <> ? and credit_code like '52%'"
                        + " order by credit_code offset ? limit 1")
                .params(TONGXIN, n)
                .query(String.class)
                .single();
    }

    private MockHttpServletResponse response(String url, Actor who) throws Exception {
        return mvc.perform(get(url).with(user(TestAccounts.of(who))))
                .andReturn()
                .getResponse();
    }

    private String shown(String url, Actor who) throws Exception {
        var response = response(url, who);
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theDeskShowsTenantsAndWhatIsNext() throws Exception {
        for (Actor who : new Actor[] {officer, bureau.supplier(operator())}) {
            assertThat(shown("/incubation/desk/" + base, who))
                    .contains(no, "2025-06-01 至 2026-06-01", "75%", "等待下一次阶段评审", "已入驻 1", "共 8");
        }
        assertThat(shown("/api/v1/incubation/desk/" + base, officer)).contains("\"key\":\"periodic\"", "\"taken\":1");
        assertThat(response("/incubation/desk", bureau.supplier(operator())).getRedirectedUrl())
                .isEqualTo("/incubation/desk/" + base);
        assertThat(shown("/incubation/desk", tenant)).contains("没有由您办理的基地");
    }

    @Test
    void theTenancyIsShownWholeToItsPeopleAndToNobodyElse() throws Exception {
        assertThat(shown("/incubation/tenancies/" + no, tenant)).contains("出壳条件", "培训学时不少于8", "提出退驻", "孵化期开始");
        assertThat(shown("/api/v1/incubation/tenancies/" + no, tenant)).contains("\"conditions\"");
        Actor other = bureau.supplier(code(3));
        assertThat(response("/incubation/tenancies/" + no, other).getStatus()).isEqualTo(404);
        assertThat(response("/api/v1/incubation/tenancies/" + no, other).getStatus())
                .isEqualTo(404);
        assertThat(response("/incubation/desk/" + base, other).getStatus()).isEqualTo(404);
        assertThat(response("/incubation/desk/" + base, tenant).getStatus())
                .as("a tenant is not the base")
                .isEqualTo(404);
        assertThat(response("/api/v1/incubation/desk/" + base, tenant).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aLateHandOverIsSaid() throws Exception {
        story.leave(no, true, "长期不开展活动");
        bureau.set("2026-03-23T23:59");
        assertThat(shown("/incubation/tenancies/" + no, tenant))
                .contains("移交期限")
                .doesNotContain("已逾期");
        bureau.set("2026-03-24T08:00");
        assertThat(shown("/incubation/tenancies/" + no, tenant)).contains("已逾期");
        assertThat(shown("/incubation/desk/" + base, officer)).contains("已逾期");
    }

    @Test
    void manyTenantsCostAsManyStatementsAsOne() throws Exception {
        int one = Statements.in(() -> shown("/incubation/desk/" + base, officer));
        for (int i = 4; i < 8; i++) {
            incubating.tenant(
                    base,
                    incubating.founders("第" + i + "筹备组"),
                    Track.FOUNDING,
                    LocalDate.parse("2025-06-01"),
                    LocalDate.parse("2026-06-01"));
        }
        assertThat(Statements.in(() -> shown("/incubation/desk/" + base, officer)))
                .isEqualTo(one);
    }
}
