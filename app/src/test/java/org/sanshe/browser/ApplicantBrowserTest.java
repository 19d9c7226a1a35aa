package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.grant.application.Calling;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Export;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** 资助申报: a call found, answered one thing a page with a budget from a file; on a phone, without script, in English. */
@BrowserTest
class ApplicantBrowserTest {

    private static final Path SAMPLE = Path.of("../forms/src/test/resources/samples/grant-application.json");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    private String round;
    private Map<String, Object> answers;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void aCallStandsOpen() throws Exception {
        Actor officer = jdbc.sql("""
                        select p.id as person, p.name, a.unit_id from account a join person p on p.id = a.person_id
                         where a.username = 'officer'
                        """)
                .query((row, n) -> new Actor(
                        row.getLong("person"),
                        row.getLong("person"),
                        row.getString("name"),
                        Set.of(Role.OFFICER),
                        row.getLong("unit_id"),
                        null,
                        null))
                .single();
        round = Calling.call(
                jdbc,
                officer,
                Calling.body(Calling.OLD_ENOUGH, Calling.SIXTY_FORTY),
                clock.today().minusDays(2) + "T00:00",
                clock.today().plusDays(20) + "T17:00");
        answers = (Map<String, Object>) JsonMapper.builder()
                .build()
                .readValue(Files.readString(SAMPLE), Map.class)
                .get("values");
    }

    @Test
    void aCallIsAnsweredPageByPageWithABudgetCheckedWhileItIsTyped() throws Exception {
        try (var org = Visitor.at(port).login("org1")) {
            org.open("/grants/mine").shot("grants-mine-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.follow(org.page().locator("a.task-name[href*='" + round + "']"));
            org.shot("grant-apply-who-wide-zh");
            assertThat(org.barriers()).isEmpty();
            assertThat(org.page().locator("main").innerText()).contains("登记信息", "符合", "社会组织登记库");
            org.go("next");
            org.fill(answers).shot("grant-apply-project-wide-zh").go("next");
            org.fill(answers).shot("grant-apply-people-wide-zh").go("next");
            org.fill(answers).shot("grant-apply-team-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.go("next").fill(answers).go("next");

            // the budget comes from a file, and the scheme looks on while it is changed
            org.follow(org.page().locator("a[href$='/budget']"));
            org.shot("grant-budget-import-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.page()
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            "budget.xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            Export.workbook(
                                    "b",
                                    List.of(
                                            List.of("科目", "内容", "人数", "次数", "标准", "其中申请资助"),
                                            List.of("培训费", "志愿者培训", 20, 2, 300, 12000),
                                            List.of("其他", "入户探访物资和交通", "", 24, "3666.67", 48000)))));
            org.follow(org.page().locator("form[action$='/budget'] button"));
            assertThat(org.page().locator("main").innerText()).contains("100,000.08");
            org.page().fill("[name='lines[0].price']", "360");
            org.page().locator("[name='lines[0].price']").blur();
            org.page().waitForSelector("text=申报指南第七条");
            org.shot("grant-apply-budget-problem-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.go("next");
            assertThat(org.problems()).anyMatch(p -> p.contains("350"));
            org.page().fill("[name='lines[0].price']", "300");
            org.page().locator("[name='lines[0].price']").blur();
            org.page().waitForSelector("text=100,000.08");
            org.go("next");
            assertThat(org.problems()).isEmpty();
            org.fill(answers).shot("grant-apply-money-wide-zh").go("next");
            org.upload("planFiles", "项目方案.pdf")
                    .upload("financeFiles", "审计报告.pdf")
                    .go("next");
            org.page().check("[name=declared]");
            org.shot("grant-apply-declaration-wide-zh").go("next");
            assertThat(org.problems()).isEmpty();
            org.shot("grant-apply-check-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.confirm().shot("grant-case-wide-zh");
            org.open("/grants/mine");
            org.follow(org.page().locator("a[href^='/grants/applications/']").first());
            org.shot("grant-application-wide-zh");
            assertThat(org.barriers()).isEmpty();
            org.width(Visitor.PHONE).english(true).shot("grant-application-phone-en");
            assertThat(org.overflow()).isZero();
        }
    }

    @Test
    void thePagesWorkOnAPhoneWithoutScriptInEnglish() {
        try (var org = Visitor.at(port, Visitor::withoutScript).login("org3")) {
            org.width(Visitor.PHONE).open("/grants/mine").english(true).shot("grants-mine-phone-en");
            assertThat(org.overflow()).isZero();
            org.open("/cases/new/grantApplication?about=" + round).shot("grant-apply-who-phone-en");
            assertThat(org.overflow()).isZero();
            org.go("next");
            org.page().fill("[name=title]", "明湖区独居老人关爱项目");
            org.go("save");
            assertThat(org.page().inputValue("[name=title]")).isEqualTo("明湖区独居老人关爱项目");
            org.open("/cases/new/grantApplication?about=" + round + "&_at=Budget");
            org.page().selectOption("[name='lines[0].category']", "TRAINING");
            org.page().fill("[name='lines[0].item']", "Training");
            org.page().fill("[name='lines[0].times']", "1");
            org.page().fill("[name='lines[0].price']", "360");
            org.page().fill("[name='lines[0].grant']", "100");
            org.go("next");
            assertThat(org.problems()).anyMatch(p -> p.contains("350"));
            org.shot("grant-apply-budget-phone-en");
            assertThat(org.overflow()).isZero();
            org.open("/cases/new/grantApplication?about=" + round + "&_at=check")
                    .shot("grant-apply-missing-phone-en");
            assertThat(org.page().locator("#missing").innerText()).contains("Budget", "Team");
            assertThat(org.overflow()).isZero();
        }
    }
}
