package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.demo.Performance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** 服务记录: entered on a phone at the client's door, signed on the screen; and without script, signed on paper. */
@BrowserTest
class RecordBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext application;

    private Performance contract;

    @BeforeEach
    void theOfficerSaysWhatCounts() {
        contract = new Performance(application, "居家养老探访服务");
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/records/" + contract.agreement() + "/rules?item=入户探访");
            officer.page().selectOption("#measure", "HOUR");
            officer.page().fill("#validFrom", contract.today().minusDays(60).toString());
            officer.page().fill("#longestMinutes", "240");
            officer.page().fill("#source", "合同附件二第三条");
            officer.shot("record-rules-wide-zh");
            officer.follow(officer.page().locator("main form[method=post] button"));
            assertThat(officer.problems()).isEmpty();
        }
    }

    @Test
    void isEnteredOnAPhoneAndSignedOnTheScreen() {
        try (var worker = Visitor.at(port).login("org1").width(Visitor.PHONE)) {
            worker.open("/engagements/" + contract.agreement());
            worker.follow(worker.page().locator("a[href$='/records/" + contract.agreement() + "']"));
            worker.shot("records-phone-zh");
            worker.follow(worker.page().locator("a[href$='/new']"));
            enter(worker.page(), "韦阿公", "430198194807050017");
            sign(worker.page());
            worker.shot("record-signed-phone-zh");
            assertThat(worker.overflow()).isZero();
            assertThat(worker.barriers()).isEmpty();
            worker.follow(worker.page().locator("main form button.btn-primary"));
            assertThat(worker.problems()).isEmpty();
            worker.shot("record-kept-phone-zh");
            assertThat(worker.page().locator("main").innerText())
                    .contains("屏幕签名")
                    .doesNotContain("430198194807050017");
            assertThat(worker.overflow()).isZero();
            assertThat(worker.barriers()).isEmpty();
        }
    }

    @Test
    void isEnteredWithoutScriptWithASignatureOnPaper() throws IOException {
        try (var worker = Visitor.at(port, Visitor::withoutScript).login("org1").width(Visitor.PHONE)) {
            worker.open("/records/" + contract.agreement() + "/new?item=入户探访");
            assertThat(worker.page().locator("canvas").isVisible()).isFalse();
            enter(worker.page(), "容婆婆", "430198195503120025");
            worker.page().check("[name=clientSign][value=WRITTEN]");
            worker.page().locator("#signatures").setInputFiles(picture());
            worker.follow(worker.page().locator("main form button.btn-primary"));
            assertThat(worker.problems()).isEmpty();
            assertThat(worker.page().locator("main").innerText()).contains("纸质签名", "容婆婆");
            worker.shot("record-kept-phone-zh-noscript");
            assertThat(worker.overflow()).isZero();
        }
    }

    private void enter(Page page, String name, String residentId) {
        page.fill("#on", contract.today().minusDays(1).toString());
        page.fill("#from", "09:00");
        page.fill("#to", "10:30");
        page.fill("#place", "星河街道梧桐里社区 3 栋 201");
        page.fill("#worker", "方知夏");
        Locator open = page.locator("details:has(#newName)");
        if (open.getAttribute("open") == null) open.locator("summary").click();
        page.fill("#newName", name);
        page.fill("#residentId", residentId);
        page.fill("#content", "测量血压，整理药盒，陪同散步。");
    }

    /** With a finger: three strokes. */
    private static void sign(Page page) {
        Locator canvas = page.locator("[data-signature] canvas");
        canvas.scrollIntoViewIfNeeded();
        var box = canvas.boundingBox();
        for (double shift : List.of(0.2, 0.4, 0.6)) {
            page.mouse().move(box.x + box.width * shift, box.y + box.height * 0.3);
            page.mouse().down();
            page.mouse().move(box.x + box.width * (shift + 0.15), box.y + box.height * 0.7);
            page.mouse().up();
        }
        assertThat(page.locator("[name=secretSignature]").inputValue()).startsWith("data:image/png;base64,");
    }

    private static FilePayload picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("签名.png", "image/png", bytes.toByteArray());
    }
}
