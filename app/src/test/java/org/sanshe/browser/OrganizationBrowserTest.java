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
    void answersATenderAndHasAReceipt() {
        var project = new Rehearsal(application, "lot1").noticed();
        try (var organization = Visitor.at(port).login("org1")) {
            organization.open("/opportunities").shot("opportunities-wide-zh");
            assertThat(organization.barriers()).isEmpty();
            organization.follow(
                    organization.page().locator("a[href*='/cases/new/response'][href$='" + project.caseNo() + "']"));
            organization.fill(project.registration()).check().confirm();
            organization.openTask("编制并提交响应文件", project.title());
            organization.upload("responseFiles", "响应文件.pdf").upload("qualificationFiles", "登记证书.pdf");
            organization.fill(project.response()).shot("response-wide-zh");
            assertThat(organization.barriers()).isEmpty();
            organization.check().shot("response-check-wide-zh").confirm().shot("response-receipt-wide-zh");
            assertThat(organization.page().locator("main").innerText()).containsPattern("[0-9a-f]{64}");
        }
        try (var another = Visitor.at(port).login("org2")) {
            another.open("/cases");
            assertThat(another.page().locator("main").innerText()).doesNotContain(project.caseNo());
        }
    }
}
