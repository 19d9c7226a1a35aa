package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 受资助单位: what was spent is entered on a phone, with a photo of its receipt; the officer sees it beside the budget. */
@BrowserTest
class GranteeBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    private String project;

    @BeforeEach
    void aGrantUnderWay() {
        project = jdbc.sql("""
                        select p.agreement from grant_project p join account a on a.organization_id = p.organization_id
                         where a.username = 'org1' and p.status = 'ACTIVE'
                        """).query(String.class).single();
    }

    @Test
    void entersWhatWasSpentOnAPhone() {
        try (var grantee = Visitor.at(port).login("org1").width(Visitor.PHONE)) {
            grantee.open("/grants/projects");
            grantee.follow(grantee.page().locator("a[href$='/" + project + "']"));
            grantee.shot("grant-project-phone-zh");
            var page = grantee.page();
            page.selectOption("#line", "1");
            page.fill("#spentOn", clock.today().toString());
            page.fill("#amount", "不是金额");
            page.fill("#receiptNo", "26430001");
            page.fill("#payee", "明湖文具店");
            page.fill("#what", "活动用品");
            grantee.follow(page.locator("#spend button.btn-primary"));
            assertThat(page.locator("#error-summary").innerText()).contains("金额");
            grantee.shot("grant-spending-wrong-phone-zh");
            page.fill("#amount", "128.50");
            page.locator("#photo")
                    .setInputFiles(new FilePayload(
                            "票据.pdf",
                            "application/pdf",
                            "%PDF-1.4\nreceipt\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
            grantee.follow(page.locator("#spend button.btn-primary"));
            assertThat(grantee.problems()).isEmpty();
            assertThat(page.locator("main").innerText()).contains("128.50", "26430001");
            assertThat(grantee.overflow()).isZero();
            assertThat(grantee.barriers()).isEmpty();
            grantee.shot("grant-spent-phone-zh");
        }
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/grants/projects/" + project);
            assertThat(officer.page().locator("main").innerText()).contains("128.50");
            assertThat(officer.page().locator("#spend").count()).isZero();
            assertThat(officer.barriers()).isEmpty();
            officer.shot("grant-project-wide-zh");
        }
    }
}
