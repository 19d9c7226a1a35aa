package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Grant schemes as people read them and try them out, and the register of awards elsewhere, on pages and interface. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantSchemePagesTest {

    private static final String NGO = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    MockMvc mvc;

    @Autowired
    GrantSchemeBook book;

    Actor officer;
    Actor head;
    Actor applicant;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        applicant = bureau.supplier(NGO);
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(as(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private long id(String code) {
        return book.list(officer).stream()
                .filter(k -> k.scheme().code().equals(code))
                .findFirst()
                .orElseThrow()
                .scheme()
                .id();
    }

    @Test
    void theListAndOneSchemeReadLikeText() throws Exception {
        assertThat(page("/grants/schemes", officer)).contains("起草方案", "太仓市公益创投A类", "项未核实", "其他渠道的资助");
        assertThat(page("/grants/schemes", applicant)).contains("太仓市公益创投A类").doesNotContain("起草方案", "其他渠道的资助");
        String one = page("/grants/schemes/" + id("TC-CHUANGTOU-A"), officer);
        assertThat(one)
                .contains(
                        "政府购买服务（验收、税务发票）",
                        "≥ 2A",
                        "60,000.00 元",
                        "8个月",
                        "前1个年度内不得有",
                        "60%，协议签订后15个工作日内",
                        "来源未写明，按一般公共预算拟定");
        assertThat(page("/grants/schemes/" + id("SX-CENTRAL-C"), applicant))
                .contains("标准不超过500元", "第3次（天）起标准不超过200元", "财政支持社会组织项目申报书填报说明");
        String english = mvc.perform(get("/grants/schemes/" + id("LH-CHUANGTOU"))
                        .with(as(officer))
                        .locale(java.util.Locale.ENGLISH)
                        .header("Accept-Language", "en"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(english).contains("10,000.00 / 30,000.00");
        mvc.perform(get("/grants/schemes/99999").with(as(officer))).andExpect(status().isNotFound());
    }

    @Test
    void versionsAreComparedTheOlderFirst() throws Exception {
        var versions = book.versions(book.get(id("GZ-CHUANGTOU"), officer).scheme(), officer);
        assertThat(versions).hasSize(3);
        long newest = versions.get(0).scheme().id();
        long first = versions.get(2).scheme().id();
        String both = page("/grants/schemes/" + newest + "/comparison?with=" + first, officer);
        assertThat(both).contains("300,000.00 元", "500,000.00 元", "第 1 版与第 3 版的不同");
        assertThat(both.indexOf("300,000.00")).isLessThan(both.indexOf("500,000.00"));
        assertThat(page("/grants/schemes/" + newest + "/comparison?with=" + newest, officer))
                .contains("两个版本内容相同");
    }

    @Test
    void anOfficerTriesAnOrganizationAndAnOrganizationItself() throws Exception {
        long taicang = id("TC-CHUANGTOU-A");
        String asked = "/grants/schemes/try?scheme=" + taicang
                + "&day=2026-06-30&from=2026-08-01&until=2027-02-28&title=x&budget=80000&own=0&requested=65000";
        String tried = page(asked + "&code=" + NGO, officer);
        assertThat(tried).contains("7个整月", "不符合", "有条件不符合", "60,000.00 元", "每个项目最多60,000.00元");
        assertThat(page(asked + "&code=52321200MJ5A12340F", officer)).contains("没有找到这个统一社会信用代码的单位");
        // an organization is asked about itself, whatever code it sends
        String own = page(asked + "&code=52321200MJ5A12340F", applicant);
        assertThat(own).contains("7个整月").doesNotContain("没有找到");
        assertThat(page("/grants/schemes/try", applicant)).contains("试核");
        mvc.perform(post("/api/v1/grants/schemes/" + taicang + "/trials")
                        .with(as(officer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"code":"%s","day":"2026-06-30","from":"2026-08-01","until":"2027-03-31","title":"x",
                                 "budget":80000,"own":0,"requested":60000}
                                """.formatted(NGO)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.creditCode").value(NGO))
                .andExpect(jsonPath("$.conditions[?(@.rule == 'TERM')].met").value(true))
                .andExpect(jsonPath("$.most").value("60000.00"))
                .andExpect(jsonPath("$.refusal").isEmpty());
    }

    @Test
    void theInterfaceExportsASchemeThatReadsBack() throws Exception {
        String json = mvc.perform(
                        get("/api/v1/grants/schemes/" + id("ZS-BOAI100")).with(as(applicant)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var body = Samples.JSON.treeToValue(Samples.JSON.readTree(json).get("body"), GrantScheme.Body.class);
        assertThat(body).isEqualTo(Samples.of("zhongshan-2014").body());
        mvc.perform(get("/api/v1/grants/schemes").with(as(head)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.code == 'ZS-BOAI100')].version").value(1));
    }

    @Test
    void aDraftOpensOnItsBaseAndTellsItsProblemsAtTheFields() throws Exception {
        String start = page("/cases/new/grantScheme?about=" + id("TC-CHUANGTOU-A"), officer);
        assertThat(start).contains("太仓市公益创投A类");
        String caseNo = bureau.start(
                "grantScheme",
                officer,
                Map.of("beginning", "COPY", "base", String.valueOf(id("TC-CHUANGTOU-A")), "reason", "测试"));
        String task = page("/tasks/" + bureau.open(caseNo, "draftScheme").get(0).taskId(), officer);
        assertThat(task).contains("TC-CHUANGTOU-A", "太仓市公益创投项目征集公告（2018年）", "政府购买服务合同");
        mvc.perform(get("/cases/new/grantScheme").with(as(applicant))).andExpect(status().is4xxClientError());
    }

    @Test
    void awardsElsewhereAreEnteredOnThePageOrFromAFile() throws Exception {
        assertThat(page("/grants/elsewhere", officer)).contains("没有疑似重复的项目", "从文件导入");
        assertThat(page("/grants/elsewhere", head)).doesNotContain("从文件导入");
        mvc.perform(post("/grants/elsewhere")
                        .param("code", "52321200MJ5A12340G")
                        .param("title", "独居老人陪伴")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("必须填写", "独居老人陪伴"));
        var file = new MockMultipartFile(
                "file",
                "a.csv",
                "text/csv",
                ("统一社会信用代码,项目名称,资助单位,文号或者编号,金额（元）,批准日期,项目开始,项目结束,来源\n" + NGO
                                + ",独居老人陪伴,省民政厅,P1,50000,2026-05-01,2026-07-01,2026-12-31,公示\n")
                        .getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/grants/elsewhere/import")
                        .file(file)
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("新登记 1 行"));
        assertThat(page("/grants/elsewhere?code=" + NGO, officer)).contains("省民政厅", "50,000.00");
        mvc.perform(get("/api/v1/grants/elsewhere?code=" + NGO).with(as(head)))
                .andExpect(jsonPath("$[0].row.number").value("P1"));
        mvc.perform(post("/grants/elsewhere").with(as(head)).with(csrf())).andExpect(status().isForbidden());
        mvc.perform(get("/grants/elsewhere/import/template").with(as(officer))).andExpect(status().isOk());
        mvc.perform(post("/grants/elsewhere/decisions")
                        .param("agreement", "ZX2026-999")
                        .param("reference", "W1")
                        .param("found", "false")
                        .param("reason", "x")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }
}
