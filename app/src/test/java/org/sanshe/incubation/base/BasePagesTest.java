package org.sanshe.incubation.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Bases as people read them and try them out, on pages and interface. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BasePagesTest {

    private static final String NGO = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    MockMvc mvc;

    Actor officer;
    Actor stranger;
    Actor operator;
    long base;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        stranger = bureau.supplier(NGO);
        operator = bureau.supplier("51430198MJJ010018P");
        base = incubating.base(3);
        incubating.operate(base, "51430198MJJ010018P", LocalDate.of(2026, 1, 1));
        long founders = incubating.founders("银龄互助筹备组");
        incubating.tenant(base, founders, Track.FOUNDING, LocalDate.of(2026, 5, 1), LocalDate.of(2027, 4, 30));
        incubating.call(base, "2026-05-01T00:00+08:00", "2026-06-30T17:00+08:00");
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    private String page(String path, Actor actor) throws Exception {
        var request = get(path);
        if (actor != null) request.with(as(actor));
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theMapCountsPlacesAndFilters() throws Exception {
        assertThat(page("/incubation/bases", officer))
                .contains("明湖社会组织孵化基地", "孵化位3个，占用1个，待确认0个", "空余2个", "明湖区社会工作协会运营", "认定新基地", "作为底稿");
        assertThat(page("/incubation/bases", stranger))
                .contains("明湖社会组织孵化基地", "泸州市社会组织孵化基地入驻办法")
                .doesNotContain("认定新基地", "/cases/new/incubationBase");
        assertThat(mvc.perform(get("/incubation/bases").with(as(officer)).cookie(new Cookie("LANG", "en")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Minghu Incubation Base", "3 places, 1 taken");
        assertThat(page("/incubation/bases?level=PROVINCE", officer)).contains("没有符合条件的基地");
        assertThat(page("/incubation/bases?region=4301&free=true&text=明湖", officer))
                .contains("明湖社会组织孵化基地");
        assertThat(page("/incubation/bases?region=5", officer)).contains("没有符合条件的基地");
    }

    @Test
    void oneBaseReadsLikeTextAndKeepsItsTenantsFromOutsiders() throws Exception {
        String path = "/incubation/bases/" + base;
        assertThat(page(path, officer))
                .contains("银龄互助筹备组", "行业协会、商会、联合会、基金会", "每3个月一次", "枢纽型具有3A以上等级", "修订", "关闭", "托管");
        assertThat(page(path, operator)).contains("银龄互助筹备组").doesNotContain(">修订<");
        assertThat(page(path, stranger)).contains("孵化位3个").doesNotContain("银龄互助筹备组", ">修订<");
        mvc.perform(get("/incubation/bases/999999").with(as(officer))).andExpect(status().isNotFound());
        mvc.perform(get(path + "?version=7").with(as(officer))).andExpect(status().isNotFound());
        assertThat(page("/incubation/bases/samples/KARAMAY-2022", stranger))
                .contains("登记不超过2年", "登记满4年", "克拉玛依", "未核实");
        mvc.perform(get("/incubation/bases/samples/NOWHERE").with(as(officer))).andExpect(status().isNotFound());
    }

    /** G07, G09: without a case. */
    @Test
    void whatWouldApply() throws Exception {
        String luzhou = "/incubation/bases/try?rules=LUZHOU-2025&kind=SERVICE_BODY&track=REGISTERED&stage=HUB&months=12"
                + "&registeredOn=2010-01-05&day=2025-02-20&penalties=";
        assertThat(page(luzhou + "2023-03-05", stranger)).contains("有条件不符合", "2023-02-20至2025-02-20");
        assertThat(page(luzhou + "2023-02-10", stranger)).contains("符合全部条件");
        assertThat(page(luzhou + "昨天", stranger)).contains("“昨天”不是日期");
        assertThat(page(
                        "/incubation/bases/try?rules=CHENGDU-2012&kind=FOUNDATION&track=FOUNDING&stage=SEED&nameApproved=true",
                        officer))
                .contains("申请单位属于：基金会");
        assertThat(page("/incubation/bases/try?rules=" + base + "&day=2019-12-31", officer))
                .contains("没有现行的管理办法");
        // whoever runs the base asks about itself
        assertThat(page("/incubation/bases/try?rules=" + base, operator)).contains("运营本基地的机构不得申请入驻本基地");
        assertThat(page("/incubation/bases/try?rules=" + base + "&code=" + NGO, officer))
                .contains("明湖区同心社会工作服务中心");
        assertThat(page("/incubation/bases/try?rules=" + base + "&code=51430198MJJ010018Q", officer))
                .contains("没有找到这个统一社会信用代码的单位");
        mvc.perform(
                        post("/api/v1/incubation/bases/LUZHOU-2025/trials")
                                .with(as(officer))
                                .with(csrf())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(
                                        "{\"kind\":\"SERVICE_BODY\",\"track\":\"REGISTERED\",\"stage\":\"START_UP\",\"months\":12,"
                                                + "\"registeredOn\":\"2024-01-05\",\"day\":\"2025-02-20\",\"penalties\":\"2023-03-05\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.met").value(false))
                .andExpect(jsonPath("$.conditions[?(@.rule == 'LOOK_BACK' && @.met == false)]")
                        .isNotEmpty());
    }

    @Test
    void theInterfaceSaysTheSameAndThePortalNamesNoTenant() throws Exception {
        mvc.perform(get("/api/v1/incubation/bases").with(as(stranger)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].places").value(3))
                .andExpect(jsonPath("$[0].taken").value(1));
        mvc.perform(get("/api/v1/incubation/bases/" + base).with(as(stranger)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rules.handOverDays").value(15))
                .andExpect(jsonPath("$.occupancy.taken").value(1));
        assertThat(page("/public/incubation", null)).contains("入驻招募", "空余2个").doesNotContain("银龄互助筹备组");
        mvc.perform(get("/public/incubation.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.bases[0].free").value(2))
                .andExpect(jsonPath("$.calls[0].closesAt").value("2026-06-30T17:00+08:00"));
    }
}
