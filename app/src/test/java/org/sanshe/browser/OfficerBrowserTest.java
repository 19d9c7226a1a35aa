package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 经办人: from the need to the desk of the finance officer. */
@BrowserTest
class OfficerBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void raisesANeedThatReachesFinance() {
        var project = new Rehearsal(application, "hechuan");
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/start").shot("start-wide-zh");
            officer.follow(officer.page().locator("a.task-name[href$='/cases/new/purchase']"));
            officer.fill(project.need()).shot("need-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.check().shot("check-wide-zh");
            officer.confirm().shot("started-wide-zh");
            officer.openTask("事前绩效评估", project.title());
            officer.fill(project.assessment()).shot("assessment-wide-zh");
            officer.check().confirm().shot("receipt-wide-zh");
        }
        try (var finance = Visitor.at(port).login("finance")) {
            finance.open("/tasks?view=claimable").shot("tasks-wide-zh");
            finance.openTask("预算确认", project.title()).shot("budget-wide-zh");
            assertThat(finance.page().locator("h1").innerText()).isEqualTo("预算确认");
            assertThat(finance.page().locator("main").innerText()).contains(project.title());
            assertThat(finance.barriers()).isEmpty();
        }
    }

    @Test
    void isToldAtTheFieldWhatIsWrongAndLosesNothing() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/cases/new/purchase");
            officer.page().fill("[name=serviceName]", "短名");
            officer.page().fill("[name=targetPeople]", "独居老人和困境儿童");
            officer.follow(officer.page().locator("button[name=_step][value=check]"));
            officer.shot("errors-wide-zh");
            assertThat(officer.problems()).anyMatch(line -> line.contains("项目名称"));
            assertThat(officer.page().evaluate("document.activeElement.id")).isEqualTo("error-summary");
            officer.page().locator("#error-summary a").first().click();
            assertThat(officer.page().evaluate("document.activeElement.name")).isEqualTo("serviceName");
            assertThat(officer.page().inputValue("[name=targetPeople]")).isEqualTo("独居老人和困境儿童");
            assertThat(officer.barriers()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsTypedWhileOtherFieldsFollowASlowAnswer() {
        try (var officer = Visitor.at(port).login("officer2")) {
            officer.open("/cases/new/purchase");
            var held = new CompletableFuture<Route>();
            officer.page().route("**/fields", held::complete);
            officer.page().fill("[name=estimatedAmount]", "1050000");
            officer.page().locator("[name=costBasis]").pressSequentially("社工");
            officer.page().waitForCondition(held::isDone);
            held.join().resume();
            officer.page().waitForSelector("text=壹佰零伍万元整");
            officer.page().locator("[name=costBasis]").pressSequentially("14名");
            assertThat(officer.page().inputValue("[name=costBasis]")).isEqualTo("社工14名");
        }
    }

    @Test
    void findsWhatWasTypedOnAnotherMachineWhenTheFirstOneDied() {
        Visitor first = Visitor.at(port).login("officer2");
        first.open("/cases/new/purchase");
        first.page().fill("[name=serviceName]", "社区助餐服务项目");
        first.page().locator("[name=serviceContent]").pressSequentially("为独居老人送餐");
        first.page()
                .waitForCondition(
                        () -> !first.page().locator(".draft-state").innerText().isBlank());
        first.vanish();
        try (var second = Visitor.at(port).login("officer2")) {
            second.open("/cases/new/purchase");
            assertThat(second.page().inputValue("[name=serviceName]")).isEqualTo("社区助餐服务项目");
            assertThat(second.page().inputValue("[name=serviceContent]")).isEqualTo("为独居老人送餐");
        }
    }

    @Test
    void fillsInAFormWithListsWithoutScript() {
        var project = new Rehearsal(application, "lot3").raised();
        try (var officer = Visitor.at(port, Visitor::withoutScript).login("officer")) {
            officer.openTask("事前绩效评估", project.title());
            officer.fill(project.assessment()).shot("assessment-wide-zh-noscript");
            officer.check().confirm();
        }
        try (var finance = Visitor.at(port).login("finance")) {
            finance.openTask("预算确认", project.title());
        }
    }

    @Test
    void needsNoMouse() {
        var project = new Rehearsal(application, "street").raised();
        try (var officer = Visitor.at(port)) {
            officer.open("/login");
            var keys = new Keyboard(officer.page());
            keys.to("#username").type("officer");
            keys.to("#password").type("sanshe").press("Enter");
            officer.page().waitForURL("**/tasks");
            keys.to("a[href*='view=claimable']").press("Enter");
            officer.page().waitForURL("**view=claimable**");
            keys.to("#q").type(project.title()).press("Enter");
            officer.page().waitForURL("**q=**");
            keys.to("a.task-name").press("Enter");
            officer.page().waitForURL("**/tasks/*");
            keys.to("[name=necessity]").type("在册困难家庭较多，现有力量不足。");
            keys.to("button[name=_step][value=check]").press("Enter");
            officer.page().waitForSelector("#error-summary");
            keys.to("#error-summary a").press("Enter");
            assertThat(officer.page().evaluate("document.activeElement.closest('form') != null"))
                    .isEqualTo(true);
            assertThat(officer.page().inputValue("[name=necessity]")).isEqualTo("在册困难家庭较多，现有力量不足。");
        }
    }
}
