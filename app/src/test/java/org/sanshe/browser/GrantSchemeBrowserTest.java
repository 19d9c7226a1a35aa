package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 资助方案: read, tried out, drafted on the form with its problems at the fields. */
@BrowserTest
class GrantSchemeBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void isReadTriedAndDrafted() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/grants/schemes").shot("grant-schemes-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.follow(officer.page()
                    .locator(".task-list > li", new Page.LocatorOptions().setHasText("SX-CENTRAL-C"))
                    .locator("a.task-name")
                    .first());
            officer.shot("grant-scheme-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("grant-scheme-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.english(true).shot("grant-scheme-phone-en");
            officer.english(false).width(Visitor.WIDE);
            officer.follow(officer.page().locator("a[href*='/schemes/try']").first());
            Page page = officer.page();
            page.fill("#from", "2026-08-01");
            page.fill("#until", "2027-06-30");
            page.fill("#budget", "500000");
            page.fill("#requested", "450000");
            officer.follow(page.locator("main form button").first());
            assertThat(page.locator("main").innerText()).contains("400,000.00");
            officer.shot("grant-try-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("grant-try-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE).open("/grants/elsewhere").shot("grant-elsewhere-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("grant-elsewhere-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE);
            draft(officer);
        }
    }

    private static void draft(Visitor officer) {
        officer.open("/grants/schemes");
        officer.follow(officer.page()
                .locator(".task-list > li", new Page.LocatorOptions().setHasText("LH-CHUANGTOU"))
                .locator("a.task-name")
                .first());
        officer.follow(
                officer.page().locator("a[href*='/cases/new/grantScheme']").first());
        Page page = officer.page();
        page.locator("[name=reason]").fill("区里发布了新的办法。");
        officer.shot("grant-draft-start-wide-zh").handIn();
        officer.openTask("起草方案", "龙华");
        officer.shot("grant-draft-wide-zh");
        assertThat(officer.barriers()).isEmpty();
        page.locator("[name='publicityDays']").fill("0");
        page.locator("[name='bands[0].amounts']").fill("30000 10000");
        officer.check();
        officer.shot("grant-draft-problems-wide-zh");
        assertThat(officer.problems()).anyMatch(p -> p.contains("公示期")).anyMatch(p -> p.contains("从小到大"));
        assertThat(page.locator("[name='bands[0].amounts']").inputValue()).isEqualTo("30000 10000");
        officer.width(Visitor.PHONE).shot("grant-draft-phone-zh");
        assertThat(officer.overflow()).isZero();
        officer.width(Visitor.WIDE);
    }
}
