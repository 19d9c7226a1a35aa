package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.incubation.SelectedBase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 入驻评审: a reviewer scores every application on a phone, without script; the section head sees the ranking and its line. */
@BrowserTest
class IncubationReviewerBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void scoresEveryApplicationOnAPhoneWithoutScriptAndTheRankingIsShown() {
        var base = new SelectedBase(application, "BROWSER-BASE");
        List<String> members = base.seated();
        try (var expert =
                Visitor.at(port, Visitor::withoutScript).login(members.get(0)).width(Visitor.PHONE)) {
            expert.open("/incubation/scoring/" + base.caseNo());
            Page page = expert.page();
            assertThat(page.locator("main").innerText()).contains("已评 0 / 3 个");
            expert.shot("incubation-scoring-phone-zh");
            assertThat(expert.overflow()).isZero();
            expert.follow(page.locator("a.task-name").first());
            page.fill("#points-0", "25.01");
            expert.follow(page.locator("button[value=save]"));
            assertThat(page.locator("#mark-0").innerText()).contains("最高25分");
            expert.shot("incubation-sheet-phone-zh");
            assertThat(expert.overflow()).isZero();
            for (int i = 0; i < 3; i++) {
                for (int c = 0; c < 4; c++) page.fill("#points-" + c, String.valueOf(19 - i));
                expert.follow(page.locator("button[value=next]"));
            }
            assertThat(page.locator("main").innerText()).contains("已评 3 / 3 个", "76", "72");
            page.check("#independent");
            expert.follow(page.locator("form[action$='" + base.caseNo() + "'] button"));
            assertThat(page.locator("main").innerText()).contains("已提交", "密封");
            expert.english(true);
            expert.shot("incubation-handed-in-phone-en");
            assertThat(expert.overflow()).isZero();
        }
        base.score(members.get(1), 20);
        try (var expert = Visitor.at(port).login(members.get(2)).width(Visitor.WIDE)) {
            expert.open("/incubation/scoring/" + base.caseNo() + "/"
                    + base.applications().get(1));
            expert.shot("incubation-sheet-wide-zh");
            assertThat(expert.overflow()).isZero();
            assertThat(expert.barriers()).isEmpty();
        }
        base.score(members.get(2), 18);
        try (var head = Visitor.at(port).login("head").width(Visitor.WIDE)) {
            head.open("/incubation/selections/" + base.caseNo());
            assertThat(head.page().locator("tr.cut-off").count()).isEqualTo(1);
            head.shot("incubation-ranking-wide-zh");
            assertThat(head.overflow()).isZero();
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true);
            head.shot("incubation-ranking-phone-en");
            assertThat(head.overflow()).isZero();
            head.open("/incubation/waiting/" + base.number());
            head.shot("incubation-waiting-phone-en");
            assertThat(head.overflow()).isZero();
        }
    }
}
