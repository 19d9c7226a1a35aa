package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 年度考核计划: drafted and drawn, approved, seen on the board; what is planned is cancelled by the section head. */
@BrowserTest
class AssessmentPlanBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isDraftedApprovedAndChanged() {
        var contract = new Performance(application, "社区助餐服务");
        String scheme = "STATION-3P";
        String spotCheckOn = contract.today().plusDays(60).toString();
        String year = spotCheckOn.substring(0, 4);
        String title = year + "年度考核计划";
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/cases/new/assessmentPlan");
            officer.fill(Map.of("year", year, "scheme", scheme, "spotCheckOn", spotCheckOn))
                    .shot("plan-start-wide-zh");
            officer.handIn();
            officer.openTask("核对项目", title);
            officer.fill(Map.of("checked", "true")).shot("plan-draft-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("plan-draft-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE).handIn();
        }
        try (var head = Visitor.at(port).login("head")) {
            head.openTask("审批计划", title).shot("plan-approval-wide-zh");
            head.fill(Map.of("decision", "APPROVE")).handIn();
            head.open("/assessments?state=PLANNED").shot("assessments-planned-wide-zh");
            assertThat(head.barriers()).isEmpty();
            int planned = head.page().locator("a[href$='/cancellation']").count();
            assertThat(planned).isPositive();
            head.follow(head.page().locator("a[href$='/cancellation']").first());
            head.page().fill("#reason", "项目由上级部门统一评价，本单位不再重复考核。");
            head.shot("assessment-cancellation-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true).shot("assessment-cancellation-phone-en");
            assertThat(head.overflow()).isZero();
            head.english(false).page().fill("#reason", "项目由上级部门统一评价，本单位不再重复考核。");
            head.follow(head.page().locator("main form button"));
            assertThat(head.page().locator("body").innerText()).contains("考核已经取消");
            head.open("/assessments?state=PLANNED").shot("assessments-planned-phone-zh");
            assertThat(head.overflow()).isZero();
            assertThat(head.page().locator("a[href$='/cancellation']").count()).isEqualTo(planned - 1);
        }
        assertThat(jdbc.sql("select count(*) from assessment_plan_item where skipped is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
