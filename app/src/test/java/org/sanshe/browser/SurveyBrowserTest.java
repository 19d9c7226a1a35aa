package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 满意度测评: a questionnaire is put together, people answer by code on their phones, the sums are shown at the quota. */
@BrowserTest
class SurveyBrowserTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}(?:[- ][2-9A-Z]{4}){2}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    @Test
    void isBuiltAnsweredByCodeAndCounted() throws IOException {
        // the contract of the demo bureau with the most service users
        record Served(String agreement, LocalDate first, LocalDate last) {}
        Served served = jdbc.sql("""
                        select r.agreement, min(r.served_on) as first, max(r.served_on) as last
                          from current_record r join service_record_client c on c.record_id = r.id
                          join engagement e on e.agreement = r.agreement and e.status = 'ACTIVE'
                         group by r.agreement order by count(distinct c.client_id) desc limit 1
                        """).query(Served.class).single();
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/surveys/questionnaires");
            officer.page().fill("#new-title", "社区服务满意度");
            officer.page().fill("#new-titleEn", "Community services");
            officer.follow(officer.page().locator("main form button"));
            officer.follow(officer.page().locator("button[value=add-SINGLE]"));
            officer.page().fill("[name='label[0]']", "您最常参加哪些活动？");
            officer.page().fill("[name='labelEn[0]']", "What do you join most?");
            officer.page().fill("[name='options[0]']", "小组活动 | Groups\n入户探访 | Visits");
            officer.follow(officer.page().locator("button[value=save]"));
            officer.shot("questionnaire-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("questionnaire-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE);
            officer.follow(officer.page().locator("button[value=publish]"));
            String id = officer.page().url().replaceAll(".*/", "");
            officer.open("/cases/new/survey");
            officer.fill(Map.of(
                            "agreement", served.agreement(),
                            "questionnaire", id,
                            "servedFrom", served.first().toString(),
                            "servedTo", served.last().toString(),
                            "way", "SAMPLE",
                            "until", clock.today().plusDays(10).toString()))
                    .shot("survey-plan-wide-zh");
            officer.handIn();
        }
        String no = jdbc.sql("select max(case_no) from satisfaction_survey")
                .query(String.class)
                .single();
        String title = jdbc.sql("select title from satisfaction_survey where case_no = ?")
                .param(no)
                .query(String.class)
                .single();
        try (var head = Visitor.at(port).login("head")) {
            head.openTask("审核测评", title).fill(Map.of("decision", "APPROVE")).handIn();
        }
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/surveys/" + no).shot("survey-short-wide-zh");
            assertThat(officer.page().locator("main").innerText()).contains("还差", "不能代表服务对象的意见");
            List<String> codes = slips(officer, no);
            int required = jdbc.sql("select required from voice_survey where case_no = ?")
                    .param(no)
                    .query(Integer.class)
                    .single();
            assertThat(codes).hasSizeGreaterThanOrEqualTo(required);
            answer(codes.subList(0, required));
            officer.open("/surveys/" + no).shot("survey-wide-zh");
            assertThat(officer.page().locator("main").innerText())
                    .contains("满意率 100 %")
                    .doesNotContain("还差");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).english(true).shot("survey-phone-en");
            assertThat(officer.overflow()).isZero();
        }
    }

    private void answer(List<String> codes) {
        try (var user = Visitor.at(port).width(Visitor.PHONE)) {
            for (String code : codes) {
                user.open("/public/voice");
                user.page().fill("#code", code);
                user.follow(user.page().locator("main form button"));
                user.page().check("[name=overall][value='5']");
                user.page().locator("[name=q1]").first().check();
                if (code.equals(codes.get(0))) {
                    user.shot("survey-answer-phone-zh");
                    assertThat(user.overflow()).isZero();
                    assertThat(user.barriers()).isEmpty();
                }
                user.follow(user.page().locator("main form button"));
                assertThat(user.page().locator("main").innerText()).contains("谢谢您");
            }
        }
    }

    /** The slips as they are printed, once. */
    private static List<String> slips(Visitor officer, String no) throws IOException {
        officer.open("/voices/" + no);
        String token = officer.page().locator("main form [name=_csrf]").first().inputValue();
        byte[] pdf = officer.page()
                .request()
                .post(
                        "/voices/" + no + "/slips",
                        RequestOptions.create()
                                .setForm(FormData.create().set("_csrf", token).set("again", "false")))
                .body();
        try (var document = Loader.loadPDF(pdf)) {
            return CODE.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(r -> r.group())
                    .distinct()
                    .toList();
        }
    }
}
