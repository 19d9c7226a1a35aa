package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class FrontDoorBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void showsWhoThereIsToLogInAs() {
        try (var visitor = Visitor.at(port)) {
            visitor.open("/login").shot("login-wide-zh");
            assertThat(visitor.page().locator("td code").allInnerTexts()).contains("officer", "org1", "expert1");
            assertThat(visitor.barriers()).isEmpty();
            visitor.width(Visitor.PHONE).shot("login-phone-zh");
        }
    }
}
