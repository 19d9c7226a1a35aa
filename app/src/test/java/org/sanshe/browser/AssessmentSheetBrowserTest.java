package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sanshe.evaluation.scoring.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 考核评分: on site with a phone and a photo, without script; at a desk with the material beside it. */
@BrowserTest
class AssessmentSheetBrowserTest {

    private static final String EXPERT = "expert1";
    private static final String OTHER = "expert2";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void isScoredOnAPhoneOnSiteWithoutScript() throws IOException {
        var sheets = new Sheets(application, "残疾人康复服务", EXPERT);
        try (var expert = Visitor.at(port, Visitor::withoutScript).login(EXPERT).width(Visitor.PHONE)) {
            expert.open("/assessments/" + sheets.caseNo() + "/sheet");
            Page page = expert.page();
            page.check("[name='marks[0].part'][value='1']");
            page.check("[name='marks[0].part'][value='2']");
            page.check("[name='marks[1].part'][value='1']");
            page.fill("#points-2", "28");
            page.fill("#reached-3", "500");
            page.fill("#planned-3", "500");
            page.locator("#mark-1 details summary").click();
            page.locator("#photo-1").setInputFiles(picture());
            expert.follow(page.locator("#mark-1 button"));
            assertThat(page.locator("#mark-1").innerText()).contains("消防通道.png");
            page.fill("#comment", "场地整洁，消防通道畅通，服务规范。");
            page.check("#independent");
            expert.shot("assessment-sheet-phone-zh");
            assertThat(expert.overflow()).isZero();
            expert.follow(page.locator("button[value=check]"));
            expert.shot("assessment-sheet-check-phone-zh");
            assertThat(expert.overflow()).isZero();
            expert.follow(page.locator("form[action$='/check'] button"));
            assertThat(page.locator("main").innerText()).contains("评分表已提交");
            expert.english(true);
            assertThat(page.locator("main").innerText()).contains("Your sheet is in");
            expert.shot("assessment-sheet-handed-in-phone-en");
            assertThat(expert.overflow()).isZero();
        }
    }

    @Test
    void isScoredAtADeskWithTheMaterialBesideItAndCalibratedByTheSectionHead() {
        var sheets = new Sheets(application, "社区禁毒服务", OTHER);
        try (var expert = Visitor.at(port).login(OTHER)) {
            expert.open("/assessments/" + sheets.caseNo() + "/sheet");
            Page page = expert.page();
            page.fill("#points-2", "28");
            page.waitForSelector(".draft-state:has-text('自动保存')");
            page.locator("#mark-1 details summary").click();
            page.selectOption("#pin-1", new SelectOption().setLabel("年度服务总结报告.pdf"));
            page.fill("#page-1", "2");
            expert.follow(page.locator("#mark-1 button[name=_step]"));
            assertThat(page.inputValue("#points-2")).isEqualTo("28");
            // the page of the file is shown beside the marks, and another page in its place
            page.locator("#mark-1 a[target=material]").first().click();
            assertThat(page.locator("[data-beside] iframe").getAttribute("src")).endsWith("#page=2");
            assertThat(page.context().pages()).hasSize(1);
            expert.shot("assessment-sheet-wide-zh");
            assertThat(expert.barriers()).isEmpty();
            page.locator(".assess-material li a[target=material]").first().click();
            assertThat(page.locator("[data-beside] iframe").getAttribute("src")).endsWith("/view");
            assertThat(page.locator("[data-beside] iframe").count()).isEqualTo(1);
            page.locator("[data-beside] button").click();
            assertThat(page.locator("[data-beside]").isVisible()).isFalse();
            // on a narrow screen it is a tab
            expert.width(Visitor.PHONE);
            Page tab = page.waitForPopup(() -> page.locator(".assess-material li a[target=material]")
                    .first()
                    .click());
            tab.close();
            expert.width(Visitor.WIDE);
            expert.follow(page.locator("button[value=check]"));
            assertThat(page.locator("#missing li").count()).isGreaterThan(2);
            expert.shot("assessment-sheet-missing-wide-zh");
            expert.english(true).shot("assessment-sheet-missing-wide-en");
            assertThat(expert.barriers()).isEmpty();
        }
        sheets.score(OTHER, "29");
        sheets.score("procurement", "20");
        sheets.score("supervisor", "21");
        try (var head = Visitor.at(port).login("head")) {
            head.open("/assessments/" + sheets.caseNo() + "/calibration");
            assertThat(head.page().locator("#leanings").innerText()).contains("严正清");
            head.shot("calibration-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.width(Visitor.PHONE).english(true).shot("calibration-phone-en");
            assertThat(head.overflow()).isZero();
        }
    }

    private static FilePayload picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("消防通道.png", "image/png", bytes.toByteArray());
    }
}
