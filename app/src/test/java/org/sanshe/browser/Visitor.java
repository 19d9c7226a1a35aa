package org.sanshe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(int port, Browser.NewContextOptions options) {
        this.home = "http://localhost:" + port;
        this.context = Chromium.browser()
                .newContext(options.setBaseURL(home).setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        this.context.setDefaultTimeout(15_000);
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // answers like 422 are told on the page and checked below
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
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

    Page page() {
        return page;
    }

    /** Logs in as an account of the demo bureau. */
    Visitor login(String username) {
        open("/login");
        page.fill("#username", username);
        page.fill("#password", "sanshe");
        page.click("form[action$='/login'] button");
        page.waitForURL(url -> !url.endsWith("/login"));
        return this;
    }

    /** Goes to an address of ours, which must answer well. */
    Visitor open(String path) {
        var response = page.navigate(path);
        assertThat(response.status()).as(path).isEqualTo(200);
        return this;
    }

    /** Opens the first task with that name in the list of open ones; searches by title when one is given. */
    Visitor openTask(String name, String title) {
        open("/tasks?q=" + java.net.URLEncoder.encode(title, StandardCharsets.UTF_8));
        page.locator("a.task-name", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** Presses the button that checks, then the one that confirms. */
    Visitor submit() {
        page.locator("button[name=_step][value=check]").click();
        page.waitForLoadState(LoadState.LOAD);
        Locator confirm = page.locator("button[name=_step][value=confirm]");
        if (confirm.count() > 0) confirm.click();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(problems()).isEmpty();
        return this;
    }

    /** What the page says is wrong. */
    List<String> problems() {
        return page.locator("#error-summary li, #refusal p, .alert-danger li").allInnerTexts();
    }

    /** Types values into the fields of the form, whatever kind each is; lists get as many rows as needed. */
    Visitor fill(Map<String, ?> values) {
        new Typing(page).fill("", values);
        return this;
    }

    /** Serious and critical findings of the accessibility checker on the page as it stands, one line each. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
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
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
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
        context.addCookies(
                List.of(new com.microsoft.playwright.options.Cookie("LANG", english ? "en" : "zh-CN").setUrl(home)));
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
