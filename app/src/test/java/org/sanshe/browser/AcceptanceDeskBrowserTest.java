package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 验收台: one item goes back with its reason, comes again alone, and what was delivered is accepted. */
@BrowserTest
class AcceptanceDeskBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void returnsOneItemAndAcceptsTheRest() {
        var contract = new Performance(application, "社区社会工作站服务").delivered();
        String milestone = contract.milestone(1);
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/acceptance").shot("acceptance-wide-zh");
            assertThat(officer.page().locator("main").innerText()).contains(milestone);
            assertThat(officer.barriers()).isEmpty();
            officer.openTask("核对成果", milestone);
            officer.fill(Map.of("items", List.of(Map.of("verdict", "OK"), Map.of("verdict", "RETURN"))));
            officer.page().fill("[name='items[1].reason']", "报告没有写明未完成的原因。");
            officer.fill(Map.of("resubmitBy", contract.today().plusDays(10).toString()));
            officer.shot("deliverables-check-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.handIn();
        }
        try (var organization = Visitor.at(port).login("org1")) {
            organization.open("/engagements/" + contract.agreement()).shot("engagement-returned-wide-zh");
            assertThat(organization.page().locator(".next").innerText()).contains("补交成果");
            assertThat(organization.page().locator(".returned").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("报告没有写明未完成的原因。");
            assertThat(organization.barriers()).isEmpty();
            organization.width(Visitor.PHONE).shot("engagement-returned-phone-zh");
            assertThat(organization.overflow()).isZero();
            organization.follow(organization.page().locator(".next a.btn"));
            organization.fill(Map.of("items", List.of(Map.of("handedIn", "中期报告（补充未完成原因）"))));
            organization.upload("items[0].files", "中期报告.pdf");
            organization.shot("deliverables-again-phone-zh");
            organization.handIn();
        }
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.openTask("核对成果", milestone);
            assertThat(officer.page().locator("main").innerText()).contains("补充未完成原因");
            for (var ok : officer.page().locator("[name$='.verdict'][value=OK]").all()) ok.check();
            officer.shot("deliverables-changed-wide-zh");
            officer.handIn();
        }
        contract.judged();
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.openTask("作出验收结论", milestone);
            officer.fill(Map.of("outcome", "ACCEPTED", "opinion", "按验收小组意见。"));
            officer.shot("conclusion-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.handIn();
            officer.open("/engagements/" + contract.agreement()).shot("engagement-accepted-wide-zh");
            assertThat(officer.page().locator("#milestones ~ ol").first().innerText())
                    .contains("已通过");
        }
    }
}
