package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 合同页、总览: what an organization has to do, and what a bureau has to look after; on a desk, a phone, without script. */
@BrowserTest
class EngagementBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void tellsTheOrganizationWhatToDoByWhenInBothLanguages() {
        var contract = new Performance(application, "困境儿童关爱服务");
        try (var organization = Visitor.at(port).login("org1")) {
            organization.open("/engagements");
            looksWell(organization, "engagements");
            organization.follow(organization.page().locator("a.task-name[href$='" + contract.agreement() + "']"));
            organization.english(false);
            assertThat(organization.page().locator(".next").innerText())
                    .contains("请办理：提交成果", contract.today().plusDays(20).toString());
            looksWell(organization, "engagement");
            organization.follow(organization.page().locator(".next a.btn"));
            assertThat(organization.page().locator("h1").innerText()).isEqualTo("Hand in deliverables");
        }
    }

    @Test
    void readsTheSameWithoutScriptWithItsTablesOpen() {
        var contract = new Performance(application, "残疾人康复服务");
        try (var leader = Visitor.at(port, Visitor::withoutScript).login("leader")) {
            leader.open("/overview").shot("overview-wide-zh-noscript");
            assertThat(leader.page().locator("table[data-chart]").first().isVisible())
                    .isTrue();
            leader.open("/engagements/" + contract.agreement());
            assertThat(leader.page().locator("main").innerText()).contains("提交成果", "300,000.00");
        }
    }

    @Test
    void drawsChartsThatLeaveTheirTablesWithinReach() {
        new Performance(application, "低保家庭援助服务");
        try (var leader = Visitor.at(port).login("leader")) {
            leader.open("/overview");
            looksWell(leader, "overview");
            assertThat(leader.page().locator(".chart-box canvas").count())
                    .isEqualTo(leader.page().locator("figure.chart").count())
                    .isPositive();
            assertThat(leader.page().locator("table[data-chart]").first().isVisible())
                    .isFalse();
            leader.page().locator("figure.chart summary").first().click();
            assertThat(leader.page().locator("table[data-chart]").first().isVisible())
                    .isTrue();
        }
    }

    private static void looksWell(Visitor visitor, String name) {
        for (boolean english : new boolean[] {false, true}) {
            visitor.english(english);
            for (int width : new int[] {Visitor.PHONE, Visitor.WIDE}) {
                visitor.width(width)
                        .shot("%s-%s-%s"
                                .formatted(name, width == Visitor.WIDE ? "wide" : "phone", english ? "en" : "zh"));
                assertThat(visitor.overflow()).as(name + " at " + width).isZero();
            }
            assertThat(visitor.barriers()).as(name).isEmpty();
        }
    }
}
