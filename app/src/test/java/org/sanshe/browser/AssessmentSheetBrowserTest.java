package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sanshe.evaluation.scoring.Sheets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 考核评分: at a desk with the material beside the marks, and on site with a phone, without script. */
@BrowserTest
class AssessmentSheetBrowserTest {

    private static final String EXPERT = "expert1";
    private static final String OTHER = "expert2";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    @Test
    void isScoredAtADeskSavesItselfAndIsCheckedBeforeItIsLocked() {
        var sheets = new Sheets(application, "社区养老服务", EXPERT, OTHER);
        try (var expert = Visitor.at(port).login(EXPERT)) {
            expert.openTask("独立评分", "社区养老服务末期考核");
            expert.follow(expert.page().locator("a[href$='/sheet']").first());
            Page page = expert.page();
            page.check("[name='marks[0].part'][value='1']");
            page.fill("#points-2", "25.5");
            page.fill("#remark-2", "个案计划完整，第二季度回访略少。");
            page.fill("#reached-3", "499");
            page.waitForFunction("document.querySelector('.draft-state').textContent.length > 0");
            // a lost page loses nothing, and what is missing is told
            expert.open("/assessments/" + sheets.caseNo() + "/sheet");
            assertThat(page.inputValue("#points-2")).isEqualTo("25.5");
            page.locator("#mark-2 details summary").click();
            page.selectOption(
                    "#pin-2",
                    page.locator("#pin-2 option[value^='doc:']").first().getAttribute("value"));
            page.fill("#page-2", "3");
            expert.shot("assessment-sheet-wide-zh");
            assertThat(expert.barriers()).isEmpty();
            expert.follow(page.locator("button[value=check]"));
            assertThat(page.locator("#missing li").count()).isEqualTo(4);
            expert.shot("assessment-sheet-missing-wide-zh");
            expert.follow(page.locator("#missing a").first());
            assertThat(page.locator("#mark-2").innerText()).contains("年度服务总结报告.pdf p.3");
            finish(page);
            expert.follow(page.locator("button[value=check]"));
            assertThat(page.locator("#missing").count()).isZero();
            expert.shot("assessment-sheet-check-wide-zh");
            expert.follow(page.locator("form[action$='/check'] button"));
            assertThat(page.locator("main").innerText()).contains("评分表已提交", "密封");
        }
        sheets.score(OTHER, "24");
        sheets.score("procurement", "26");
        sheets.score("supervisor", "25");
        try (var head = Visitor.at(port).login("head")) {
            head.open("/assessments/" + sheets.caseNo() + "/calibration");
            head.shot("assessment-calibration-wide-zh");
            assertThat(head.barriers()).isEmpty();
            head.english(true).width(Visitor.PHONE).shot("assessment-calibration-phone-en");
            assertThat(head.overflow()).isZero();
        }
    }

    private static void finish(Page page) {
        page.check("[name='marks[1].part'][value='0']");
        page.fill("#planned-3", "500");
        page.fill("#comment", "服务总体达到合同约定，档案较为完整。");
        page.check("#independent");
    }

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

    private static FilePayload picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("消防通道.png", "image/png", bytes.toByteArray());
    }
}
