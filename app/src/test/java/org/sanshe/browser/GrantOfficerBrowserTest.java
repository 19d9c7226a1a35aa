package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.sanshe.grant.ReviewedRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 轮次台: an officer reads the funnel and the ranking against the pot; everybody finds the open call. */
@BrowserTest
class GrantOfficerBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void theDeskShowsTheFunnelAndTheRankingWithItsLine() {
        var round = new ReviewedRound(application, "BROWSER-DESK");
        try (var anybody = Visitor.at(port).width(Visitor.PHONE)) {
            anybody.open("/public/grants");
            assertThat(anybody.page().locator("main").innerText()).contains("年公益创投", "为老服务", "200,000.00");
            anybody.shot("grant-calls-phone-zh");
            assertThat(anybody.overflow()).isZero();
            anybody.open("/public/grants/awards");
            assertThat(anybody.overflow()).isZero();
        }
        var members = round.reviewed();
        for (String member : members) round.score(member, 90);
        try (var officer = Visitor.at(port).login("officer").width(Visitor.WIDE)) {
            officer.open("/grants/rounds");
            Page page = officer.page();
            officer.shot("grant-rounds-wide-zh");
            officer.follow(page.locator("a.task-name[href$='" + round.caseNo() + "']"));
            assertThat(page.locator("main").innerText()).contains("邻里守望互助", "90.000", "资金线");
            assertThat(page.locator("tr.cut-off").count()).isEqualTo(1);
            officer.shot("grant-round-wide-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.PHONE);
            officer.open("/grants/rounds/" + round.caseNo());
            officer.shot("grant-round-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.english(true);
            assertThat(page.locator("main").innerText()).contains("Cut-off", "From application to award");
            officer.shot("grant-round-phone-en");
            assertThat(officer.overflow()).isZero();
        }
    }
}
