package org.sanshe.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SansheTest
class DecisionPagesTest {

    private static final String PANEL =
            "/decisions/panel?asOf=2026-03-01&method=OPEN_TENDER&openTenderAmountReached=true"
                    + "&complex=true&largeSocialImpact=false&budget=";

    @Autowired
    MockMvc mvc;

    @Test
    void listsEveryTable() throws Exception {
        assertThat(page("/decisions", Locale.CHINESE))
                .contains("采购限额标准", "评审小组组成", "/decisions/too-few-suppliers", "未核实", "本单位规定")
                .doesNotContain("??");
    }

    @Test
    void everyTableCanBeReadInBothLanguages() throws Exception {
        for (String key : new String[] {
            "admissibility",
            "contract-approval-levels",
            "contract-term",
            "needs-survey",
            "panel",
            "performance-duties",
            "price-weight",
            "procurement-method",
            "procurement-threshold",
            "sme-reservation",
            "too-few-suppliers",
            "voice-sample"
        }) {
            assertThat(page("/decisions/" + key, Locale.CHINESE))
                    .contains("<h1>")
                    .doesNotContain("??");
            assertThat(page("/decisions/" + key, Locale.ENGLISH))
                    .contains("Try it out", "Rules as of")
                    .doesNotContain("??");
        }
    }

    @Test
    void showsConditionsInWords() throws Exception {
        assertThat(page("/decisions/procurement-threshold", Locale.CHINESE))
                .contains("≥ 2026-01-01", "[350000 – 360000)", "市级 或 县级（含街镇）", "300,000");
        assertThat(page("/decisions/price-weight", Locale.CHINESE)).contains("公开招标 或 邀请招标", "价格不列为评审因素");
    }

    @Test
    void answersAndPointsAtTheRow() throws Exception {
        String page = page(PANEL + "9000000", Locale.CHINESE);
        assertThat(page)
                .contains("《政府采购货物和服务招标投标管理办法》第四十七条", "href=\"#panel-2\"", "value=\"9000000\"")
                .containsPattern("id=\"panel-2\"[^>]*table-active")
                .doesNotContainPattern("id=\"panel-1\"[^>]*table-active");
    }

    @Test
    void keepsWhatWasTypedBesideTheFault() throws Exception {
        String page = page(PANEL + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E", Locale.CHINESE);
        assertThat(page)
                .contains("请改正以下各项", "href=\"#budget\"", "&quot;&gt;&lt;script&gt;")
                .doesNotContain("<script>alert", "table-active");
        assertThat(page("/decisions/panel?asOf=tomorrow", Locale.CHINESE)).contains("href=\"#asOf\"");
        assertThat(page("/decisions/panel?asOf=1999-12-31", Locale.CHINESE)).contains("最早的一张自 2017-10-01 起有效");
    }

    @Test
    void saysSoWhenNoRuleApplies() throws Exception {
        assertThat(page(
                        "/decisions/procurement-threshold?asOf=2026-03-01&region=410199&level=CITY&kind=SERVICES",
                        Locale.CHINESE))
                .contains("没有适用的规则", "须另行查明");
        assertThat(page(
                        "/decisions/performance-duties?exAnteAssessment=true&periodicEvaluation=true&evaluationClause=true",
                        Locale.CHINESE))
                .contains("未发现问题");
    }

    private String page(String address, Locale locale) throws Exception {
        return mvc.perform(get(java.net.URI.create(address))
                        .cookie(new Cookie("LANG", locale.getLanguage()))
                        .with(user("liu").roles("OFFICER")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
