package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 资助和村级开支的列表: readable wide and on a phone, in both languages, without barriers. */
@BrowserTest
class GrantListsBrowserTest {

    @LocalServerPort
    int port;

    @Test
    void aVillageIsRegisteredAndItsPostsAreFilled() {
        try (var head = Visitor.at(port).login("head")) {
            head.open("/villages/new").shot("village-new-wide-zh");
            assertThat(head.barriers()).isEmpty();
            var page = head.page();
            page.fill("#name", "荷塘村");
            page.fill("#representatives", "30");
            page.fill("#pettyCash", "1000");
            head.follow(page.locator("form[action='/villages'] button"));
            page.selectOption("#post", "BOOKKEEPER");
            head.follow(page.locator("form[action$='/posts'] button"));
            head.shot("village-posts-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true).shot("village-posts-phone-en");
            assertThat(head.overflow()).isZero();
        }
    }

    @Test
    void theListsAreReadWideAndOnAPhoneInBothLanguages() {
        try (var officer = Visitor.at(port).login("officer")) {
            for (String path : List.of(
                    "/grants/claims",
                    "/grants/elsewhere",
                    "/grants/projects",
                    "/public/grants/awards",
                    "/cases/new/lotteryYear",
                    "/villages/spending",
                    "/public/villages")) {
                String name = "lists" + path.replace('/', '-');
                officer.width(Visitor.WIDE).open(path).shot(name + "-wide-zh");
                assertThat(officer.barriers()).as(path).isEmpty();
                officer.english(true).width(Visitor.PHONE).shot(name + "-phone-en");
                assertThat(officer.overflow()).as(path).isZero();
                officer.english(false);
            }
        }
    }
}
