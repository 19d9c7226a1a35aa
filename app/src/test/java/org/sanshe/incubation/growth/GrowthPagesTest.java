package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.incubation.growth.Grown.Tenant;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What mentors, tenants, the desk and the unit see and do on pages, in both languages, and what is not theirs. */
@SansheTest
class GrowthPagesTest {

    private static int stories;

    @Autowired
    Bureau bureau;

    @Autowired
    Grown grown;

    @Autowired
    CoachingLog log;

    @Autowired
    SignUps signUps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long base;
    private Tenant tenant;
    private Tenant other;
    private Mentor mentor;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        base = grown.base();
        tenant = grown.planned(base, "页面小组" + ++stories);
        other = grown.tenant(base, "页面小组" + ++stories);
        mentor = grown.mentor("陈立言", 20, List.of(Field.GOVERNANCE), null);
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    private static MockHttpServletRequestBuilder page(String path, Actor actor) {
        return get(path).with(as(actor));
    }

    @Test
    void aTenantSeesItsGrowthAndNobodyElseDoes() throws Exception {
        String path = "/incubation/tenancies/" + tenant.tenancy() + "/growth";
        mvc.perform(page(path, tenant.actor()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("理事会按季召开")))
                .andExpect(content().string(containsString("letter-radar")))
                .andExpect(content().string(containsString("薄弱")));
        mvc.perform(page(path, tenant.actor()).cookie(new Cookie("LANG", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Capacity diagnosis")))
                .andExpect(content().string(containsString("Weak")));
        mvc.perform(page(path, bureau.staff(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(page(path, other.actor())).andExpect(status().isNotFound());
        mvc.perform(page(path, grown.actor(mentor))).andExpect(status().isForbidden());
        mvc.perform(page("/api/v1" + path, tenant.actor()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.growth.goals").value(1));
        mvc.perform(page("/api/v1" + path, other.actor())).andExpect(status().isNotFound());
    }

    @Test
    void aMentorLogsASessionTheTenantAnswersAndTheBaseSettles() throws Exception {
        String caseNo = grown.coaching(tenant, mentor);
        bureau.at("2026-03-05T20:00");
        Actor chen = grown.actor(mentor);
        mvc.perform(page("/incubation/mentoring", chen))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("登记一次辅导")))
                .andExpect(content().string(containsString("value=\"2026-03-05\"")));
        mvc.perform(logs(caseNo, chen, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("先定章程")));
        mvc.perform(logs(caseNo, chen, "基地会议室")).andExpect(redirectedUrl("/incubation/mentoring"));
        mvc.perform(logs(caseNo, chen, "基地会议室"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经登记了一次辅导")));
        mvc.perform(logs(caseNo, grown.actor(grown.mentor("何晓", 8, List.of(Field.LAW), null)), "基地会议室"))
                .andExpect(status().isNotFound());
        long session = jdbc.sql("select id from coaching_session where mentoring = ?")
                .param(caseNo)
                .query(Long.class)
                .single();
        String path = "/incubation/tenancies/" + tenant.tenancy() + "/growth/sessions/" + caseNo + "/" + session;
        mvc.perform(post(path + "/confirmation").with(as(other.actor())).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(path + "/confirmation").with(as(tenant.actor()))).andExpect(status().isForbidden());
        mvc.perform(post(path + "/objection")
                        .with(as(tenant.actor()))
                        .with(csrf())
                        .param("reason", "时间不对"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(page("/incubation/tenancies/" + tenant.tenancy() + "/growth", bureau.staff(Role.OFFICER)))
                .andExpect(content().string(containsString("时间不对")))
                .andExpect(content().string(containsString("不计")));
        mvc.perform(post(path + "/decision")
                        .with(as(bureau.staff(Role.OFFICER)))
                        .with(csrf())
                        .param("counts", "true")
                        .param("reason", "有照片"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(page("/api/v1/incubation/mentoring", chen))
                .andExpect(jsonPath("$.confirmed").value(1.0));
        mvc.perform(page("/incubation/mentoring", chen).cookie(new Cookie("LANG", "en")))
                .andExpect(content().string(containsString("Log a session")))
                .andExpect(content().string(containsString("Confirmed")));
    }

    private static RequestBuilder logs(String caseNo, Actor mentor, String place) {
        return multipart("/incubation/mentoring/sessions")
                .with(as(mentor))
                .with(csrf())
                .param("mentoring", caseNo)
                .param("on", "2026-03-05")
                .param("begins", "09:00")
                .param("ends", "10:00")
                .param("place", place)
                .param("topics", "议事规则")
                .param("advice", "先定章程");
    }

    @Test
    void theUnitKeepsTheRegisterOfMentors() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        jdbc.sql("insert into account (person_id, username, password_hash) values (?, ?, '')")
                .params(grown.person("新导师", Role.MENTOR, null, null).personId(), "mentor-new" + stories)
                .update();
        jdbc.sql("insert into account_role select id, 'MENTOR' from account where username = ?")
                .param("mentor-new" + stories)
                .update();
        long person = jdbc.sql("select person_id from account where username = ?")
                .param("mentor-new" + stories)
                .query(Long.class)
                .single();
        mvc.perform(post("/incubation/mentors").with(as(officer)).with(csrf()).param("person", "" + person))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请至少选择一个领域")));
        var enter = post("/incubation/mentors")
                .with(as(officer))
                .with(csrf())
                .param("person", "" + person)
                .param("fields", "LAW")
                .param("languages", "ZH")
                .param("hours", "7.5")
                .param("relatives", "张三、李四");
        mvc.perform(enter).andExpect(redirectedUrl("/incubation/mentors"));
        mvc.perform(page("/incubation/mentors", officer))
                .andExpect(content().string(containsString("新导师")))
                .andExpect(content().string(not(containsString("张三"))));
        mvc.perform(page("/incubation/mentors?month=2026-03", bureau.staff(Role.AUDITOR))
                        .cookie(new Cookie("LANG", "en")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Hours a month")))
                .andExpect(content().string(not(containsString("id=\"enter\""))));
        mvc.perform(page("/incubation/mentors", tenant.actor())).andExpect(status().isForbidden());
        mvc.perform(post("/incubation/mentors/" + mentor.id() + "/state")
                        .with(as(officer))
                        .with(csrf())
                        .param("active", "false"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(page("/api/v1/incubation/mentors", officer))
                .andExpect(jsonPath("$.mentors[?(@.name == '陈立言')].active").value(false));
    }

    @Test
    void aTrainingIsSignedUpForCalledAndCheckedInto() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        String training = bureau.start(
                "incubationTraining",
                officer,
                Map.of(
                        "base",
                        "" + base,
                        "title",
                        "财务基础",
                        "fields",
                        List.of("FINANCE"),
                        "content",
                        "会计科目。",
                        "audience",
                        "TENANTS",
                        "seats",
                        1,
                        "credits",
                        2,
                        "minimum",
                        1,
                        "closes",
                        "2026-03-09T18:00",
                        "sessions",
                        List.of(Map.of(
                                "day",
                                "2026-03-10",
                                "begins",
                                "09:00",
                                "ends",
                                "11:00",
                                "place",
                                "会议室",
                                "trainer",
                                "陈立言"))));
        String path = "/incubation/training/" + training;
        mvc.perform(page("/incubation/training", tenant.actor()))
                .andExpect(content().string(containsString("财务基础")));
        mvc.perform(page(path, tenant.actor())).andExpect(content().string(containsString("id=\"sign-up\"")));
        mvc.perform(post(path + "/people").with(as(tenant.actor())).with(csrf()).param("person", " "))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path + "/people").with(as(tenant.actor())).with(csrf()).param("person", "林清"))
                .andExpect(redirectedUrl(path));
        mvc.perform(post("/api/v1" + path + "/people")
                        .with(as(other.actor()))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"person\":\"王一\"}"))
                .andExpect(status().isCreated());
        mvc.perform(page(path, other.actor()))
                .andExpect(content().string(containsString("候补第1位")))
                .andExpect(content().string(not(containsString("林清"))));
        mvc.perform(page(path, officer).cookie(new Cookie("LANG", "en")))
                .andExpect(content().string(containsString("Waiting, no. 1")));
        mvc.perform(page(path + "/sessions/1/roll", tenant.actor())).andExpect(status().isNotFound());
        bureau.set("2026-03-10T09:10");
        mvc.perform(page(path + "/sessions/1/roll", officer))
                .andExpect(content().string(containsString("林清")));
        String shown = mvc.perform(page(path + "/sessions/1/code", officer))
                .andExpect(header().exists("Refresh"))
                .andExpect(content().string(containsString("growth-qr")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        var code = Pattern.compile("growth-code\">([2-9A-Z]{6})<").matcher(shown);
        assertThat(code.find()).isTrue();
        long lin = signUps.of(training).get(0).id();
        mvc.perform(page(path + "/sessions/1/check-in?code=" + code.group(1), tenant.actor()))
                .andExpect(content().string(containsString("value=\"" + code.group(1) + "\"")));
        mvc.perform(post(path + "/sessions/1/check-in")
                        .with(as(tenant.actor()))
                        .with(csrf())
                        .param("people", "" + lin)
                        .param("code", "222222"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(path + "/sessions/1/check-in")
                        .with(as(tenant.actor()))
                        .with(csrf())
                        .param("people", "" + lin)
                        .param("code", code.group(1)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post(path + "/sessions/1/roll")
                        .with(as(officer))
                        .with(csrf())
                        .param("present", "" + lin))
                .andExpect(status().is3xxRedirection());
        bureau.set("2026-03-11T09:00");
        mvc.perform(post(path + "/sessions/1/corrections")
                        .with(as(officer))
                        .with(csrf())
                        .param("person", "" + lin)
                        .param("present", "false"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/api/v1" + path + "/sessions/1/corrections")
                        .with(as(officer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"person\":" + lin + ",\"present\":false,\"reason\":\"提前离开\"}"))
                .andExpect(status().isOk());
        mvc.perform(page(path, officer)).andExpect(content().string(containsString("提前离开")));
    }
}
