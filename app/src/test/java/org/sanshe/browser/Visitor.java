package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Somebody at a browser. What the browser complains of meanwhile (script errors, a blocked script or style, a missing
 * file, a failing server) fails the test when the visit ends.
 */
final class Visitor implements AutoCloseable {

    /** A desk's screen. */
    static final int WIDE = 1280;
    /** A phone's screen. */
    static final int PHONE = 390;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** Answers like 422 are told on the page and checked below; a question is dropped for a later one. */
    private static final List<String> EXPECTED =
            List.of("Failed to load resource", "htmx:sendAbort", "htmx:afterRequest");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, Browser.NewContextOptions options) {
        this.home = "http://localhost:" + port;
        this.context = Chromium.browser()
                .newContext(options.setBaseURL(home)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(ReducedMotion.REDUCE));
        this.context.setDefaultTimeout(30_000);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && EXPECTED.stream().noneMatch(message.text()::startsWith)) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            boolean part = !response.request().isNavigationRequest();
            if (response.status() >= 500 || part && response.status() == 404) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    /** At a desk's screen. */
    static Visitor at(int port) {
        return at(port, options -> options);
    }

    /** With settings of the browser's own. */
    static Visitor at(int port, UnaryOperator<Browser.NewContextOptions> settings) {
        return new Visitor(port, settings.apply(new Browser.NewContextOptions().setViewportSize(WIDE, 900)));
    }

    static Browser.NewContextOptions withoutScript(Browser.NewContextOptions options) {
        return options.setJavaScriptEnabled(false);
    }

    Page page() {
        return page;
    }

    /** Logs in as an account of the demo bureau. */
    Visitor login(String username) {
        open("/login");
        page.fill("#username", username);
        page.fill("#password", "sanshe");
        return follow(page.locator("form[action$='/login'] button"));
    }

    /** Goes to an address of ours, which must answer well. */
    Visitor open(String path) {
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Opens the task of that name in a case, from the list of one's own tasks or of those to be claimed. */
    Visitor openTask(String name, String title) {
        Locator task = page.locator("a.task-name", new Page.LocatorOptions().setHasText(name));
        String found = "&q=" + URLEncoder.encode(title, StandardCharsets.UTF_8);
        open("/tasks?view=todo" + found);
        if (task.count() == 0) open("/tasks?view=claimable" + found);
        return follow(task.first());
    }

    /** Clicks what leads to another page, and waits for that. */
    @SuppressWarnings("deprecation") // waits by address cannot tell a form from the same form with its errors
    Visitor follow(Locator link) {
        page.waitForNavigation(link::click);
        return this;
    }

    /** Presses the button that checks or hands in. */
    Visitor check() {
        return step("check");
    }

    /** Confirms what was checked. */
    Visitor confirm() {
        return step("confirm");
    }

    /** Hands in a form: a short one at once, a longer one after a look at the answers. */
    Visitor handIn() {
        check();
        return page.locator("button[name=_step][value=confirm]").count() > 0 ? confirm() : this;
    }

    /** Presses a button of a page that is one of several. */
    Visitor go(String value) {
        return follow(page.locator(".form-actions button[name=_step][value=" + value + "]"));
    }

    private Visitor step(String value) {
        follow(page.locator("button[name=_step][value=" + value + "]"));
        assertThat(problems()).isEmpty();
        return this;
    }

    /** Chooses a PDF for a file field. */
    Visitor upload(String field, String name) {
        byte[] pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
        page.locator("[name='_file:" + field + "']").setInputFiles(new FilePayload(name, "application/pdf", pdf));
        page.waitForSelector(
                "[name='" + field + "']", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    /** How many pixels the page is wider than the screen. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** What the page says is wrong. */
    List<String> problems() {
        return page.locator("#error-summary li, #refusal p").allInnerTexts();
    }

    /** Types values into the fields of the form, whatever kind each is; lists get as many rows as needed. */
    Visitor fill(Map<String, ?> values) {
        new Typing(page).fill("", values);
        return this;
    }

    /** Serious and critical findings of the accessibility checker on the page as it stands, one line each. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        // what lies under the pointer is between two colours while it changes
        page.mouse().move(0, 0);
        page.evaluate(AXE);
        var found = (List<String>) page.evaluate("""
                async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                  .filter(v => v.impact === 'serious' || v.impact === 'critical')
                  .flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 160)))
                """);
        return found;
    }

    private static final String AXE = axe();

    private static String axe() {
        try (var in = Visitor.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    Visitor shot(String name) {
        // a hidden caret would leave style attributes on fields, which htmx copies and the page's policy refuses
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true));
        return this;
    }

    /** Chooses a width of the screen. */
    Visitor width(int width) {
        page.setViewportSize(width, width == PHONE ? 844 : 900);
        return this;
    }

    /** The page in the other language. */
    Visitor english(boolean english) {
        context.addCookies(List.of(new Cookie("LANG", english ? "en" : "zh-CN").setUrl(home)));
        page.reload();
        return this;
    }

    /** Ends the browser without leaving the page, as a crash would. */
    void vanish() {
        context.close();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
