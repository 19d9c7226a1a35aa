package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 资助方案: read on a wide screen and on a phone, and tried out. */
@BrowserTest
class GrantSchemeBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aDraftIsCheckedWhileItIsTyped() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/cases/new/grantScheme");
            Page page = officer.page();
            page.check("input[name=beginning][value=COPY]");
            page.waitForSelector("select[name=base]");
            page.locator("select[name=base]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.fill("[name=reason]", "2027年起每个项目上限由30万元提高到50万元。");
            officer.handIn();
            officer.openTask("起草", "起草资助方案");
            page.waitForSelector("text=没有发现问题");
            page.fill("[name='instalments[0].share']", "7");
            page.locator("[name='instalments[0].share']").blur();
            page.waitForSelector("text=还须更正");
            assertThat(page.locator("main").innerText()).contains("各期拨付比例");
            officer.shot("grant-scheme-draft-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("grant-scheme-draft-phone-zh");
            assertThat(officer.overflow()).isZero();
        }
    }

    @Test
    void isReadAndTried() {
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
        }
    }
}
