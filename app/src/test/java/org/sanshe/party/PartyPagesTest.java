package org.sanshe.party;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.identity.Accounts;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** The pages of the registry, asked as people ask them. */
@SansheTest
@Transactional
class PartyPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    DemoParties demo;

    @Autowired
    Registry registry;

    @Autowired
    TableReader reader;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    jakarta.persistence.EntityManager entities;

    private long warmSun;
    private long together;

    @BeforeEach
    void load() {
        demo.load(null);
        entities.flush();
        entities.clear();
        warmSun = registry.search("暖阳", 1).get(0).id();
        together = registry.search("同心", 1).get(0).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageIsWholeInBothLanguages(String language) throws Exception {
        long evaluator = jdbc.sql("select id from evaluator where name = '林疏影'")
                .query(Long.class)
                .single();
        for (String path : new String[] {
            "/organizations",
            "/organizations?q=明湖&kind=SERVICE_BODY&rating=3",
            "/organizations?listed=ABNORMAL",
            "/organizations/" + warmSun,
            "/organizations/new",
            "/organizations/" + warmSun + "/edit",
            "/organizations/" + warmSun + "/facts/INSPECTIONS",
            "/organizations/import",
            "/evaluators",
            "/evaluators?q=社会工作",
            "/evaluators/new",
            "/evaluators/" + evaluator,
            "/evaluators/" + evaluator + "?with=暖阳",
            "/evaluators/" + evaluator + "/relatives"
        }) {
            String page = mvc.perform(get(path).with(officer()).cookie(new Cookie("LANG", language)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).as(path).contains("</html>").doesNotContain("??", "party.");
        }
    }

    @Test
    void theListFiltersAndPages() throws Exception {
        String all = page("/organizations");
        assertThat(all).contains("明湖区暖阳为老服务中心").contains("5A");
        assertThat(page("/organizations?listed=ABNORMAL"))
                .contains("明湖区启明儿童发展中心")
                .doesNotContain("明湖区和悦助残服务中心");
        assertThat(page("/organizations?rating=5")).contains("暖阳").doesNotContain("同心");
        assertThat(page("/organizations?q=%25")).doesNotContain("暖阳");
    }

    @Test
    void cardsMaskWhatIsSensitiveAndWarn() throws Exception {
        String card = page("/organizations/" + warmSun);
        assertThat(card)
                .contains("6229 **** **** 3012")
                .doesNotContain("6229001002003012")
                .doesNotContain("8800102");
        String children =
                page("/organizations/" + registry.search("启明", 1).get(0).id());
        assertThat(children).contains("列入活动异常名录");
        assertThat(page("/organizations/" + registry.search("益路", 1).get(0).id()))
                .contains("评估等级已过有效期");
        assertThat(page("/organizations/" + registry.search("邻里", 1).get(0).id()))
                .contains("有年度未参加年检");
        assertThat(page("/organizations/" + registry.search("福利院", 1).get(0).id()))
                .contains("不得作为政府购买服务的承接主体");
    }

    @Test
    void anOrganizationReadsItsOwnCardAndNoOther() throws Exception {
        RequestPostProcessor own = as(Role.ORGANIZATION, warmSun);
        mvc.perform(get("/organizations/" + warmSun).with(own))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("变更记录"))));
        assertThat(refusal(get("/organizations/" + together).with(own))).isInstanceOf(NotFound.class);
        assertThat(refusal(get("/organizations/999999").with(own))).isInstanceOf(NotFound.class);
        mvc.perform(get("/organizations").with(own)).andExpect(status().isForbidden());
        mvc.perform(get("/evaluators").with(own)).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECTION_HEAD", "PROCUREMENT", "SUPERVISOR", "AUDITOR", "FINANCE", "ADMIN", "EVALUATOR"})
    void onlyOfficersChangeTheRegistry(Role role) throws Exception {
        RequestPostProcessor who = as(role, null);
        mvc.perform(get("/organizations/new").with(who)).andExpect(status().isForbidden());
        mvc.perform(post("/organizations/" + warmSun + "/edit")
                        .param("version", "0")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(multipart("/organizations/import")
                        .file(new MockMultipartFile("file", "x.csv", "text/csv", new byte[] {1}))
                        .param("kind", "ORGANIZATIONS")
                        .with(who)
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void registersAndKeepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
        mvc.perform(post("/organizations")
                        .param("creditCode", "52321200MJ5A12340G")
                        .param("name", "<b>新社</b>")
                        .param("registeredOn", "2999-01-01")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("52321200MJ5A12340G")))
                .andExpect(content().string(containsString("&lt;b&gt;新社&lt;/b&gt;")))
                .andExpect(content().string(containsString("按前 17 位计算应为“F”")))
                .andExpect(content().string(containsString("日期晚于今天")));
        mvc.perform(post("/organizations")
                        .param("creditCode", "52321200mj5a12340f")
                        .param("name", "新社")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrlPattern("/organizations/*"));
        assertThat(registry.findByCode("52321200MJ5A12340F")).isPresent();
        mvc.perform(post("/organizations")
                        .param("creditCode", "52321200MJ5A12340F")
                        .param("name", "另一名称")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经登记")));
    }

    @Test
    void editsKeepTheAccountNumberAndAStaleFormIsRefused() throws Exception {
        String number = registry.bankAccount(warmSun).orElseThrow().number();
        int version = jdbc.sql("select version from organization where id = ?")
                .param(warmSun)
                .query(Integer.class)
                .single();
        mvc.perform(edit(version, "许青禾二")).andExpect(status().is3xxRedirection());
        entities.flush();
        entities.clear();
        assertThat(registry.get(warmSun).contactName()).isEqualTo("许青禾二");
        assertThat(registry.get(warmSun).address()).isNull();
        assertThat(registry.bankAccount(warmSun).orElseThrow().number()).isEqualTo(number);
        assertThat(refusal(edit(version, "许青禾三"))).isInstanceOf(Conflict.class);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder edit(
            int version, String contact) {
        return post("/organizations/" + warmSun + "/edit")
                .param("version", String.valueOf(version))
                .param("name", "明湖区暖阳为老服务中心")
                .param("contactName", contact)
                .param("contactPhone", "0739-8800102")
                .with(officer())
                .with(csrf());
    }

    @Test
    void addsADatedFactToACard() throws Exception {
        mvc.perform(post("/organizations/" + warmSun + "/facts/LISTINGS")
                        .param("list", "ABNORMAL")
                        .param("listedOn", "2026-01-05")
                        .param("ground", "通过登记的住所无法联系")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        entities.flush();
        entities.clear();
        assertThat(page("/organizations/" + warmSun)).contains("列入活动异常名录", "通过登记的住所无法联系", "登记名录");
        assertThat(refusal(
                        get("/organizations/" + warmSun + "/facts/EVALUATORS").with(officer())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void importShowsAReportByRowAndGivesTemplates() throws Exception {
        byte[] file = "统一社会信用代码,年度,年检结论\n52321200MJ5A12340F,1800,<i>好</i>\n".getBytes(StandardCharsets.UTF_8);
        mvc.perform(multipart("/organizations/import")
                        .file(new MockMultipartFile("file", "年检.csv", "text/csv", file))
                        .param("kind", "INSPECTIONS")
                        .with(officer())
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("登记库中没有此代码")))
                .andExpect(content().string(containsString("&lt;i&gt;好&lt;/i&gt;")))
                .andExpect(content().string(containsString("没有写入任何内容")));
        for (ImportKind kind : ImportKind.values()) {
            for (String format : new String[] {"xlsx", "csv"}) {
                byte[] template = mvc.perform(get("/organizations/import/template")
                                .param("kind", kind.name())
                                .param("format", format)
                                .with(officer()))
                        .andExpect(status().isOk())
                        .andExpect(header().string("Content-Disposition", containsString("attachment")))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
                // an empty template holds the right columns and nothing else
                mvc.perform(multipart("/organizations/import")
                                .file(new MockMultipartFile("file", "t." + format, null, template))
                                .param("kind", kind.name())
                                .with(officer())
                                .with(csrf()))
                        .andExpect(content().string(containsString("文件中没有数据")));
            }
        }
    }

    @Test
    void exportsTheListAsFilteredAndReadsItBack() throws Exception {
        for (String format : new String[] {"xlsx", "csv"}) {
            byte[] file = mvc.perform(get("/organizations/export?listed=ABNORMAL&format=" + format)
                            .with(officer()))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            ImportTable table = reader.read(file);
            assertThat(table.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.cell(1)).isEqualTo("明湖区启明儿童发展中心"));
        }
    }

    @Test
    void theRecusalCheckNamesTheArticle() throws Exception {
        long evaluator = jdbc.sql("select id from evaluator where name = '林疏影'")
                .query(Long.class)
                .single();
        assertThat(page("/evaluators/" + evaluator + "?with=暖阳"))
                .contains("林疏影在规定年限内与明湖区暖阳为老服务中心存在劳动关系", "《政府采购法实施条例》第九条");
        assertThat(page("/evaluators/" + evaluator + "?with=同心")).contains("未发现应当回避的情形");
        assertThat(page("/evaluators/" + evaluator))
                .contains("430198**********")
                .doesNotContain("198009170029");
    }

    /** What a request was refused with, whichever page the application shows for it. */
    private Throwable refusal(RequestBuilder request) throws Exception {
        try {
            return mvc.perform(request).andReturn().getResolvedException();
        } catch (ServletException unhandled) {
            return unhandled.getCause();
        }
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(officer()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private RequestPostProcessor officer() {
        return as(Role.OFFICER, null);
    }

    private RequestPostProcessor as(Role role, Long organizationId) {
        String name = "party-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        if (accounts.find(name).isEmpty()) {
            long person = jdbc.sql("insert into person (name) values ('经办人甲') returning id")
                    .query(Long.class)
                    .single();
            long account = jdbc.sql(
                            "insert into account (person_id, username, password_hash, organization_id) values (?, ?, 'x', ?) returning id")
                    .params(person, name, organizationId)
                    .query(Long.class)
                    .single();
            jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                    .params(account, role.name())
                    .update();
        }
        return user(accounts.loadUserByUsername(name));
    }
}
