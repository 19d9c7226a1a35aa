package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every main page: nothing bars anybody, and it fits a desk and a phone in both languages. */
@BrowserTest
class PagesBrowserTest {

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{1}")
    @CsvSource(textBlock = """
            officer,     tasks,          /tasks
            officer,     tasks-done,     /tasks?view=done
            officer,     tasks-started,  /tasks?view=started
            officer,     need,           /cases/new/purchase
            leader,      cases,          /cases
            officer,     messages,       /messages
            officer,     organizations,  /organizations
            officer,     organization,   /organizations/new
            officer,     import,         /organizations/import
            officer,     evaluators,     /evaluators
            officer,     calendar,       /calendar
            officer,     terms,          /calendar/terms
            admin,       years,          /calendar/years
            officer,     decisions,      /decisions
            admin,       admin,          /admin
            admin,       clock,          /demo/clock
            org1,        opportunities,  /opportunities
            supervisor,  opening-key,    /account/opening-key
            ,            receipts,       /public/receipts
            ,            notices,        /public/notices
            ,            verify,         /public/verify
            ,            login,          /login
            """)
    void isOpenToEverybodyAndFits(String username, String name, String path) {
        try (var visitor = Visitor.at(port)) {
            if (username != null) visitor.login(username);
            visitor.open(path);
            for (boolean english : new boolean[] {false, true}) {
                visitor.english(english);
                for (int width : new int[] {Visitor.WIDE, Visitor.PHONE}) {
                    visitor.width(width)
                            .shot("%s-%s-%s"
                                    .formatted(name, width == Visitor.WIDE ? "wide" : "phone", english ? "en" : "zh"));
                    assertThat(visitor.overflow()).as("%s at %d", path, width).isZero();
                }
                assertThat(visitor.barriers()).as(path).isEmpty();
            }
        }
    }
}
