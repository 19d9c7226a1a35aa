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

/** 考核评分: on site with a phone and a photo, without script. */
@BrowserTest
class AssessmentSheetBrowserTest {

    private static final String EXPERT = "expert1";

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

    private static FilePayload picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("消防通道.png", "image/png", bytes.toByteArray());
    }
}
