package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanshe.demo.Rehearsal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 社会组织: finds a tender and answers it. */
@BrowserTest
class OrganizationBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void answersATenderPageByPageAndHasAReceipt() {
        var project = new Rehearsal(application, "lot1").noticed();
        try (var organization = Visitor.at(port).login("org1")) {
            organization.open("/opportunities").shot("opportunities-wide-zh");
            assertThat(organization.barriers()).isEmpty();
            organization.follow(
                    organization.page().locator("a[href*='/cases/new/response'][href$='" + project.caseNo() + "']"));
            organization.fill(project.registration()).check().confirm();
            organization.openTask("编制并提交响应文件", project.title()).shot("response-wide-zh");
            assertThat(organization.barriers()).isEmpty();

            // Each page is kept as it is left; an empty one says what it lacks and may be left for later.
            organization.go("next").go("next");
            assertThat(organization.problems()).isNotEmpty();
            assertThat(organization.barriers()).isEmpty();
            organization.go("skip").fill(project.response()).go("next");
            organization.open(organization.page().url().replaceAll("[?].*", "?_at=check"));
            assertThat(organization.page().locator("#missing").innerText()).contains("报价", "响应文件");
            assertThat(organization.page().locator("button[value=confirm]").count())
                    .isZero();
            organization.shot("response-missing-wide-zh");
            assertThat(organization.barriers()).isEmpty();

            // Come back later: it opens at the first page that is not complete.
            organization.openTask("编制并提交响应文件", project.title());
            assertThat(place(organization)).contains("报价");
            while (organization.page().locator(".form-steps").count() > 0) {
                if (organization.page().locator("[name='_file:responseFiles']").count() > 0) {
                    organization.upload("responseFiles", "响应文件.pdf").upload("qualificationFiles", "登记证书.pdf");
                }
                organization.fill(project.response()).go("next");
                assertThat(organization.problems()).isEmpty();
            }
            organization.shot("response-check-wide-zh");
            assertThat(organization.barriers()).isEmpty();
            organization.confirm().shot("response-receipt-wide-zh");
            assertThat(organization.page().locator("main").innerText()).containsPattern("[0-9a-f]{64}");

            // The copy kept makes a replacement a matter of what changes.
            organization.openTask("截止前可替换或撤回", project.title());
            organization.page().check("[name=action][value=REPLACE]");
            organization.go("next");
            assertThat(organization.page().locator("[name=offeredPrice]").inputValue())
                    .isNotEmpty();
            organization.width(Visitor.PHONE).shot("response-replace-phone-zh");
            assertThat(organization.overflow()).isZero();
        }
        try (var another = Visitor.at(port).login("org2")) {
            another.open("/cases");
            assertThat(another.page().locator("main").innerText()).doesNotContain(project.caseNo());
        }
    }

    @Test
    void fillsTheSamePagesOnAPhoneWithoutScriptInEnglish() {
        var project = new Rehearsal(application, "lot1").noticed();
        try (var organization = Visitor.at(port, Visitor::withoutScript).login("org2")) {
            organization.open("/cases/new/response?about=" + project.caseNo());
            organization.fill(project.registration()).check().confirm();
            organization.openTask("编制并提交响应文件", project.title());
            organization.width(Visitor.PHONE).english(true).go("next");
            assertThat(place(organization)).contains("Step 2 of 8");
            organization.page().fill("[name=offeredPrice]", "1000000");
            organization.go("save").shot("response-price-phone-en");
            assertThat(organization.page().inputValue("[name=offeredPrice]")).isEqualTo("1000000");
            assertThat(organization.overflow()).isZero();
            organization.go("back");
            assertThat(place(organization)).contains("Step 1 of 8");
            organization.open("/public/notices").shot("notices-phone-en");
            assertThat(organization.overflow()).isZero();
        }
    }

    private static String place(Visitor visitor) {
        return visitor.page().locator(".form-steps-place").innerText();
    }
}
