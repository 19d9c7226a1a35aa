package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 审计追踪: from an amount to its quota and back, by links alone. */
@BrowserTest
class TrailBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void followsAnAmountToItsQuotaAndBack() {
        var contract = new Performance(application, "社区矫正帮扶服务");
        String payment = contract.claimed();
        contract.released(payment);
        String order = payment + "-1";
        try (var auditor = Visitor.at(port).login("auditor")) {
            auditor.open("/trail");
            auditor.page().fill("#q", order);
            auditor.follow(auditor.page().locator("form[role=search] button"));
            auditor.shot("trail-found-wide-zh");
            assertThat(auditor.barriers()).isEmpty();
            auditor.follow(auditor.page().locator("a[href$='/trail/payment/" + payment + "']"));
            looksWell(auditor, "trail");
            auditor.english(false);
            assertThat(auditor.page().locator("main").innerText()).contains("完好无改动", "明财预", contract.agreement());

            // step by step back: order → approvals … → request → acceptance → contract → commitment → line → document
            back(auditor, "O" + order, "E");
            for (int i = 0; i < 20 && !focus(auditor).startsWith("Q"); i++) back(auditor, focus(auditor), "");
            back(auditor, "Q" + payment, "M1");
            back(auditor, "M1", "A");
            back(auditor, "A", "V");
            back(auditor, focus(auditor), "L");
            back(auditor, focus(auditor), "V");
            assertThat(auditor.page().locator("[id='" + focus(auditor) + "']").innerText())
                    .contains("明财预");
            // and forth again to another page: the quota's own
            auditor.follow(auditor.page()
                    .locator("[id='" + focus(auditor) + "'] a[href*='/trail/voucher/']")
                    .first());
            assertThat(auditor.page().locator("main").innerText()).contains(contract.agreement());
        }
    }

    /** Follows the first link of a kind to what a link rests on. */
    private static void back(Visitor visitor, String from, String kind) {
        var link = visitor.page()
                .locator("[id='" + from + "'] .chain-edge")
                .first()
                .locator("a[href^='#" + kind + "']")
                .first();
        link.click();
    }

    private static String focus(Visitor visitor) {
        return (String) visitor.page().evaluate("decodeURIComponent(location.hash.slice(1))");
    }

    private static void looksWell(Visitor visitor, String name) {
        for (boolean english : new boolean[] {false, true}) {
            visitor.english(english);
            for (int width : new int[] {Visitor.PHONE, Visitor.WIDE}) {
                visitor.width(width)
                        .shot("%s-%s-%s"
                                .formatted(name, width == Visitor.WIDE ? "wide" : "phone", english ? "en" : "zh"));
                assertThat(visitor.overflow()).as(name + " at " + width).isZero();
            }
            assertThat(visitor.barriers()).as(name).isEmpty();
        }
    }
}
