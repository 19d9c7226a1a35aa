package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The calendar's pages and its interface, as a browser and another system see them. */
@SansheTest
@Transactional
class CalendarPagesTest {

    private static final String ROWS = "2027-01-01,放假,元旦\n2027-05-01,放假,劳动节\n2027-10-01,放假,国庆节\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Calendars calendars;

    @Test
    void theInterfaceAnswersWithTheArithmetic() throws Exception {
        mvc.perform(question("2026-02-12", "7", "WORKING_DAYS", "LEGAL"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.date").value("2026-02-28"))
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.steps.length()").value(10))
                .andExpect(jsonPath("$.steps[0].reason").value("START_NOT_COUNTED"))
                .andExpect(jsonPath("$.steps[3].from").value("2026-02-15"))
                .andExpect(jsonPath("$.steps[3].to").value("2026-02-23"))
                .andExpect(jsonPath("$.steps[3].zh").value(containsString("春节假期")));
        mvc.perform(question("2026-12-21", "15", "WORKING_DAYS", "LEGAL"))
                .andExpect(jsonPath("$.provisional").value(true));
        mvc.perform(question("2025-11-03", "30", "WORKING_DAYS", "LEGAL").param("direction", "BACKWARD"))
                .andExpect(jsonPath("$.date").value("2025-09-16"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}: {4}")
    @CsvSource({
        "2026-02-30, 7, WORKING_DAYS, LEGAL, from",
        "'', 7, WORKING_DAYS, LEGAL, from",
        "12.02.2026, 7, WORKING_DAYS, LEGAL, from",
        "+999999999-01-01, 7, WORKING_DAYS, LEGAL, from",
        "2026-02-12, 0, WORKING_DAYS, LEGAL, amount",
        "2026-02-12, -7, WORKING_DAYS, LEGAL, amount",
        "2026-02-12, 10001, DAYS, LEGAL, amount",
        "2026-02-12, 1e3, DAYS, LEGAL, amount",
        "2026-02-12, 7, WEEKS, LEGAL, unit",
        "2026-02-12, 7, '', LEGAL, unit",
        "2026-02-12, 7, DAYS, ROMAN, counting"
    })
    void badParametersAreNamedWithWhatToDo(String from, String amount, String unit, String counting, String field)
            throws Exception {
        mvc.perform(question(from, amount, unit, counting))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.fieldErrors.length()").value(1))
                .andExpect(jsonPath("$.fieldErrors." + field).isNotEmpty());
    }

    @Test
    void theInterfaceIsForThoseWhoAreIn() throws Exception {
        mvc.perform(get("/api/v1/calendar/deadline")).andExpect(status().isUnauthorized());
    }

    @Test
    void theYearShowsHolidaysMakeUpDaysAndTheNotice() throws Exception {
        page(get("/calendar").param("year", "2026"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("国办发明电〔2025〕7号"),
                                containsString("248个工作日"),
                                containsString("春节 · 国办发明电〔2025〕7号"),
                                not(containsString("尚未录入")))));
        page(get("/calendar").param("year", "2031"))
                .andExpect(content().string(allOf(containsString("2031年放假安排尚未录入"), not(containsString("20个工作日")))));
        page(get("/calendar").param("year", "2026").cookie(new Cookie("LANG", "en")))
                .andExpect(content()
                        .string(allOf(
                                containsString("248 working days"),
                                containsString("Spring Festival · 国办发明电〔2025〕7号"),
                                containsString("January"),
                                not(containsString("??")))));
    }

    @Test
    void theCalculatorWorksAsAPageAndAsAFragment() throws Exception {
        var asked = get("/calendar")
                .param("from", "2026-02-12")
                .param("amount", "7")
                .param("unit", "WORKING_DAYS")
                .param("counting", "LEGAL")
                .param("direction", "FORWARD");
        page(asked)
                .andExpect(content()
                        .string(allOf(
                                containsString("2026-02-28"),
                                containsString("春节假期（国办发明电〔2025〕7号），不计"),
                                containsString("<html"))));
        page(asked.header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("2026-02-28"), not(containsString("<html")))));
        page(get("/calendar").param("from", "soon").param("amount", "<b>7</b>"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("请填写日期"),
                                containsString("请填写1至10000之间的整数"),
                                containsString("&lt;b&gt;7&lt;/b&gt;"),
                                not(containsString("<b>7</b>")))));
    }

    @Test
    void theTermsShowTheirArticles() throws Exception {
        page(get("/calendar/terms"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("《政府采购法》第五十二条"), containsString("待核"))));
    }

    @Test
    void onlyAdministratorsLoadYears() throws Exception {
        page(get("/calendar/years")).andExpect(status().isForbidden());
        mvc.perform(multipart("/calendar/years")
                        .with(user(TestAccounts.with(Role.OFFICER)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/calendar/years").with(user(TestAccounts.with(Role.ADMIN))))
                .andExpect(status().isOk());
    }

    @Test
    void aFaultyTableLoadsNothingAndKeepsWhatWasTyped() throws Exception {
        load(ROWS + "2027-02-08,上班,春节\n", null)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("第4行"),
                                containsString("2027-02-08不是周末"),
                                containsString("2027-05-01,放假,劳动节"),
                                containsString("value=\"测试〔2026〕1号\""))));
        assertThat(calendars.current().years()).doesNotContainKey(2027);

        load("", "2027-01-01,放假,元旦\nnonsense".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("第2行"), containsString("nonsense"))));
        load("", null).andExpect(content().string(containsString("请填写放假与上班日")));
        load("", new byte[] {'P', 'K', 3, 4, 1}).andExpect(content().string(containsString("文件无法读取")));
    }

    @Test
    void anAdministratorLoadsAYearFromAFile() throws Exception {
        load("", ROWS.getBytes(StandardCharsets.UTF_8))
                .andExpect(redirectedUrl("/calendar/years"))
                .andExpect(flash().attribute("flash", "2027年放假安排已录入，共3天；0个期限随之调整。"));

        assertThat(calendars.current().years().get(2027).notice()).isEqualTo("测试〔2026〕1号");
        mvc.perform(get("/calendar/years").with(user(TestAccounts.with(Role.ADMIN))))
                .andExpect(content().string(allOf(containsString("测试〔2026〕1号"), containsString("周敏 #3"))));
    }

    private ResultActions load(String rows, byte[] file) throws Exception {
        var request = multipart("/calendar/years");
        if (file != null) request.file(new MockMultipartFile("file", "2027.csv", "text/csv", file));
        return mvc.perform(request.param("year", "2027")
                .param("notice", "测试〔2026〕1号")
                .param("source", "test")
                .param("rows", rows)
                .with(user(TestAccounts.with(Role.ADMIN)))
                .with(csrf())
                .locale(java.util.Locale.SIMPLIFIED_CHINESE));
    }

    private ResultActions page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                request.with(user(TestAccounts.with(Role.OFFICER))).locale(java.util.Locale.SIMPLIFIED_CHINESE));
    }

    private static MockHttpServletRequestBuilder question(String from, String amount, String unit, String counting) {
        return get("/api/v1/calendar/deadline")
                .param("from", from)
                .param("amount", amount)
                .param("unit", unit)
                .param("counting", counting)
                .with(user(TestAccounts.with(Role.OFFICER)));
    }
}
