package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.grant.ReviewedRound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 项目评审: a member scores every project on a phone, without script, and hands all in at once. */
@BrowserTest
class GrantReviewerBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void scoresEveryProjectOnAPhoneWithoutScriptAndHandsAllInAtOnce() {
        var round = new ReviewedRound(application, "BROWSER-REVIEW");
        String member = round.reviewed().get(0);
        try (var expert = Visitor.at(port, Visitor::withoutScript).login(member).width(Visitor.PHONE)) {
            expert.open("/grants/reviews/" + round.caseNo());
            Page page = expert.page();
            assertThat(page.locator("main").innerText()).contains("已评 0 / 4 个项目", "邻里守望互助");
            assertThat(page.locator("form[action$='" + round.caseNo() + "'] button")
                            .isDisabled())
                    .isTrue();
            expert.shot("grant-review-phone-zh");
            assertThat(expert.overflow()).isZero();
            expert.follow(page.locator("a.task-name").first());
            page.fill("#points-0", "24.5");
            page.fill("#points-1", "51");
            expert.follow(page.locator("button[value=save]"));
            assertThat(page.locator("#mark-0").innerText()).contains("请写评语");
            assertThat(page.locator("#mark-1").innerText()).contains("最高50分");
            expert.shot("grant-review-sheet-phone-zh");
            assertThat(expert.overflow()).isZero();
            page.fill("#comment-0", "需求调查的样本偏少。");
            page.fill("#points-1", "45");
            expert.follow(page.locator("button[value=next]"));
            for (int i = 1; i < 4; i++) {
                page.fill("#points-0", "40");
                page.fill("#points-1", "38.5");
                expert.follow(page.locator("button[value=next]"));
            }
            assertThat(page.locator("main").innerText()).contains("已评 4 / 4 个项目", "69.5", "78.5");
            page.check("#independent");
            expert.follow(page.locator("form[action$='" + round.caseNo() + "'] button"));
            assertThat(page.locator("main").innerText()).contains("已提交", "密封");
            expert.english(true);
            assertThat(page.locator("main").innerText()).contains("Handed in");
            expert.shot("grant-review-handed-in-phone-en");
            assertThat(expert.overflow()).isZero();
        }
    }

    @Test
    void whoLeavesAfterTheStartIsReplacedByADraw() {
        var round = new ReviewedRound(application, "BROWSER-LEAVE");
        List<String> members = round.reviewed();
        round.score(members.get(1), 90);
        try (var expert = Visitor.at(port).login(members.get(0)).width(Visitor.PHONE)) {
            expert.open("/grants/reviews/" + round.caseNo());
            Page page = expert.page();
            expert.follow(page.locator("a[href$='/recusal']"));
            expert.shot("grant-review-leaving-phone-zh");
            assertThat(expert.barriers()).isEmpty();
            assertThat(expert.overflow()).isZero();
            page.fill("#reason", "发现与申请单位的负责人是近亲属。");
            expert.follow(page.locator("form[action$='/recusal'] button"));
            assertThat(page.navigate("/grants/reviews/" + round.caseNo()).status())
                    .isEqualTo(404);
        }
        // the draw stands again, with somebody who had no seat; the sheets stay sealed meanwhile
        assertThat(round.openNodes()).containsExactly("drawPanel");
        String standIn = round.drawAgain();
        assertThat(members).doesNotContain(standIn);
        assertThat(round.openNodes()).containsExactly("scoreApplications");
        round.score(standIn, 80);
        assertThat(round.openNodes()).containsExactly("decideRound");
    }

    @Test
    void aSheetSavesItselfBesideItsMaterial() {
        var round = new ReviewedRound(application, "BROWSER-DRAFT");
        String member = round.reviewed().get(0);
        try (var expert = Visitor.at(port).login(member).width(Visitor.WIDE)) {
            String first = "/grants/reviews/" + round.caseNo() + "/"
                    + round.applications().get(0);
            expert.open("/grants/reviews/" + round.caseNo() + "/"
                    + round.applications().get(1));
            Page page = expert.page();
            page.fill("#points-0", "41");
            expert.follow(page.locator("button[value=save]"));
            expert.open(first);
            page.waitForResponse(answer -> answer.url().endsWith("/drafts") && answer.ok(), () -> {
                page.fill("#points-0", "33");
                page.locator("#points-0").blur();
            });
            expert.shot("grant-review-sheet-wide-zh");
            assertThat(expert.overflow()).isZero();
            expert.open(first);
            assertThat(page.inputValue("#points-0")).isEqualTo("33");
            expert.open("/grants/reviews/" + round.caseNo() + "/"
                    + round.applications().get(1));
            assertThat(page.inputValue("#points-0"))
                    .as("the other sheet is still there")
                    .isEqualTo("41");
        }
    }
}
