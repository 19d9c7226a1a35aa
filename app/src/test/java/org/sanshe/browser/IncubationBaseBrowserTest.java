package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 孵化基地: the capacity map and a base on a wide screen and on a phone, and what would apply. */
@BrowserTest
class IncubationBaseBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void basesAreReadAndTried() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/incubation/bases").shot("incubation-bases-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("incubation-bases-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE);
            officer.follow(officer.page()
                    .locator("a.task-name[href*='/incubation/bases/']")
                    .first());
            officer.shot("incubation-base-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("incubation-base-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.english(true).shot("incubation-base-phone-en");
            officer.english(false).width(Visitor.WIDE);
            officer.open("/incubation/bases/try?rules=LUZHOU-2025");
            Page page = officer.page();
            page.selectOption("#kind", "SERVICE_BODY");
            page.selectOption("#stage", "START_UP");
            page.fill("#registeredOn", "2024-01-05");
            page.fill("#day", "2025-02-20");
            page.fill("#penalties", "2023-03-05");
            officer.follow(page.locator("main form button").first());
            assertThat(page.locator("main").innerText()).contains("有条件不符合", "2023-02-20至2025-02-20");
            officer.shot("incubation-try-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.open("/cases/new/incubationBase?about=KARAMAY-2022").shot("incubation-base-start-wide-zh");
            officer.open("/public/incubation").shot("incubation-public-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.width(Visitor.PHONE).shot("incubation-public-phone-zh");
            assertThat(officer.overflow()).isZero();
        }
    }
}
