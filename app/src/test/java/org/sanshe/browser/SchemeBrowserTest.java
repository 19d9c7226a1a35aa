package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 评价方案: copied, changed while the check looks on, published by another, tried out; and typed without script. */
@BrowserTest
class SchemeBrowserTest {

    @LocalServerPort
    int port;

    private static void open(Visitor visitor, String code) {
        visitor.open("/schemes");
        visitor.follow(visitor.page()
                .locator(".task-list > li", new Page.LocatorOptions().setHasText(code))
                .locator("a.task-name")
                .last());
    }

    @Test
    void isCopiedChangedCheckedPublishedAndTried() {
        try (var officer = Visitor.at(port).login("officer")) {
            officer.open("/schemes").shot("schemes-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            open(officer, "STATION-3P");
            assertThat(officer.page().locator("main").innerText()).contains("按程度给分", "自动计算", "支付比例 90%");
            officer.shot("scheme-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            officer.english(true).shot("scheme-wide-en");
            officer.width(Visitor.PHONE).shot("scheme-phone-en");
            assertThat(officer.overflow()).isZero();
            officer.english(false).shot("scheme-phone-zh");
            officer.width(Visitor.WIDE);
            officer.follow(officer.page().locator("form[action$='/versions'] button"));

            Page page = officer.page();
            page.fill("#i1-weight", "5");
            page.waitForSelector("#check :text('相差1')");
            officer.shot("scheme-editor-wide-zh");
            assertThat(page.locator("#check .unmet").allInnerTexts()).anyMatch(t -> t.contains("11 / 10"));
            page.fill("#i1-weight", "4");
            page.fill("#g1-range", "80-89");
            page.waitForSelector("#check :text('89.5')");
            officer.follow(page.locator("button[name=_step][value=save]"));
            assertThat(officer.problems()).anyMatch(p -> p.contains("89.5"));
            officer.shot("scheme-editor-gap-wide-zh");
            assertThat(officer.barriers()).isEmpty();
            page.fill("#g1-range", "[80,90)");
            officer.width(Visitor.PHONE).shot("scheme-editor-phone-zh");
            assertThat(officer.overflow()).isZero();
            officer.width(Visitor.WIDE);
            officer.follow(page.locator("button[name=_step][value=save]"));
            officer.follow(page.locator("a[href$='/edit']"));
            officer.english(true);
            page.fill("#name", page.inputValue("#name") + "（本区）");
            officer.shot("scheme-editor-wide-en");
            assertThat(page.inputValue("#i2-marking")).startsWith("Degree ");
            officer.follow(page.locator("button[name=_step][value=save]"));
            assertThat(officer.problems()).isEmpty();
            officer.english(false).shot("scheme-draft-wide-zh");
            assertThat(page.locator("main").innerText()).contains("各项检查通过");
        }
        try (var head = Visitor.at(port).login("head")) {
            head.open("/schemes");
            head.follow(head.page()
                    .locator(".task-list > li", new Page.LocatorOptions().setHasText("STATION-3P"))
                    .locator("a.task-name")
                    .first());
            head.shot("scheme-publish-wide-zh");
            head.follow(head.page().locator("form[action$='/publication'] button"));
            assertThat(head.page().locator("main").innerText()).contains("已发布", "沈怀瑾");
            head.follow(head.page().locator("a[href$='/trial']"));
            Page page = head.page();
            for (var box : page.locator("input[type=checkbox]").all()) box.check();
            for (var points : page.locator("input[name^='points.']").all()) points.fill("6");
            for (var field : page.locator("input[name^='reached.'], input[name^='planned.']")
                    .all()) field.fill("40");
            head.follow(page.locator("main .form-actions button"));
            head.shot("scheme-trial-wide-zh");
            assertThat(head.barriers()).isEmpty();
            assertThat(page.locator("#result").innerText()).contains("/ 100", "等级");
            head.width(Visitor.PHONE).shot("scheme-trial-phone-zh");
            assertThat(head.overflow()).isZero();
        }
    }

    @Test
    void isTypedAndImportedWithoutScript() {
        try (var officer = Visitor.at(port, Visitor::withoutScript).login("officer2")) {
            officer.open("/schemes/new");
            Page page = officer.page();
            page.fill("#code", "PLAIN-1");
            page.fill("#name", "简易方案");
            page.fill("#nameEn", "Plain");
            page.fill("#source", "本局试行办法");
            page.selectOption("#i0-level", "1");
            page.fill("#i0-code", "A");
            page.fill("#i0-name", "全部");
            page.fill("#i0-nameEn", "All");
            page.fill("#i0-weight", "100");
            page.fill("#i0-marking", "比例");
            officer.follow(page.locator("button[name=_step][value=rows]"));
            assertThat(page.inputValue("#i0-name")).isEqualTo("全部");
            assertThat(page.locator("#i8-code").count()).isOne();
            officer.follow(page.locator("button[name=_step][value=save]"));
            assertThat(page.locator("main").innerText()).contains("方案没有等级", "方案没有评分方");
            officer.shot("scheme-unfinished-wide-zh");

            officer.open("/schemes/import");
            var file = new FilePayload(
                    "方案.csv",
                    "text/csv",
                    "类别,层级,编码,名称,英文名称,标准或说明,分值,评分方法,评分方\n方案,,BAD-1,方案,Scheme,来源,100,,\n指标,1,A,甲,First,,六十,打分,\n"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            page.locator("input[type=file]").setInputFiles(file);
            officer.follow(page.locator("main form button"));
            officer.shot("scheme-import-wide-zh");
            assertThat(List.of(page.locator("main").innerText()))
                    .allMatch(t -> t.contains("“六十”不是数") && t.contains("打分"));
        }
    }
}
